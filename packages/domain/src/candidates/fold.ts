import type { Day } from '../shared/day.ts'
import { forwardActs, isForwardAct } from './acts.ts'
import type { ActName } from './acts.ts'
import { isAtLeast } from './stages.ts'
import type { Stage } from './stages.ts'

/** What the fold needs of an act. `details` carries what only some acts have. */
export interface FoldedAct {
  readonly seq: number
  readonly name: ActName
  readonly happenedOn: Day
  readonly documentOn: Day | null
  readonly details: ActDetails
}
export interface ActDetails {
  /** enter, change_unit: the cell the person belongs to from that day. */
  readonly unitId?: string
  /** step_back: the earlier stage. */
  readonly toStage?: Stage
  /** annul_last: the act that is taken back. */
  readonly annulsSeq?: number
}

/**
 * Time spent at a stage in a cell; `until` is the first day it no longer holds. A stage passed through within a day has no
 * span: at the end of that day the next one held.
 */
export interface StageSpan {
  readonly unitId: string
  readonly stage: Stage
  readonly from: Day
  readonly until: Day | null
}

/** The state of a candidacy: nothing here is stored that is not a fold over its acts. */
export interface Candidacy {
  readonly unitId: string
  readonly stage: Stage
  readonly stageSince: Day
  readonly enteredOn: Day
  readonly returned: boolean
  readonly returnedTimes: number
  /** The day of the latest act of each name that still stands. */
  readonly daysOf: Readonly<Partial<Record<ActName, Day>>>
  /** The date on the awareness-class certificate, which may be later than the act that recorded the class. */
  readonly certificateIssuedOn: Day | null
  readonly decidedOn: Day | null
  readonly ceremonyOn: Day | null
  readonly spans: readonly StageSpan[]
}

export const annulledSeqs = (acts: readonly FoldedAct[]): ReadonlySet<number> =>
  new Set(acts.flatMap((act) => (act.details.annulsSeq === undefined ? [] : [act.details.annulsSeq])))

/** The acts that stand, in the order they were recorded. */
export const standingActs = (acts: readonly FoldedAct[]): readonly FoldedAct[] => {
  const annulled = annulledSeqs(acts)
  return acts
    .filter((act) => act.name !== 'annul_last' && !annulled.has(act.seq))
    .toSorted((one, other) => one.seq - other.seq)
}

const stageAfter = (act: FoldedAct, { stage, daysOf }: Candidacy): Stage => {
  if (act.name === 'step_back') return act.details.toStage ?? stage
  // To the desk that sent it: a base-level cell has no base committee that could have resolved.
  if (act.name === 'return_dossier') return daysOf.resolve_in_base === undefined ? 'cell_resolved' : 'base_resolved'
  if (!isForwardAct(act.name)) return stage
  const to = forwardActs[act.name].to
  return to === null || isAtLeast(stage, to) ? stage : to
}

/**
 * From a day on something else holds: the span of that day is cut in two, and what came after it changes as well. A merging
 * of units may be recorded weeks after its day, and an act after the merging though it happened before.
 */
const changeFrom = (spans: readonly StageSpan[], day: Day, change: Partial<Pick<StageSpan, 'unitId' | 'stage'>>): StageSpan[] =>
  spans.flatMap((span) => {
    if (span.until !== null && span.until <= day) return [span]
    if (span.from >= day) return [{ ...span, ...change }]
    return [{ ...span, until: day }, { ...span, ...change, from: day }]
  })

const begin = (act: FoldedAct): Candidacy => {
  const unitId = act.details.unitId ?? ''
  return {
    unitId,
    stage: 'source',
    stageSince: act.happenedOn,
    enteredOn: act.happenedOn,
    returned: false,
    returnedTimes: 0,
    daysOf: { enter: act.happenedOn },
    certificateIssuedOn: null,
    decidedOn: null,
    ceremonyOn: null,
    spans: [{ unitId, stage: 'source', from: act.happenedOn, until: null }],
  }
}

