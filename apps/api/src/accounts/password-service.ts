import type { accounts } from '@ket-nap/domain/accounts/contract'
import { findWeakness } from '@ket-nap/domain/accounts/passwords'
import type { PasswordOwner } from '@ket-nap/domain/accounts/passwords'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { attemptKey, claimAttempt, forgetAttempts } from './attempt-repository.ts'
import { newSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { fitsPassword, hashPassword } from './password-hash.ts'
import { changeAccount, findAccount } from './repository.ts'
import { endSessionsOf, insertSession } from './session-repository.ts'

/** @throws accounts.password_weak with the reason at the field */
export const demandStrong = (password: string, owner: PasswordOwner, path: string): void => {
  const weakness = findWeakness(password, owner)
  if (weakness !== null) throw problem('accounts.password_weak', { fields: [{ path, code: weakness }] })
}

type Change = Received<(typeof accounts)['changePassword']>['body']

/** The tries count together with those at the door: who finds an open page must not have more of them. */
const claim = async ({ db }: Pick<Dependencies, 'db'>, by: Acting, key: string): Promise<void> => {
  const waitSeconds = await db.transaction(async (tx) => {
    const wait = await claimAttempt(tx, key)
    if (wait !== null)
      await record(tx, by, { type: 'accounts.sign_in_failed', subject: by.accountId, data: { reason: 'locked_out' } })
    return wait
  })
  if (waitSeconds !== null) throw problem('request.too_many', { detail: { retryAfterSeconds: waitSeconds } })
}

const refuse = async ({ db }: Pick<Dependencies, 'db'>, by: Acting): Promise<never> => {
  await db.transaction((tx) =>
    record(tx, by, { type: 'accounts.sign_in_failed', subject: by.accountId, data: { reason: 'refused' } }),
  )
  throw problem('accounts.password_wrong', { fields: [{ path: 'current', code: 'wrong' }] })
}

/**
 * Changes the own password. All sessions of the account end; the one at hand goes on under a new secret, so that a
 * stolen cookie is worth nothing any more.
 */
export const changePassword = async (
  deps: Pick<Dependencies, 'db' | 'config'>,
  by: Acting & { readonly accountId: string },
  { current, next }: Change,
): Promise<NewSession> => {
  const account = await findAccount(deps.db, by.accountId)
  if (account === undefined) throw problem('request.not_signed_in')
  const key = attemptKey(account.userName)
  await claim(deps, by, key)
  if (!(await fitsPassword(account.passwordHash, current))) return refuse(deps, by)
  demandStrong(next, account, 'next')
  const passwordHash = await hashPassword(next)
  const session = newSession()
  await deps.db.transaction(async (tx) => {
    // Another change was quicker, or the account was closed meanwhile.
    const now = await findAccount(tx, account.id)
    if (now?.status !== 'active' || now.passwordHash !== account.passwordHash) throw problem('request.not_signed_in')
    await forgetAttempts(tx, key)
    await endSessionsOf(tx, account.id)
    await changeAccount(tx, account.id, { passwordHash })
    await insertSession(tx, { id: session.id, accountId: account.id }, deps.config.session)
    await record(tx, by, { type: 'accounts.password_changed', subject: account.id, data: {} })
  })
  return session
}
