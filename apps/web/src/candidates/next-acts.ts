import { backActs, deskThatReached, forwardActs, isForwardAct } from '@ket-nap/domain/candidates/acts'
import type { Desk, RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { isAtLeast } from '@ket-nap/domain/candidates/stages'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import type { Because } from '@ket-nap/domain/shared/because'
import type { Day } from '@ket-nap/domain/shared/day'
import { standing } from './stage-steps.ts'

type File = Pick<CandidateFile, 'stage' | 'acts' | 'judgement' | 'mayRecord'>

export interface OpenAct {
  readonly act: RequestableAct
  /** The stage it leads to; null where only the record grows. */
  readonly to: Stage | null
  readonly form: string | null
  /** The latest day on which it was recorded already. */
  readonly recordedOn: Day | null
  readonly warnings: readonly Because[]
}

export interface BlockedAct {
  readonly act: RequestableAct
  readonly because: readonly Because[]
  /** Where it is recorded, for one that is only out of turn. */
  readonly from: readonly Stage[]
}

export interface NextActs {
  /** Forward acts of one's own desk, those that lead to a further stage first. */
  readonly own: readonly OpenAct[]
  /** Recorded already and leading nowhere, as a second opinion: rarely what one came for. */
  readonly again: readonly OpenAct[]
  /** Allowed by the rules, but another desk's. */
  readonly others: readonly RequestableAct[]
  readonly back: readonly RequestableAct[]
  readonly blockedHere: readonly BlockedAct[]
  readonly blockedElsewhere: readonly BlockedAct[]
}

/** Not this act's turn: the reason of most refusals, and the least telling one. */
export const outOfTurn = ({ code }: Because): boolean => code === 'candidates.stage_order'

const openAct = (file: File, act: RequestableAct): OpenAct => {
  const definition = isForwardAct(act) ? forwardActs[act] : null
  const to = definition?.to ?? null
  return {
    act,
    to: to !== null && !isAtLeast(file.stage, to) ? to : null,
    form: definition?.form ?? null,
    recordedOn: standing(file.acts).findLast(({ name }) => name === act)?.happenedOn ?? null,
    warnings: file.judgement.warnings.find((warning) => warning.act === act)?.because ?? [],
  }
}

/** There is nothing behind to go back to: not worth a word. */
const nothingBehind = ({ code }: Because): boolean =>
  code === 'candidates.nothing_before' || code === 'candidates.nothing_to_annul'

const isAgain = ({ to, recordedOn }: OpenAct): boolean => to === null && recordedOn !== null
const leadsLater = ({ to }: OpenAct): number => (to === null ? 1 : 0)

const isBack = (act: RequestableAct): boolean => (backActs as readonly string[]).includes(act)

/** The judge's answer as the page shows it to one reader. */
export const nextActs = (file: File): NextActs => {
  const { allowed, blocked } = file.judgement
  const mine = (act: RequestableAct): boolean => file.mayRecord.includes(act)
  const told = blocked.filter(({ because }) => !because.some(nothingBehind))
  const all = told.map(({ act, because }) => ({ act, because, from: isForwardAct(act) ? forwardActs[act].from : [] }))
  const here = ({ because }: BlockedAct): boolean => !because.some(outOfTurn)
  const open = allowed.filter((act) => mine(act) && !isBack(act)).map((act) => openAct(file, act))
  return {
    own: open.filter((act) => !isAgain(act)).toSorted((one, other) => leadsLater(one) - leadsLater(other)),
    again: open.filter(isAgain),
    others: allowed.filter((act) => !mine(act)),
    back: allowed.filter((act) => mine(act) && isBack(act)),
    blockedHere: all.filter(here),
    blockedElsewhere: all.filter((act) => !here(act)),
  }
}

/** Whose an act is. Back from a stage goes the desk that reached it; taking back is for whoever recorded the act. */
export const deskOf = (act: RequestableAct, stage: Stage): Desk | 'recorder' => {
  if (isForwardAct(act)) return forwardActs[act].desk
  switch (act) {
    case 'return_dossier':
      return 'office'
    case 'step_back':
      return deskThatReached(stage)
    case 'annul_last':
      return 'recorder'
  }
}
