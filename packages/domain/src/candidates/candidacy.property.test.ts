import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../calendar/vietnam-calendar.ts'
import { ruleSetOn } from '../rule-sets/rule-sets.ts'
import { addDays, addMonths } from '../shared/day.ts'
import type { Day } from '../shared/day.ts'
import type { UnitKind } from '../units/schema.ts'
import { forwardActs, isForwardAct, systemActs } from './acts.ts'
import type { RequestableAct } from './acts.ts'
import { foldActs, standingActs, standingOn } from './fold.ts'
import type { ActDetails, FoldedAct } from './fold.ts'
import { judge, stepBackTargets } from './judge.ts'
import type { Facts } from './judge.ts'
import { isAtLeast } from './stages.ts'

interface World {
  readonly unitKind: UnitKind
  readonly hasSection: boolean
  readonly bornOn: string
}
/** What happens next: which of the allowed acts, after how many days, dated how many days back. */
interface Move {
  readonly pick: number
  readonly wait: number
  readonly dated: number
  /** Now and then the units are reorganised. */
  readonly moves: boolean
}
interface Log {
  readonly acts: readonly FoldedAct[]
  readonly today: Day
}

const worlds: fc.Arbitrary<World> = fc.constantFrom(
  { unitKind: 'cell', hasSection: false, bornOn: '1990-05-20' },
  { unitKind: 'cell', hasSection: true, bornOn: '1990-05-20' },
  { unitKind: 'base_cell', hasSection: false, bornOn: '1990-05-20' },
  { unitKind: 'cell', hasSection: false, bornOn: '2004-05-20' },
  { unitKind: 'cell', hasSection: false, bornOn: '1962' },
)
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ pick: fc.nat(1000), wait: fc.nat(90), dated: fc.nat(20), moves: fc.nat(15).map((n) => n === 0) }),
  { maxLength: 45, size: 'max' },
)

const start: Log = {
  acts: [{ seq: 1, name: 'enter', happenedOn: '2021-01-10', documentOn: null, details: { unitId: 'u1' } }],
  today: '2021-01-10',
}

const lastStanding = (acts: readonly FoldedAct[]): FoldedAct | undefined => standingActs(acts).at(-1)

const factsOf = (acts: readonly FoldedAct[], { unitKind, hasSection, bornOn }: World): Facts => {
  const last = lastStanding(acts)
  const annullable = last !== undefined && !(systemActs as readonly string[]).includes(last.name)
  return { candidacy: foldActs(acts), bornOn, unitKind, hasSection, annullable }
}

const judged = ({ acts, today }: Log, world: World, on: Day) =>
  judge(factsOf(acts, world), { ruleSet: ruleSetOn(on), calendar: vietnamCalendar }, on, today)

const detailsOf = (act: RequestableAct, { acts }: Log, pick: number): ActDetails => {
  const last = lastStanding(acts)
  if (act === 'annul_last' && last !== undefined) return { annulsSeq: last.seq }
  if (act !== 'step_back') return {}
  const targets = stepBackTargets(foldActs(acts))
  const toStage = targets[pick % targets.length]
  return toStage === undefined ? {} : { toStage }
}

const append = ({ acts, today }: Log, act: Omit<FoldedAct, 'seq' | 'documentOn'>): Log => ({
  acts: [...acts, { ...act, seq: acts.length + 1, documentOn: act.happenedOn }],
  today,
})

/** Does what the judge allows, whatever it is; where nothing is allowed on that day, only time passes. */
const follow = (log: Log, { pick, wait, dated, moves: reorganised }: Move, world: World): Log => {
  const later = { ...log, today: addDays(log.today, wait) }
  const happenedOn = addDays(later.today, -dated)
  if (reorganised) return append(later, { name: 'change_unit', happenedOn, details: { unitId: `u${log.acts.length}` } })
  const { allowed } = judged(later, world, happenedOn)
  // Acts that lift are picked more often, or no walk would come far.
  const { stage } = foldActs(later.acts)
  const lifting = allowed.filter((act) => isForwardAct(act) && !isAtLeast(stage, forwardActs[act].to ?? stage))
  const choice = pick % 3 === 0 || lifting.length === 0 ? allowed : lifting
  const act = choice[Math.floor(pick / 3) % choice.length]
  return act === undefined ? later : append(later, { name: act, happenedOn, details: detailsOf(act, later, pick) })
}

