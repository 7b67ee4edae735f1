import type { accounts } from '@ket-nap/domain/accounts/contract'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { record } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { attemptKey, forgetAttempts } from './attempt-repository.ts'
import { newSession, openSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { hashPassword } from './password-hash.ts'
import { demandStrong } from './password-service.ts'
import { changeAccount, dropLinksOf, findLink } from './repository.ts'
import type { AccountRow } from './repository.ts'
import { hashOf } from './secrets.ts'
import { endSessionsOf } from './session-repository.ts'

type Deps = Pick<Dependencies, 'db' | 'clock' | 'config'>

/** Unknown, used, replaced, too old, of a closed account: all the same to whoever holds the link. */
export const getLinkedAccount = async ({ db, clock }: Omit<Deps, 'config'>, token: string): Promise<AccountRow> => {
  const account = await findLink(db, hashOf(token), clock.now())
  if (account === undefined) throw problem('accounts.link_invalid')
  return account
}

const recordActivation = async (tx: Tx, { id, displayName, status }: AccountRow): Promise<void> => {
  const type = status === 'invited' ? 'accounts.activated' : 'accounts.password_changed'
  await record(tx, { accountId: id, name: displayName }, { type, subject: id, data: {} })
}

type Activation = Received<(typeof accounts)['activate']>['body']

/** Chooses a password by a link, which is then used up, and signs in; whoever was signed in before is out. */
export const activateAccount = async (deps: Deps, { token, password }: Activation): Promise<NewSession> => {
  const { userName, displayName } = await getLinkedAccount(deps, token)
  demandStrong(password, { userName, displayName }, 'password')
  const passwordHash = await hashPassword(password)
  const session = newSession()
  await deps.db.transaction(async (tx) => {
    const account = await findLink(tx, hashOf(token), tx.now)
    if (account === undefined) throw problem('accounts.link_invalid')
    await dropLinksOf(tx, account.id)
    await forgetAttempts(tx, attemptKey(account.userName))
    await endSessionsOf(tx, account.id)
    await changeAccount(tx, account.id, { status: 'active', passwordHash, version: account.version + 1 })
    await recordActivation(tx, account)
    await openSession(tx, account, session, deps.config.session)
  })
  return session
}
