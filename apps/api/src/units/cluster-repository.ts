import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Cluster } from '@ket-nap/domain/units/schema'
import { isWithin } from '@ket-nap/domain/units/rules'
import type { Reach } from '../access/reach.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { clusterKeys } from './insert.ts'
import type { ClusterRow } from './insert.ts'
import { clusters, units } from './table.ts'

export const findCluster = async (db: Reads, id: string): Promise<ClusterRow | undefined> => {
  const [row] = await db.select().from(clusters).where(eq(clusters.id, id))
  return row
}

const membersOf = (db: Reads) =>
  db
    .select({ clusterId: units.clusterId, path: units.path })
    .from(units)
    .where(and(isNull(units.dissolvedOn), sql`${units.clusterId} is not null`))

/**
 * Clusters in Vietnamese order. With a reach only those in which the reader has something: a unit of theirs, or the
 * base organisation above it.
 */
export const listClusters = async (db: Reads, reach?: Pick<Reach, 'paths'>): Promise<Cluster[]> => {
  const rows = await db.select().from(clusters).orderBy(asc(clusters.sortKey), asc(clusters.id))
  const members = await membersOf(db)
  const touched = (path: string) => reach?.paths.some((own) => isWithin(path, own) || isWithin(own, path)) ?? true
  return rows
    .map(({ id, name, inCharge, version }) => {
      const paths = members.filter((member) => member.clusterId === id).map((member) => member.path)
      return { cluster: { id, name, inCharge, version, unitCount: paths.length }, paths }
    })
    .filter(({ paths }) => reach === undefined || paths.some(touched))
    .map(({ cluster }) => cluster)
}

/** Another cluster that has the name. */
export const findClusterNamed = async (db: Reads, name: string): Promise<ClusterRow | undefined> => {
  const [row] = await db.select().from(clusters).where(eq(clusters.nameKey, clusterKeys(name).nameKey))
  return row
}

export const updateCluster = async (tx: Tx, row: ClusterRow, name: string, inCharge: string): Promise<void> => {
  await tx
    .update(clusters)
    .set({ name, inCharge, ...clusterKeys(name), version: row.version + 1 })
    .where(eq(clusters.id, row.id))
}