const walk = (steps: readonly Move[], world: World): Log => steps.reduce((log, move) => follow(log, move, world), start)

const forAllWalks = (check: (log: Log, world: World) => void): void => {
  fc.assert(
    fc.property(worlds, moves, (world, steps) => {
      check(walk(steps, world), world)
    }),
    { numRuns: 60 },
  )
}

describe('whatever the judge allows, in whatever order', () => {
  test('walks reach every stage, so the properties below speak of all of them', () => {
    const reached = new Set<string>()
    forAllWalks(({ acts }) => {
      for (const span of foldActs(acts).spans) reached.add(span.stage)
    })
    expect(reached.size).toBe(16)
  })

  test('the state is the replay of the acts that stand', () => {
    forAllWalks(({ acts }) => {
      expect(foldActs(standingActs(acts))).toEqual(foldActs(acts))
      expect(foldActs(acts.toReversed())).toEqual(foldActs(acts))
    })
  })

  test('taking back leaves no trace', () => {
    forAllWalks((log, world) => {
      const last = lastStanding(log.acts)
      fc.pre(judged(log, world, log.today).allowed.includes('annul_last') && last !== undefined)
      const taken = append(log, { name: 'annul_last', happenedOn: log.today, details: { annulsSeq: last?.seq ?? 0 } })
      expect(foldActs(taken.acts)).toEqual(foldActs(log.acts.filter((act) => act !== last)))
    })
  })

  test('no state is reached that cannot be', () => {
    forAllWalks(({ acts }, { unitKind, hasSection }) => {
      const { stage, stageSince, enteredOn, decidedOn, ceremonyOn, returned, daysOf, spans } = foldActs(acts)
      const held = spans.map((span) => span.stage)
      expect({
        decisionGoesWithStage: (decidedOn !== null) === isAtLeast(stage, 'decided'),
        ceremonyGoesWithStage: (ceremonyOn !== null) === isAtLeast(stage, 'probationary'),
        decisionComesFirst: (decidedOn ?? '') <= (ceremonyOn ?? '9999'),
        officialWithoutCell: stage === 'official' && daysOf.resolve_recognition_in_cell === undefined,
        returnedButWithTheOffice: returned && isAtLeast(stage, 'appraising'),
        sectionWhereNoneIs: !hasSection && held.includes('section_appraised'),
        baseCommitteeWhereNoneIs: unitKind === 'base_cell' && held.includes('base_resolved'),
        stageBeforeEntering: stageSince < enteredOn,
      }).toEqual({
        decisionGoesWithStage: true,
        ceremonyGoesWithStage: true,
        decisionComesFirst: true,
        officialWithoutCell: false,
        returnedButWithTheOffice: false,
        sectionWhereNoneIs: false,
        baseCommitteeWhereNoneIs: false,
        stageBeforeEntering: false,
      })
    })
  })

  test('time is covered once: spans follow each other without gap or overlap, and the last is the present', () => {
    forAllWalks(({ acts }) => {
      const { spans, stage, unitId, enteredOn } = foldActs(acts)
      expect(spans.map(({ from }) => from)).toEqual([enteredOn, ...spans.slice(0, -1).map(({ until }) => until)])
      expect(spans.filter(({ from, until }) => until !== null && until <= from)).toEqual([])
      expect(spans.at(-1)).toMatchObject({ stage, unitId, until: null })
    })
  })

  test('the present is how things stand at the end of today, and before entering there was nothing', () => {
    forAllWalks(({ acts, today }) => {
      const { unitId, stage, decidedOn, ceremonyOn, returned, enteredOn } = foldActs(acts)
      expect(standingOn(acts, today)).toMatchObject({ unitId, stage, decidedOn, ceremonyOn, returned })
      expect(standingOn(acts, addDays(enteredOn, -1))).toBeNull()
    })
  })

  test('nobody is stuck: at every stage before the last some desk has an act, today or once a waiting time is over', () => {
    forAllWalks((log, world) => {
      fc.pre(foldActs(log.acts).stage !== 'official')
      const soon = judged(log, world, log.today).allowed
      const afterProbation = addMonths(log.today, 12)
      const later = judged({ ...log, today: afterProbation }, world, afterProbation).allowed
      expect([...soon, ...later]).not.toEqual([])
    })
  })
})
