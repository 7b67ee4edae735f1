import type { Config } from '../config.ts'
import { record } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import { changeAccount } from './repository.ts'
import type { AccountRow } from './repository.ts'
import { hashOf, newSecret } from './secrets.ts'
import { insertSession } from './session-repository.ts'

/** What the browser gets to prove who it is, and what the database keeps of it. */
export interface NewSession {
  readonly secret: string
  readonly id: string
}

/** Always a new one: a secret that was in the browser before signing in is worth nothing afterwards. */
export const newSession = (): NewSession => {
  const secret = newSecret()
  return { secret, id: hashOf(secret) }
}

/** The account signs in by this session, which goes on record. */
export const openSession = async (
  tx: Tx,
  account: Pick<AccountRow, 'id' | 'displayName'>,
  { id }: NewSession,
  limits: Config['session'],
): Promise<void> => {
  await insertSession(tx, { id, accountId: account.id }, limits)
  await changeAccount(tx, account.id, { lastSignedInAt: tx.now })
  await record(
    tx,
    { accountId: account.id, name: account.displayName },
    { type: 'accounts.signed_in', subject: account.id, data: {} },
  )
  await announce(tx, { topics: ['accounts'], place: 'everywhere' })
}
