import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { rowFinder } from '@ket-nap/domain/board/rows'
import type { BoardTree, TreeUnit } from '@ket-nap/domain/board/rows'
import type { Day } from '@ket-nap/domain/shared/day'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import { pathWithin } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import { findUnit, periodCovers } from '../units/repository.ts'
import { unitChanges, unitPeriods, units } from '../units/table.ts'
import type { BoardScope } from './scope.ts'

const columns = {
  id: unitPeriods.unitId,
  kind: unitPeriods.kind,
  name: unitPeriods.name,
  parentId: unitPeriods.parentId,
  clusterId: unitPeriods.clusterId,
  sortKey: unitPeriods.sortKey,
  path: unitPeriods.path,
}

interface UnitOnDay extends TreeUnit {
  readonly path: string
}

/** The tree of a board with what its figures are read by. */
export interface ReadTree extends BoardTree {
  readonly opened: Pick<TreeUnit, 'id' | 'name' | 'kind'> | null
  readonly above: readonly { readonly id: string; readonly name: string }[]
  readonly inheritedClusterId: string | null
  readonly units: readonly UnitOnDay[]
  /** Units that had ended by the day and whose people are counted here since. */
  readonly endedIds: readonly string[]
  /** For the where clause: periods of the units of this tree, on the day. */
  readonly isOnBoard: SQL
}

const unitsOnDay = (db: Reads, day: Day, ids: readonly string[]): Promise<UnitOnDay[]> =>
  db
    .select(columns)
    .from(unitPeriods)
    .where(and(periodCovers(day), inArray(unitPeriods.unitId, [...ids])))

/** The tree is that of the day, so it is cut by the paths of the day, not by those of today. */
const below = (day: Day, paths: readonly string[]): SQL =>
  and(periodCovers(day), pathWithin(unitPeriods.path, paths)) ?? sql`1 = 0`

/** For every unit that had ended by the day: the one it was merged into, otherwise the one it stood under. */
const readSuccessors = async (db: Reads, day: Day): Promise<Map<string, string>> => {
  const ended = await db.select({ id: units.id, parentId: units.parentId }).from(units).where(lte(units.dissolvedOn, day))
  if (ended.length === 0) return new Map()
  const mergers = await db
    .select({ id: unitChanges.unitId, intoId: unitChanges.otherUnitId })
    .from(unitChanges)
    .where(and(eq(unitChanges.kind, 'merged_into'), lte(unitChanges.effectiveOn, day)))
  return new Map([...ended.map(({ id, parentId }) => [id, parentId] as const), ...mergers.map(({ id, intoId }) => [id, intoId] as const)].flatMap(
    ([id, otherId]) => (otherId === null ? [] : [[id, otherId] as const]),
  ))
}

/** The opened unit and those above it; one that did not exist on the day is named as it is known today. */
const readOpened = async (db: Reads, day: Day, openedId: string | null, roots: readonly UnitOnDay[]) => {
  if (openedId === null) return { opened: null, above: [], inheritedClusterId: null }
  const opened = roots[0] ?? (await findUnit(db, openedId))
  if (opened === undefined) return { opened: null, above: [], inheritedClusterId: null }
  const idsAbove = idsOfPath(opened.path).filter((id) => id !== openedId)
  const found = idsAbove.length === 0 ? [] : await unitsOnDay(db, day, idsAbove)
  const above = idsAbove.flatMap((id) => found.filter((unit) => unit.id === id))
  return {
    opened,
    above: above.map(({ id, name }) => ({ id, name })),
    inheritedClusterId: [...above, opened].findLast(({ clusterId }) => clusterId !== null)?.clusterId ?? null,
  }
}

/** Reads the tree of a day for a scope, in a fixed number of queries whatever its size. */
export const readTree = async (db: Reads, day: Day, { openedId, rootIds }: BoardScope): Promise<ReadTree> => {
  const roots = await unitsOnDay(db, day, rootIds)
  const isOnBoard = below(day, roots.map(({ path }) => path))
  const [around, onDay, successors] = await Promise.all([
    readOpened(db, day, openedId, roots),
    roots.length === 0 ? [] : db.select(columns).from(unitPeriods).where(isOnBoard),
    readSuccessors(db, day),
  ])
  const tree = { openedId, units: onDay, successors }
  const rowOf = rowFinder(tree)
  return { ...tree, ...around, isOnBoard, endedIds: [...successors.keys()].filter((id) => rowOf(id) !== undefined) }
}

/** Those of some units that have units below them today. */
const parentsAmong = async (db: Reads, ids: readonly string[]): Promise<ReadonlySet<string | null>> => {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: units.parentId })
    .from(units)
    .where(and(inArray(units.parentId, [...ids]), isNull(units.dissolvedOn)))
  return new Set(rows.map(({ id }) => id))
}

/** The units of a board of today, as far as it shows them: what stands further below is only counted. */
export const readTopOfTree = async (db: Reads, today: Day, { openedId, rootIds }: BoardScope) => {
  const roots = await unitsOnDay(db, today, rootIds)
  const { id, kind, name, parentId, clusterId, sortKey, path } = units
  const below =
    openedId === null || roots.length === 0
      ? []
      : await db.select({ id, kind, name, parentId, clusterId, sortKey, path }).from(units).where(and(eq(parentId, openedId), isNull(units.dissolvedOn)))
  const around = await readOpened(db, today, openedId, roots)
  const parents = await parentsAmong(db, [...roots, ...below].map((unit) => unit.id))
  return { openedId, units: [...roots, ...below], opens: (unitId: string) => parents.has(unitId), ...around }
}
