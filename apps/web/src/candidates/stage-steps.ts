import { forwardActs, isForwardAct } from '@ket-nap/domain/candidates/acts'
import type { ActName } from '@ket-nap/domain/candidates/acts'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { isAtLeast, stages } from '@ket-nap/domain/candidates/stages'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import type { Day } from '@ket-nap/domain/shared/day'

/** `skipped`: passed without an act of its own, as a base-level cell passes the base committee. */
export type StageState = 'done' | 'skipped' | 'current' | 'next' | 'ahead'

export interface StageStep {
  readonly stage: Stage
  readonly state: StageState
  /** When it was reached, as far as an act says so. */
  readonly on: Day | null
}

type File = Pick<CandidateFile, 'stage' | 'stageSince' | 'acts' | 'judgement'>

const stageReachedBy = (name: ActName): Stage | null => {
  if (name === 'enter') return 'source'
  return isForwardAct(name) ? forwardActs[name].to : null
}

/** The acts that hold, the last one at the end. */
export const standing = (acts: CandidateFile['acts']): CandidateFile['acts'] =>
  acts.filter((act) => !act.annulled && act.name !== 'annul_last').toSorted((one, other) => one.seq - other.seq)

const dayReached = ({ acts }: File, stage: Stage): Day | null =>
  standing(acts).findLast((act) => stageReachedBy(act.name) === stage)?.happenedOn ?? null

/** Stages to which an act leads that the rules allow today. */
const reachable = ({ judgement }: File): ReadonlySet<Stage | null> => new Set(judgement.allowed.map(stageReachedBy))

const stateOf = (file: File, stage: Stage, on: Day | null): StageState => {
  if (stage === file.stage) return 'current'
  if (isAtLeast(file.stage, stage)) return on === null ? 'skipped' : 'done'
  return reachable(file).has(stage) ? 'next' : 'ahead'
}

/** All stages in order, each with where the person stands to it. */
export const stageSteps = (file: File): readonly StageStep[] =>
  stages.map((stage) => {
    const on = stage === file.stage ? file.stageSince : dayReached(file, stage)
    const state = stateOf(file, stage, on)
    return { stage, state, on: state === 'next' || state === 'ahead' ? null : on }
  })
