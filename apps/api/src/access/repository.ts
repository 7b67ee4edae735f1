import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { GrantPlace } from '@ket-nap/domain/access/grants'
import type { HeldGrant } from '@ket-nap/domain/accounts/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { accounts } from '../accounts/table.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { clusters, organisations, units } from '../units/table.ts'
import { grants } from './table.ts'

export type GrantRow = typeof grants.$inferSelect

export const idOfPlace = (place: GrantPlace): string => {
  switch (place.kind) {
    case 'subtree':
      return place.unitId
    case 'cluster':
      return place.clusterId
    case 'organisation':
      return place.organisationId
  }
}

export const placeOfGrant = ({ placeKind, placeId }: Pick<GrantRow, 'placeKind' | 'placeId'>): GrantPlace => {
  switch (placeKind) {
    case 'subtree':
      return { kind: placeKind, unitId: placeId }
    case 'cluster':
      return { kind: placeKind, clusterId: placeId }
    case 'organisation':
      return { kind: placeKind, organisationId: placeId }
  }
}

/** The grants of accounts that were not taken back, whatever their dates, in the order of giving. */
export const grantsOf = (db: Reads, accountIds: readonly string[]): Promise<GrantRow[]> =>
  db
    .select()
    .from(grants)
    .where(and(inArray(grants.accountId, [...accountIds]), isNull(grants.revokedAt)))
    .orderBy(grants.id)

/** A grant that was not taken back. */
export const findGrant = async (db: Reads, id: string): Promise<GrantRow | undefined> => {
  const [row] = await db
    .select()
    .from(grants)
    .where(and(eq(grants.id, id), isNull(grants.revokedAt)))
  return row
}

export const insertGrant = async (
  tx: Tx,
  row: Omit<GrantRow, 'createdAt' | 'revokedAt' | 'revokedReason'>,
): Promise<void> => {
  await tx.insert(grants).values({ ...row, createdAt: tx.now })
}

export const endGrant = async (tx: Tx, id: string, reason: string): Promise<void> => {
  await tx.update(grants).set({ revokedAt: tx.now, revokedReason: reason }).where(eq(grants.id, id))
}

/** People who can administer today and for an open time; there must always be one. */
export const hasLastingAdministrator = async (db: Reads, today: Day): Promise<boolean> => {
  const [row] = await db
    .select({ id: grants.id })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.role, 'administrator'),
        eq(accounts.status, 'active'),
        lte(grants.from, today),
        isNull(grants.until),
        isNull(grants.revokedAt),
      ),
    )
    .limit(1)
  return row !== undefined
}

const placeTables = { subtree: units, cluster: clusters, organisation: organisations } as const

const namesOf = async (db: Reads, rows: readonly GrantRow[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  // One after the other: a transaction has one connection.
  for (const kind of ['subtree', 'cluster', 'organisation'] as const) {
    const ids = rows.flatMap((row) => (row.placeKind === kind ? [row.placeId] : []))
    if (ids.length === 0) continue
    const table = placeTables[kind]
    const found = await db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))
    for (const { id, name } of found) names.set(id, name)
  }
  return names
}

/** Grants as people read them, with the names their places have today. */
export const withPlaceNames = async (db: Reads, rows: readonly GrantRow[]): Promise<HeldGrant[]> => {
  const names = await namesOf(db, rows)
  return rows.map((row) => ({
    id: row.id,
    accountId: row.accountId,
    role: row.role,
    place: placeOfGrant(row),
    from: row.from,
    until: row.until,
    placeName: names.get(row.placeId) ?? '',
  }))
}
