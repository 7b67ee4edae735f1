import { stageGroupOf, stageGroups } from '../candidates/stages.ts'
import type { Stage } from '../candidates/stages.ts'
import type { CountsBy } from '../settings/schema.ts'
import type { Day } from '../shared/day.ts'
import { percent, percentValue } from '../shared/numbers.ts'
import { organisationKinds } from '../units/schema.ts'
import type { OrganisationKind, UnitKind } from '../units/schema.ts'
import { monthsOf, paceOf } from './pace.ts'
import { rowFinder, rowsOf } from './rows.ts'
import type { BoardTree } from './rows.ts'
import type { Board, BoardUnit, Pipeline } from './schema.ts'

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

export interface BoardInput extends BoardTree {
  readonly year: number
  readonly asOf: Day
  readonly countsBy: CountsBy
  readonly revision: number
  readonly opened: { readonly id: string; readonly name: string; readonly kind: UnitKind } | null
  readonly above: readonly { readonly id: string; readonly name: string }[]
  /** The cluster that holds for what stands below the opened unit without a cluster of its own. */
  readonly inheritedClusterId: string | null
  /** As they stood on the day; a unit without an entry has no quota. */
  readonly quotas: ReadonlyMap<string, number>
  /** Of this year and the one before, up to the day. */
  readonly admissions: readonly Admissions[]
  readonly pipeline: readonly AtStage[]
  readonly clusters: readonly { readonly id: string; readonly name: string; readonly inCharge: string }[]
}

interface Tally {
  achieved: number
  readonly pipeline: Pipeline
}

const noPeople = (): Pipeline =>
  // fromEntries loses the keys: there is one for each group.
  Object.fromEntries(stageGroups.map((group) => [group, 0])) as Pipeline

type OriginKind = OrganisationKind | 'none'

/** Everything that is added up, in one pass over what the database counted. */
interface Counted {
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

const countUp = (input: BoardInput): Counted => {
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

const sumOf = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0)
}

const figuresOf = (achieved: number, quota: number | null) => ({
  achieved,
  quota,
  percent: percent(achieved, quota),
  percentValue: percentValue(achieved, quota),
  remaining: quota === null ? null : Math.max(0, quota - achieved),
})

const unitsOf = (input: BoardInput, counted: Counted): BoardUnit[] => {
  const rows = rowsOf(input, (unitId) => counted.rows.has(unitId))
  const parents = new Set(input.units.map(({ parentId }) => parentId))
  return rows.map((unit, nameOrder) => {
    const isOpened = unit.id === input.openedId
    const tally = counted.rows.get(unit.id)
    // Beside the rows below it, the opened unit's own quota is compared with their sum and never added to it.
    const quota = isOpened && rows.length > 1 ? null : (input.quotas.get(unit.id) ?? null)
    return {
      unitId: unit.id,
      name: unit.name,
      kind: unit.kind,
      clusterId: unit.clusterId ?? input.inheritedClusterId,
      opens: !isOpened && parents.has(unit.id),
      nameOrder,
      ...figuresOf(tally?.achieved ?? 0, quota),
      pipeline: tally?.pipeline ?? noPeople(),
    }
  })
}

const clustersOf = (units: readonly BoardUnit[], { clusters }: BoardInput): Board['clusters'] => {
  const lineOf = (clusterId: string | null, name: string, inCharge: string, of: readonly BoardUnit[]) => ({
    clusterId,
    name,
    inCharge,
    unitCount: of.length,
    ...figuresOf(of.reduce((sum, { achieved }) => sum + achieved, 0), sumOf(of.map(({ quota }) => quota))),
  })
  const known = new Set(clusters.map(({ id }) => id))
  // Units of no cluster, or of one that is gone, are counted as well: the clusters add up to the total.
  const others = units.filter(({ clusterId }) => clusterId === null || !known.has(clusterId))
  return [
    ...clusters.map(({ id, name, inCharge }) => lineOf(id, name, inCharge, units.filter(({ clusterId }) => clusterId === id))),
    lineOf(null, '', '', others),
  ].filter(({ unitCount }) => unitCount > 0)
}

const organisationsOf = ({ achievedFrom, underWayFrom }: Counted): Board['organisations'] =>
  [...organisationKinds, 'none' as const].map((kind) => ({
    kind,
    achieved: achievedFrom.get(kind) ?? 0,
    inPipeline: underWayFrom.get(kind) ?? 0,
  }))

/**
 * The whole board from what was counted. Whatever is not in the tree of the day stays out of every figure alike, so rows,
 * months, clusters and organisations add up to the total.
 */
export const buildBoard = (input: BoardInput): Board => {
  const { year, asOf, countsBy, revision, opened, openedId } = input
  const counted = countUp(input)
  const units = unitsOf(input, counted)
  const own = openedId === null ? null : (input.quotas.get(openedId) ?? null)
  const sum = sumOf(units.filter(({ unitId }) => unitId !== openedId).map(({ quota }) => quota))
  // Nothing given to the units below yet: the number of the opened unit itself is the only one there is.
  const quota = sum ?? own
  return {
    year,
    asOf,
    countsBy,
    unit: opened === null ? null : { id: opened.id, name: opened.name, kind: opened.kind },
    above: input.above.map(({ id, name }) => ({ id, name })),
    total: { ...figuresOf(counted.total.achieved, quota), pipeline: counted.total.pipeline },
    distribution: { own, sum, difference: own === null || sum === null ? null : own - sum },
    pace: paceOf(year, asOf, quota),
    units,
    months: monthsOf(year, asOf, quota, counted.months),
    clusters: clustersOf(units, input),
    organisations: organisationsOf(counted),
    revision,
  }
}
