import { and, eq, gt, lt, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AccountStatus } from '@ket-nap/domain/accounts/schema'
import type { Instant } from '@ket-nap/domain/shared/day'
import { fold, searchTerms } from '@ket-nap/domain/vietnamese/fold'
import { sortKey } from '@ket-nap/domain/vietnamese/sort-key'
import type { Reads, Tx } from '../platform/db/database.ts'
import { accounts, activationLinks } from './table.ts'

export type AccountRow = typeof accounts.$inferSelect

export const findAccount = async (db: Reads, id: string): Promise<AccountRow | undefined> => {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id))
  return row
}

export const findAccountByUserName = async (db: Reads, userName: string): Promise<AccountRow | undefined> => {
  const [row] = await db.select().from(accounts).where(eq(accounts.userName, userName))
  return row
}

export const hasAccounts = async (db: Reads): Promise<boolean> =>
  (await db.select({ id: accounts.id }).from(accounts).limit(1)).length > 0

type NewAccount = Pick<AccountRow, 'id' | 'userName' | 'displayName' | 'status' | 'passwordHash'>

export const insertAccount = async (tx: Tx, account: NewAccount): Promise<AccountRow> => {
  const { userName, displayName } = account
  const row: AccountRow = {
    ...account,
    searchKey: `${fold(displayName)} ${userName}`,
    sortKey: sortKey(displayName),
    createdAt: tx.now,
    lastSignedInAt: null,
    version: 1,
  }
  await tx.insert(accounts).values(row)
  return row
}

export const changeAccount = async (
  tx: Tx,
  id: string,
  change: Partial<Pick<AccountRow, 'status' | 'passwordHash' | 'lastSignedInAt' | 'version'>>,
): Promise<void> => {
  await tx.update(accounts).set(change).where(eq(accounts.id, id))
}

export interface AccountFilter {
  readonly q?: string | undefined
  readonly status?: AccountStatus | undefined
}

const matching = ({ q, status }: AccountFilter): SQL | undefined =>
  and(
    ...searchTerms(q ?? '').map(
      (term) => sql`${accounts.searchKey} like ${`%${term.replace(/[%_!]/g, '!$&')}%`} escape '!'`,
    ),
    status === undefined ? undefined : eq(accounts.status, status),
  )

type Cursor = Pick<AccountRow, 'sortKey' | 'id'>

const following = ({ sortKey: key, id }: Cursor): SQL | undefined =>
  or(gt(accounts.sortKey, key), and(eq(accounts.sortKey, key), gt(accounts.id, id)))

/** Accounts in Vietnamese order of the given name, after one of them. */
export const accountsByName = (
  db: Reads,
  filter: AccountFilter,
  after: Cursor | null,
  limit: number,
): Promise<AccountRow[]> =>
  db
    .select()
    .from(accounts)
    .where(and(matching(filter), after === null ? undefined : following(after)))
    .orderBy(accounts.sortKey, accounts.id)
    .limit(limit)

export const countAccounts = (db: Reads, filter: AccountFilter): Promise<number> =>
  db.$count(accounts, matching(filter))

/** A link that can still be used; of a closed account none can. */
export const findLink = async (db: Reads, tokenHash: string, now: Instant): Promise<AccountRow | undefined> => {
  const [row] = await db
    .select({ account: accounts })
    .from(activationLinks)
    .innerJoin(accounts, eq(accounts.id, activationLinks.accountId))
    .where(and(eq(activationLinks.tokenHash, tokenHash), gt(activationLinks.expiresAt, now)))
  return row === undefined || row.account.status === 'deactivated' ? undefined : row.account
}

export const dropLinksOf = async (tx: Tx, accountId: string): Promise<void> => {
  await tx
    .delete(activationLinks)
    .where(or(eq(activationLinks.accountId, accountId), lt(activationLinks.expiresAt, tx.now)))
}

export const insertLink = async (
  tx: Tx,
  link: { readonly tokenHash: string; readonly accountId: string; readonly expiresAt: Instant },
): Promise<void> => {
  await dropLinksOf(tx, link.accountId)
  await tx.insert(activationLinks).values({ ...link, createdAt: tx.now })
}
