import { z } from 'zod'

/** The stages of a candidacy in order (rules.md 2.1 and the state names of 2.4). */
export const stages = [
  'source',
  'sympathiser',
  'class_completed',
  'applied',
  'declaring',
  'verifying',
  'certified',
  'cell_resolved',
  'section_appraised',
  'base_resolved',
  'appraising',
  'awaiting_decision',
  'decided',
  'probationary',
  'under_recognition',
  'official',
] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

export const stageRank = (stage: Stage): number => stages.indexOf(stage)
export const isAtLeast = (stage: Stage, floor: Stage): boolean => stageRank(stage) >= stageRank(floor)

/** Stages as the board stacks them: five steps before the decision, then admitted. */
export const stageGroups = ['sourcing', 'preparing', 'verifying', 'resolving', 'deciding', 'admitted'] as const
export const StageGroup = z.enum(stageGroups)
export type StageGroup = z.infer<typeof StageGroup>

export const stageGroupOf = {
  source: 'sourcing',
  sympathiser: 'sourcing',
  class_completed: 'preparing',
  applied: 'preparing',
  declaring: 'preparing',
  verifying: 'verifying',
  certified: 'verifying',
  cell_resolved: 'resolving',
  section_appraised: 'resolving',
  base_resolved: 'resolving',
  appraising: 'deciding',
  awaiting_decision: 'deciding',
  decided: 'admitted',
  probationary: 'admitted',
  under_recognition: 'admitted',
  official: 'admitted',
} as const satisfies Record<Stage, StageGroup>

/** What a list of people may be narrowed to: a group, or everybody on the way and not yet admitted. */
export const StageGroupFilter = z.union([StageGroup, z.literal('pipeline')])
export type StageGroupFilter = z.infer<typeof StageGroupFilter>

export const stagesOfFilter = (filter: StageGroupFilter): Stage[] =>
  filter === 'pipeline' ? stages.filter((stage) => stageGroupOf[stage] !== 'admitted') : stagesOfGroup(filter)

export const stagesOfGroup = (group: StageGroup): Stage[] => stages.filter((stage) => stageGroupOf[stage] === group)
