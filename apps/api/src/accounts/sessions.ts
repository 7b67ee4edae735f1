import type { FastifyRequest } from 'fastify'
import type { ActorLoader, SignedIn } from '../platform/auth/session.ts'
import type { Database } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { grantsOf, placeOfGrant } from '../access/repository.ts'
import { findSecret } from './cookie.ts'
import { createKnownSessions } from './known-sessions.ts'
import type { KnownSession } from './known-sessions.ts'
import { hashOf } from './secrets.ts'
import { findOpenSession, holdsAt, isTouchDue, touchSession } from './session-repository.ts'
import type { SessionRules } from './session-repository.ts'

const readSession = async (db: Database, id: string, rules: SessionRules): Promise<KnownSession | undefined> => {
  const found = await findOpenSession(db, id, rules)
  if (found === undefined) return undefined
  const { accountId, displayName, lastSeenAt, endsAt } = found
  const rows = await grantsOf(db, [accountId])
  const grants = rows.map((row) => ({ role: row.role, place: placeOfGrant(row), from: row.from, until: row.until }))
  return { signedIn: { session: { id, accountId, name: displayName }, actor: { accountId, grants } }, lastSeenAt, endsAt }
}

/** Finds out who calls, from the cookie, with all grants that were not taken back; `can` looks at their days. */
export const createSessions = ({ db, clock, config }: Pick<Dependencies, 'db' | 'clock' | 'config'>): ActorLoader => {
  const knownOr = createKnownSessions(db)
  return {
    findSession: async (request: FastifyRequest, { touch } = { touch: true }): Promise<SignedIn | null> => {
      const secret = findSecret(request)
      if (secret === undefined) return null
      const id = hashOf(secret)
      const rules = { now: clock.now(), limits: config.session }
      const found = await knownOr(id, () => readSession(db, id, rules))
      if (found === undefined || !holdsAt(found, rules)) return null
      if (touch && isTouchDue(found.lastSeenAt, rules.now)) await db.transaction((tx) => touchSession(tx, id))
      return found.signedIn
    },
  }
}
