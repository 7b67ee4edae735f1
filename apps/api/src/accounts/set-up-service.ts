import type { accounts } from '@ket-nap/domain/accounts/contract'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { placeOfPath } from '../access/reach.ts'
import { writeGrant } from '../access/service.ts'
import { record } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { newId } from '../platform/ids.ts'
import { announce } from '../platform/live/announce.ts'
import { createTopUnit } from '../units/insert.ts'
import { demandCode, endCode } from './first-visit.ts'
import { newSession, openSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { hashPassword } from './password-hash.ts'
import { demandStrong } from './password-service.ts'
import { hasAccounts, insertAccount } from './repository.ts'

type SetUp = Received<(typeof accounts)['setUp']>['body']

const writeFirst = async (
  tx: Tx,
  { committeeName, userName, displayName }: SetUp,
  passwordHash: string,
  today: string,
) => {
  const top = await createTopUnit(tx, { name: committeeName, on: today })
  const place = await placeOfPath(tx, top.path)
  const account = await insertAccount(tx, { id: newId(), userName, displayName, status: 'active', passwordHash })
  const by = { accountId: account.id, name: displayName }
  await record(
    tx,
    by,
    { type: 'set_up.done', subject: top.id, data: { topUnit: top.name, administrator: displayName } },
    place,
  )
  await record(tx, by, { type: 'accounts.created', subject: account.id, data: { userName, name: displayName } })
  // Administrator of everything and nothing more: who keeps the accounts does not thereby read people's files.
  const grant = { role: 'administrator', placeKind: 'subtree', placeId: top.id, from: today, until: null } as const
  await writeGrant(tx, by, { id: newId(), accountId: account.id, ...grant }, place)
  await announce(tx, { topics: ['units', 'accounts'], place })
  return account
}

/** The first visit: the top committee and the first administrator, who is signed in afterwards. */
export const setUp = async (
  { db, clock, config }: Pick<Dependencies, 'db' | 'clock' | 'config'>,
  given: SetUp,
): Promise<NewSession> => {
  if (await hasAccounts(db)) throw problem('accounts.set_up_done')
  demandCode(db, given.code)
  demandStrong(given.password, given, 'password')
  const passwordHash = await hashPassword(given.password)
  const session = newSession()
  await db.transaction(async (tx) => {
    // Two visitors with the same code: one was quicker.
    if (await hasAccounts(tx)) throw problem('accounts.set_up_done')
    const account = await writeFirst(tx, given, passwordHash, clock.today())
    await openSession(tx, account, session, config.session)
  })
  endCode(db)
  return session
}
