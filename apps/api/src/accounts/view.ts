import type { AccountView } from '@ket-nap/domain/accounts/schema'
import type { Instant } from '@ket-nap/domain/shared/day'
import { grantsOf, withPlaceNames } from '../access/repository.ts'
import type { Config } from '../config.ts'
import type { Reads } from '../platform/db/database.ts'
import type { AccountRow } from './repository.ts'
import { countOpenSessions } from './session-repository.ts'

/** Accounts as an administrator sees them, in the order given. */
export const viewAccounts = async (
  db: Reads,
  rows: readonly AccountRow[],
  now: Instant,
  { session: limits }: Pick<Config, 'session'>,
): Promise<AccountView[]> => {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const grants = await withPlaceNames(db, await grantsOf(db, ids))
  const open = await countOpenSessions(db, ids, { now, limits })
  return rows.map(({ id, userName, displayName, status, createdAt, lastSignedInAt, version }) => ({
    id,
    userName,
    displayName,
    status,
    createdAt,
    lastSignedInAt,
    openSessions: open.get(id) ?? 0,
    grants: grants.filter((grant) => grant.accountId === id),
    version,
  }))
}
