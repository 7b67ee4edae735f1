import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { GrantPlace, Place } from '@ket-nap/domain/access/grants'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads } from '../platform/db/database.ts'
import { findTop as findTopUnit } from '../units/repository.ts'
import { clusters, units } from '../units/table.ts'
import { findPlaceOfOrganisation, placeOfPath } from './reach.ts'

const findPlaceOfLivingUnit = async (db: Reads, unitId: string, today: Day): Promise<Place | null> => {
  const [row] = await db
    .select({ path: units.path })
    .from(units)
    .where(and(eq(units.id, unitId), or(isNull(units.dissolvedOn), gt(units.dissolvedOn, today))))
  return row === undefined ? null : placeOfPath(db, row.path)
}

/** The top of the tree: what belongs to the whole installation happens there. Null before the set-up. */
export const findTop = async (db: Reads): Promise<{ readonly id: string; readonly place: Place } | null> => {
  const top = await findTopUnit(db)
  return top === undefined ? null : { id: top.id, place: await placeOfPath(db, top.path) }
}

/** A cluster reaches over units of the whole tree, so it is the top's matter who gets it. */
const findPlaceOfCluster = async (db: Reads, clusterId: string): Promise<Place | null> => {
  const [row] = await db.select({ id: clusters.id }).from(clusters).where(eq(clusters.id, clusterId))
  const top = row === undefined ? null : await findTop(db)
  return top && { ...top.place, clusterIds: [...top.place.clusterIds, clusterId] }
}

/** Where a grant would hold, as `can` takes it; null when there is no such place today. */
export const findGrantedPlace = async (db: Reads, place: GrantPlace, today: Day): Promise<Place | null> => {
  switch (place.kind) {
    case 'subtree':
      return findPlaceOfLivingUnit(db, place.unitId, today)
    case 'cluster':
      return findPlaceOfCluster(db, place.clusterId)
    case 'organisation':
      return findPlaceOfOrganisation(db, place.organisationId)
  }
}
