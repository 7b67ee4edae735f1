import type { CountsBy } from '../settings/schema.ts'
import type { Day } from '../shared/day.ts'
import { percent, percentValue } from '../shared/numbers.ts'
import { organisationKinds } from '../units/schema.ts'
import type { UnitKind } from '../units/schema.ts'
import { countUp, noPeople } from './counted.ts'
import type { Counted, CountInput } from './counted.ts'
import { monthsOf, paceOf } from './pace.ts'
import { rowsOf } from './rows.ts'
import type { BoardTree } from './rows.ts'
import type { Board, BoardUnit } from './schema.ts'

/** Everything a board says beside what is counted. */
export interface BoardFrame extends Pick<BoardTree, 'openedId'> {
  /** The opened unit and at least those right below it, or without one the reader's units. */
  readonly units: BoardTree['units']
  /** Whether the unit has units below. */
  readonly opens: (unitId: string) => boolean
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
  readonly clusters: readonly { readonly id: string; readonly name: string; readonly inCharge: string }[]
}

export interface BoardInput extends Omit<BoardFrame, 'opens'>, CountInput {
  readonly units: BoardTree['units']
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

const unitsOf = (input: BoardFrame, counted: Counted): BoardUnit[] => {
  const rows = rowsOf(input, (unitId) => counted.rows.has(unitId))
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
      opens: !isOpened && input.opens(unit.id),
      nameOrder,
      ...figuresOf(tally?.achieved ?? 0, quota),
      pipeline: tally?.pipeline ?? noPeople(),
    }
  })
}

const clustersOf = (units: readonly BoardUnit[], { clusters }: BoardFrame): Board['clusters'] => {
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

/** The whole board from what was counted: rows, months, clusters and organisations add up to the total. */
export const boardOf = (input: BoardFrame, counted: Counted): Board => {
  const { year, asOf, countsBy, revision, opened, openedId } = input
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

/** The whole board of any day from its tree and the people of each unit. Whatever is not in the tree stays out of every figure. */
export const buildBoard = (input: BoardInput): Board => {
  const parents = new Set(input.units.map(({ parentId }) => parentId))
  return boardOf({ ...input, opens: (unitId) => parents.has(unitId) }, countUp(input))
}
