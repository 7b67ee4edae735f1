import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Day } from '@ket-nap/domain/shared/day'
import { inTreeOrder } from '@ket-nap/domain/units/periods'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import type { UnitKind } from '@ket-nap/domain/units/schema'
import { pathWithin } from '../access/reach.ts'
import type { Reach } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import type { UnitRow } from './insert.ts'
import { unitChanges, unitPeriods, units } from './table.ts'

export type PeriodRow = typeof unitPeriods.$inferSelect
export type ChangeRow = typeof unitChanges.$inferSelect

/** A unit as it is now, or was when it ended; undefined for an unknown id. */
export const findUnit = async (db: Reads, id: string): Promise<UnitRow | undefined> => {
  const [row] = await db.select().from(units).where(eq(units.id, id))
  return row
}

/** Names as they are now, or were last. */
export const namesOf = async (db: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const periodCovers = (day: Day): SQL | undefined =>
  and(lte(unitPeriods.from, day), or(isNull(unitPeriods.until), gt(unitPeriods.until, day)))

export interface TreeUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
  readonly parentId: string | null
  readonly clusterId: string | null
  readonly path: string
  readonly sortKey: string
  /** Above the reader's reach: a name on the way, no more. */
  readonly outside: boolean
}

const treeColumns = {
  id: unitPeriods.unitId,
  kind: unitPeriods.kind,
  name: unitPeriods.name,
  parentId: unitPeriods.parentId,
  clusterId: unitPeriods.clusterId,
  path: unitPeriods.path,
  sortKey: unitPeriods.sortKey,
}

/**
 * The tree as it stood on a day, in its order. Reach is by the present tree: a unit is in it when its present path, or
 * its last, lies within. The units above those come as names; without a reach everything comes.
 */
export const treeOn = async (db: Reads, day: Day, reach?: Pick<Reach, 'paths'>): Promise<TreeUnit[]> => {
  const inside = await db
    .select(treeColumns)
    .from(unitPeriods)
    .innerJoin(units, eq(units.id, unitPeriods.unitId))
    .where(and(periodCovers(day), reach && pathWithin(units.path, reach.paths)))
  const known = new Set(inside.map((unit) => unit.id))
  const missing = new Set(inside.flatMap((unit) => idsOfPath(unit.path)).filter((id) => !known.has(id)))
  const above =
    missing.size === 0
      ? []
      : await db
          .select(treeColumns)
          .from(unitPeriods)
          .where(and(periodCovers(day), inArray(unitPeriods.unitId, [...missing])))
  return inTreeOrder([
    ...inside.map((unit) => ({ ...unit, outside: false })),
    ...above.map((unit) => ({ ...unit, clusterId: null, outside: true })),
  ])
}

/** All periods of some units, oldest first. */
export const periodsOf = (db: Reads, unitIds: readonly string[]): Promise<PeriodRow[]> =>
  db.select().from(unitPeriods).where(inArray(unitPeriods.unitId, [...unitIds])).orderBy(asc(unitPeriods.from))

const lastsBeyondDay = (day: Day): SQL | undefined => or(isNull(unitPeriods.until), gt(unitPeriods.until, day))

/** The periods, of a unit and all below it, that last beyond a day. */
export const periodsWithin = (db: Reads, path: string, beyond: Day): Promise<PeriodRow[]> =>
  db
    .select()
    .from(unitPeriods)
    .where(and(pathWithin(unitPeriods.path, [path]), lastsBeyondDay(beyond)))

/** The periods of the units right below that last beyond a day, from which the place of the parent must be unchanged. */
export const periodsBelow = async (
  db: Reads,
  parent: Pick<UnitRow, 'id' | 'path'>,
  beyond: Day,
): Promise<PeriodRow[]> =>
  (await periodsWithin(db, parent.path, beyond)).filter((period) => period.parentId === parent.id)

export const changesOf = (db: Reads, unitId: string): Promise<ChangeRow[]> =>
  db
    .select()
    .from(unitChanges)
    .where(eq(unitChanges.unitId, unitId))
    .orderBy(asc(unitChanges.effectiveOn), asc(unitChanges.recordedAt), asc(unitChanges.id))

/** The one superior committee; undefined before the set-up. */
export const findTop = async (db: Reads): Promise<UnitRow | undefined> => {
  const [row] = await db.select().from(units).where(isNull(units.parentId))
  return row
}
