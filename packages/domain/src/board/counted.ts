import { stageGroupOf, stageGroups } from '../candidates/stages.ts'
import type { Stage } from '../candidates/stages.ts'
import type { OrganisationKind } from '../units/schema.ts'
import { rowFinder } from './rows.ts'
import type { BoardTree } from './rows.ts'
import type { Pipeline } from './schema.ts'

/** People who came to count in a month (`'YYYY-MM'`), in the unit they belonged to on that day. */
export interface Admissions {
  readonly unitId: string
  readonly month: string
  readonly origin: OrganisationKind | null
  readonly count: number
}

/** People at a stage at the end of the board's day. */
export interface AtStage {
  readonly unitId: string
  readonly stage: Stage
  readonly origin: OrganisationKind | null
  readonly count: number
}

/** The people of each unit by itself. */
export interface CountInput extends BoardTree {
  readonly year: number
  /** Of this year and the one before, up to the day. */
  readonly admissions: readonly Admissions[]
  readonly pipeline: readonly AtStage[]
}

export interface Tally {
  achieved: number
  readonly pipeline: Pipeline
}

export const noPeople = (): Pipeline =>
  // fromEntries loses the keys: there is one for each group.
  Object.fromEntries(stageGroups.map((group) => [group, 0])) as Pipeline

export type OriginKind = OrganisationKind | 'none'

/** Everything that is added up, in one pass over what the database counted. */
export interface Counted {
  readonly rows: ReadonlyMap<string, Tally>
  readonly total: Tally
  /** By `'YYYY-MM'`, of this year and the one before. */
  readonly months: ReadonlyMap<string, number>
  readonly achievedFrom: ReadonlyMap<OriginKind, number>
  readonly underWayFrom: ReadonlyMap<OriginKind, number>
}

const add = <K>(sums: Map<K, number>, key: K, count: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + count)
}

const tallyFor = (rows: Map<string, Tally>, rowId: string): Tally => {
  const known = rows.get(rowId)
  if (known !== undefined) return known
  const tally = { achieved: 0, pipeline: noPeople() }
  rows.set(rowId, tally)
  return tally
}

export const countUp = (input: CountInput): Counted => {
  const rowOf = rowFinder(input)
  const rows = new Map<string, Tally>()
  const total: Tally = { achieved: 0, pipeline: noPeople() }
  const months = new Map<string, number>()
  const achievedFrom = new Map<OriginKind, number>()
  const underWayFrom = new Map<OriginKind, number>()
  const ofYear = `${input.year}-`
  for (const { unitId, month, origin, count } of input.admissions) {
    const rowId = rowOf(unitId)
    if (rowId === undefined) continue
    const row = tallyFor(rows, rowId)
    add(months, month, count)
    if (!month.startsWith(ofYear)) continue
    row.achieved += count
    total.achieved += count
    add(achievedFrom, origin ?? 'none', count)
  }
  for (const { unitId, stage, origin, count } of input.pipeline) {
    const rowId = rowOf(unitId)
    if (rowId === undefined) continue
    const group = stageGroupOf[stage]
    tallyFor(rows, rowId).pipeline[group] += count
    total.pipeline[group] += count
    if (group !== 'admitted') add(underWayFrom, origin ?? 'none', count)
  }
  return { rows, total, months, achievedFrom, underWayFrom }
}

/** A unit's people with all below it. */
export interface SubtreeTally extends Tally {
  /** Came to count in this year or the one before. */
  readonly admitted: number
}

/** Figures that were added up over everything below a unit already. */
export interface SubtreeInput {
  readonly openedId: string | null
  /** Of the opened unit and each right below it, or without one of the reader's units. */
  readonly tallies: ReadonlyMap<string, SubtreeTally>
  /** Of the opened unit, or of all of the reader's units. */
  readonly months: ReadonlyMap<string, number>
  readonly achievedFrom: ReadonlyMap<OriginKind, number>
  readonly underWayFrom: ReadonlyMap<OriginKind, number>
}

const nobody = (): SubtreeTally => ({ achieved: 0, admitted: 0, pipeline: noPeople() })

/** One tally with others added to it, or taken away from it. */
const combine = (one: SubtreeTally, sign: 1 | -1, others: Iterable<SubtreeTally>): SubtreeTally => {
  const sum = { ...one, pipeline: { ...one.pipeline } }
  for (const { achieved, admitted, pipeline } of others) {
    sum.achieved += sign * achieved
    sum.admitted += sign * admitted
    for (const group of stageGroups) sum.pipeline[group] += sign * pipeline[group]
  }
  return sum
}

const isAnybody = ({ admitted, pipeline }: SubtreeTally): boolean => admitted > 0 || stageGroups.some((group) => pipeline[group] > 0)

/** The same as `countUp`: what is in no row below the opened unit is in the opened unit itself. */
export const countedBelow = ({ openedId, tallies, ...rest }: SubtreeInput): Counted => {
  const rows = new Map(tallies)
  if (openedId === null) return { rows, total: combine(nobody(), 1, rows.values()), ...rest }
  const total = rows.get(openedId) ?? nobody()
  rows.delete(openedId)
  const own = combine(total, -1, rows.values())
  if (isAnybody(own)) rows.set(openedId, own)
  return { rows, total, ...rest }
}
