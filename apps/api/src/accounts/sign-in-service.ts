import type { accounts } from '@ket-nap/domain/accounts/contract'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { announce } from '../platform/live/announce.ts'
import { attemptKey, claimAttempt, forgetAttempts } from './attempt-repository.ts'
import { newSession, openSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { fitsPassword, hashPassword, isOutdated } from './password-hash.ts'
import { changeAccount, findAccount, findAccountByUserName } from './repository.ts'
import type { AccountRow } from './repository.ts'
import { endSession } from './session-repository.ts'

type Deps = Pick<Dependencies, 'db' | 'config'>

/** Whoever it was: the name that was typed is not kept. */
const stranger: Acting = { accountId: null, name: 'Chưa đăng nhập' }

const recordFailure = (tx: Tx, reason: 'refused' | 'locked_out'): Promise<void> =>
  record(tx, stranger, { type: 'accounts.sign_in_failed', subject: null, data: { reason } })

const claim = async ({ db }: Deps, key: string): Promise<void> => {
  const waitSeconds = await db.transaction(async (tx) => {
    const wait = await claimAttempt(tx, key)
    if (wait !== null) await recordFailure(tx, 'locked_out')
    return wait
  })
  if (waitSeconds !== null) throw problem('accounts.locked_out', { detail: { retryAfterSeconds: waitSeconds } })
}

interface Verified {
  readonly account: AccountRow
  /** The same password hashed with today's parameters, when the stored hash has others. */
  readonly renewedHash: string | null
}

/** Null for a wrong name, a wrong password, an account not activated or closed: all alike, and all take as long. */
const verify = async ({ db }: Deps, { userName, password }: Typed): Promise<Verified | null> => {
  const account = await findAccountByUserName(db, userName.toLowerCase())
  const hash = account?.status === 'active' ? account.passwordHash : null
  const fits = await fitsPassword(hash, password)
  if (!fits || account === undefined || hash === null) return null
  return { account, renewedHash: isOutdated(hash) ? await hashPassword(password) : null }
}

/** Closed, or given another password, while this one was being checked. */
const hasChanged = async (tx: Tx, { id, passwordHash }: AccountRow): Promise<boolean> => {
  const now = await findAccount(tx, id)
  return now?.status !== 'active' || now.passwordHash !== passwordHash
}

type Typed = Received<(typeof accounts)['signIn']>['body']

/**
 * Opens a session.
 * @param replaced the session this browser had; it ends
 * @throws accounts.locked_out with `retryAfterSeconds`, accounts.sign_in_refused
 */
export const signIn = async (deps: Deps, typed: Typed, replaced: string | null): Promise<NewSession> => {
  const key = attemptKey(typed.userName)
  await claim(deps, key)
  const verified = await verify(deps, typed)
  const session = newSession()
  const opened = await deps.db.transaction(async (tx) => {
    if (verified === null || (await hasChanged(tx, verified.account))) {
      await recordFailure(tx, 'refused')
      return false
    }
    const { account, renewedHash } = verified
    await forgetAttempts(tx, key)
    if (replaced !== null) await endSession(tx, replaced)
    if (renewedHash !== null) await changeAccount(tx, account.id, { passwordHash: renewedHash })
    await openSession(tx, account, session, deps.config.session)
    return true
  })
  if (!opened) throw problem('accounts.sign_in_refused')
  return session
}

export const signOut = async ({ db }: Pick<Deps, 'db'>, by: Acting, sessionId: string): Promise<void> =>
  db.transaction(async (tx) => {
    await endSession(tx, sessionId)
    await record(tx, by, { type: 'accounts.signed_out', subject: by.accountId, data: {} })
    await announce(tx, { topics: ['accounts'], place: 'everywhere' })
  })
