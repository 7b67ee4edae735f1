import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { grantsFor } from '@ket-nap/domain/access/grants'
import type { Actor, Place } from '@ket-nap/domain/access/grants'
import type { Permission } from '@ket-nap/domain/access/permissions'
import type { Day } from '@ket-nap/domain/shared/day'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import type { Reads } from '../platform/db/database.ts'
import type { AnyColumn } from '../platform/db/kit.ts'
import type { Memory } from '../platform/live/memory.ts'
import { organisations, units } from '../units/table.ts'

/** Where an actor may do something today: everything below these paths, and these organisations. */
export interface Reach {
  readonly paths: readonly string[]
  readonly organisationIds: readonly string[]
}

/** Above every path below a prefix: `~` comes after every character a path has. */
const endOf = (path: string): string => `${path}~`

/** Paths of which none lies within another, so that counts over them count nobody twice. */
const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)]
    .toSorted()
    .filter((path, _, all) => !all.some((other) => other !== path && path.startsWith(other)))

/** What the grants of an actor cover today for a permission, resolved to paths of the present tree. */
export const reachOf = async (db: Reads, actor: Actor, permission: Permission, today: Day): Promise<Reach> => {
  const places = grantsFor(actor, permission, today).map((grant) => grant.place)
  const unitIds = places.flatMap((place) => (place.kind === 'subtree' ? [place.unitId] : []))
  const clusterIds = places.flatMap((place) => (place.kind === 'cluster' ? [place.clusterId] : []))
  const organisationIds = places.flatMap((place) => (place.kind === 'organisation' ? [place.organisationId] : []))
  if (unitIds.length === 0 && clusterIds.length === 0) return { paths: [], organisationIds }
  const rows = await db
    .select({ path: units.path })
    .from(units)
    .where(or(inArray(units.id, unitIds), inArray(units.clusterId, clusterIds)))
  return { paths: outermost(rows.map((row) => row.path)), organisationIds }
}

/** The same from memory, where that is refreshed for each answer. */
export const keptReach = (db: Reads, memory: Memory, actor: Actor, permission: Permission, today: Day): Promise<Reach> => {
  // The places alone decide: two readers with the same ones share it, and a grant that ends today is none from then on.
  const places = grantsFor(actor, permission, today).map((grant) => grant.place)
  return memory.keep(`reach ${JSON.stringify(places)}`, () => reachOf(db, actor, permission, today))
}

/** For the where clause: the path lies within reach. Nothing within reach is a condition that never holds. */
export const pathWithin = (column: AnyColumn, paths: readonly string[]): SQL =>
  or(...paths.map((path) => and(sql`${column} >= ${path}`, sql`${column} < ${endOf(path)}`))) ?? sql`1 = 0`

export const isWithinReach = (reach: Reach, path: string): boolean => reach.paths.some((within) => path.startsWith(within))

/** The place of a unit as `can` and `announce` take it; null for an unknown unit. */
export const findPlaceOfUnit = async (db: Reads, unitId: string): Promise<Place | null> => {
  const [row] = await db.select({ path: units.path }).from(units).where(eq(units.id, unitId))
  return row === undefined ? null : placeOfPath(db, row.path)
}

/** The place below a path: its units and the clusters any of them is in. */
export const placeOfPath = async (db: Reads, path: string, organisationId: string | null = null): Promise<Place> => {
  const unitIds = idsOfPath(path)
  const rows = await db.select({ clusterId: units.clusterId }).from(units).where(inArray(units.id, unitIds))
  return { unitIds, clusterIds: rows.flatMap((row) => (row.clusterId === null ? [] : [row.clusterId])), organisationId }
}

/** The place of a mass organisation: itself, beside its unit. */
export const findPlaceOfOrganisation = async (db: Reads, organisationId: string): Promise<Place | null> => {
  const [row] = await db
    .select({ path: units.path })
    .from(organisations)
    .innerJoin(units, eq(units.id, organisations.unitId))
    .where(eq(organisations.id, organisationId))
  return row === undefined ? null : placeOfPath(db, row.path, organisationId)
}
