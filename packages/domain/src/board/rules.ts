import { stageGroupOf, stageGroups } from '../candidates/stages.ts'
import type { Stage } from '../candidates/stages.ts'
import type { CountsBy } from '../settings/schema.ts'
import type { Day } from '../shared/day.ts'
import { percent, percentValue } from '../shared/numbers.ts'
import { organisationKinds } from '../units/schema.ts'
import type { OrganisationKind, UnitKind } from '../units/schema.ts'
import { monthsOf, paceOf } from './pace.ts'
import { rowFinder, rowsOf } from './rows.ts'
import type { BoardTree, TreeUnit } from './rows.ts'
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

type Placed<T> = T & { readonly rowId: string }

const place = <T extends { readonly unitId: string }>(items: readonly T[], rowOf: (unitId: string) => string | undefined) =>
  items.flatMap((item): Placed<T>[] => {
    const rowId = rowOf(item.unitId)
    return rowId === undefined ? [] : [{ ...item, rowId }]
  })

const countOf = (items: readonly { readonly count: number }[]): number => items.reduce((sum, { count }) => sum + count, 0)

const sumOf = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0)
}

const groupBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

const figuresOf = (achieved: number, quota: number | null) => ({
  achieved,
  quota,
  percent: percent(achieved, quota),
  percentValue: percentValue(achieved, quota),
  remaining: quota === null ? null : Math.max(0, quota - achieved),
})

const pipelineOf = (people: readonly AtStage[]): Pipeline => {
  // fromEntries loses the keys: there is one for each group.
  const counts = Object.fromEntries(stageGroups.map((group) => [group, 0])) as Pipeline
  for (const { stage, count } of people) counts[stageGroupOf[stage]] += count
  return counts
}

interface Counted {
  readonly input: BoardInput
  /** Of the board's own year. */
  readonly admitted: readonly Placed<Admissions>[]
  readonly people: readonly Placed<AtStage>[]
  readonly rows: readonly TreeUnit[]
}

const unitsOf = ({ input, admitted, people, rows }: Counted): BoardUnit[] => {
  const admittedIn = groupBy(admitted, ({ rowId }) => rowId)
  const peopleIn = groupBy(people, ({ rowId }) => rowId)
  const parents = new Set(input.units.map(({ parentId }) => parentId))
  return rows.map((unit, nameOrder) => {
    const isOpened = unit.id === input.openedId
    // Beside the rows below it, the opened unit's own quota is compared with their sum and never added to it.
    const quota = isOpened && rows.length > 1 ? null : (input.quotas.get(unit.id) ?? null)
    return {
      unitId: unit.id,
      name: unit.name,
      kind: unit.kind,
      clusterId: unit.clusterId ?? input.inheritedClusterId,
      opens: !isOpened && parents.has(unit.id),
      nameOrder,
      ...figuresOf(countOf(admittedIn.get(unit.id) ?? []), quota),
      pipeline: pipelineOf(peopleIn.get(unit.id) ?? []),
    }
  })
}

const clustersOf = (units: readonly BoardUnit[], { clusters }: BoardInput): Board['clusters'] => {
  const unitsIn = groupBy(units, ({ clusterId }) => clusterId ?? '')
  const known = clusters.filter(({ id }) => unitsIn.has(id))
  // Units of no cluster, or of one that is gone, are counted as well: the clusters add up to the total.
  const others = units.filter(({ clusterId }) => !known.some(({ id }) => id === clusterId))
  const lineOf = (clusterId: string | null, name: string, inCharge: string, of: readonly BoardUnit[]) => ({
    clusterId,
    name,
    inCharge,
    unitCount: of.length,
    ...figuresOf(of.reduce((sum, { achieved }) => sum + achieved, 0), sumOf(of.map(({ quota }) => quota))),
  })
  return [
    ...known.map(({ id, name, inCharge }) => lineOf(id, name, inCharge, unitsIn.get(id) ?? [])),
    ...(others.length === 0 ? [] : [lineOf(null, '', '', others)]),
  ]
}

const organisationsOf = ({ admitted, people }: Counted): Board['organisations'] => {
  const admittedFrom = groupBy(admitted, ({ origin }) => origin ?? 'none')
  const underWay = people.filter(({ stage }) => stageGroupOf[stage] !== 'admitted')
  const peopleFrom = groupBy(underWay, ({ origin }) => origin ?? 'none')
  return [...organisationKinds, 'none' as const].map((kind) => ({
    kind,
    achieved: countOf(admittedFrom.get(kind) ?? []),
    inPipeline: countOf(peopleFrom.get(kind) ?? []),
  }))
}

/**
 * The whole board from what was counted. Whatever is not in the tree of the day stays out of every figure alike, so rows,
 * months, clusters and organisations add up to the total.
 */
export const buildBoard = (input: BoardInput): Board => {
  const { year, asOf, countsBy, revision, opened, openedId } = input
  const rowOf = rowFinder(input)
  const admissions = place(input.admissions, rowOf)
  const people = place(input.pipeline, rowOf)
  const counted = new Set([...admissions, ...people].map(({ rowId }) => rowId))
  const rows = rowsOf(input, (unitId) => counted.has(unitId))
  const admitted = admissions.filter(({ month }) => month.startsWith(`${year}-`))
  const basis: Counted = { input, admitted, people, rows }
  const units = unitsOf(basis)
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
    total: { ...figuresOf(countOf(admitted), quota), pipeline: pipelineOf(people) },
    distribution: { own, sum, difference: own === null || sum === null ? null : own - sum },
    pace: paceOf(year, asOf, quota),
    units,
    months: monthsOf(year, asOf, quota, admissions),
    clusters: clustersOf(units, input),
    organisations: organisationsOf(basis),
    revision,
  }
}