const forget = (daysOf: Candidacy['daysOf'], stage: Stage): Candidacy['daysOf'] =>
  Object.fromEntries(
    Object.entries(daysOf).filter(([name]) => {
      if (!(name in forwardActs)) return true
      const to = forwardActs[name as keyof typeof forwardActs].to
      return to === null || isAtLeast(stage, to)
    }),
  )

const apply = (state: Candidacy, act: FoldedAct): Candidacy => {
  const stage = stageAfter(act, state)
  const unitId = act.details.unitId ?? state.unitId
  const change = { ...(unitId !== state.unitId && { unitId }), ...(stage !== state.stage && { stage }) }
  const goesBack = act.name === 'step_back' || act.name === 'return_dossier'
  const kept = goesBack ? forget(state.daysOf, stage) : state.daysOf
  return {
    ...state,
    unitId,
    stage,
    stageSince: stage === state.stage ? state.stageSince : act.happenedOn,
    returned: act.name === 'return_dossier' || (state.returned && act.name !== 'submit_dossier'),
    returnedTimes: state.returnedTimes + (act.name === 'return_dossier' ? 1 : 0),
    daysOf: { ...kept, [act.name]: act.happenedOn },
    certificateIssuedOn: act.name === 'complete_class' ? (act.documentOn ?? act.happenedOn) : state.certificateIssuedOn,
    decidedOn: act.name === 'decide_admission' ? act.happenedOn : state.decidedOn,
    ceremonyOn: act.name === 'hold_ceremony' ? act.happenedOn : state.ceremonyOn,
    spans: Object.keys(change).length === 0 ? state.spans : changeFrom(state.spans, act.happenedOn, change),
  }
}

/**
 * The state of a candidacy from its acts. A pure replay: annulled acts leave no trace in it. The first standing act must
 * be `enter`.
 * @throws RangeError when there is no such act.
 */
export const foldActs = (acts: readonly FoldedAct[]): Candidacy => {
  const [first, ...rest] = standingActs(acts)
  if (first === undefined || first.name !== 'enter') throw new RangeError('a candidacy begins with the act "enter"')
  return rest.reduce(apply, begin(first))
}

/** How a candidacy stood at the end of a day, by what is known now. */
export type StandingOnDay = Pick<Candidacy, 'unitId' | 'stage' | 'stageSince' | 'decidedOn' | 'ceremonyOn' | 'returned'>

const sinceOf = (spans: readonly StageSpan[], index: number): Day | undefined => {
  const [before, span] = [spans[index - 1], spans[index]]
  // The same stage in another cell goes on; the same stage in the same cell was begun anew.
  const goesOn = before !== undefined && before.stage === span?.stage && before.unitId !== span.unitId
  return goesOn ? sinceOf(spans, index - 1) : span?.from
}

const returnedOn = (acts: readonly FoldedAct[], day: Day): boolean => {
  const turns = standingActs(acts).filter(({ name }) => name === 'return_dossier' || name === 'submit_dossier')
  return turns.findLast((act) => act.happenedOn <= day)?.name === 'return_dossier'
}

const untilDay = (event: Day | null, day: Day): Day | null => (event !== null && event <= day ? event : null)

/** The spans decide about stage and cell, as they do in the lists and figures of a past day. Null before the person was entered. */
export const standingOn = (acts: readonly FoldedAct[], day: Day): StandingOnDay | null => {
  const { spans, decidedOn, ceremonyOn } = foldActs(acts)
  const index = spans.findIndex((span) => span.from <= day && (span.until === null || day < span.until))
  const span = spans[index]
  if (span === undefined) return null
  return {
    unitId: span.unitId,
    stage: span.stage,
    stageSince: sinceOf(spans, index) ?? span.from,
    decidedOn: untilDay(decidedOn, day),
    ceremonyOn: untilDay(ceremonyOn, day),
    returned: returnedOn(acts, day),
  }
}
