import type { FastifyRequest } from 'fastify'
import type { ActorLoader, SignedIn } from '../platform/auth/session.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { grantsOf, placeOfGrant } from '../access/repository.ts'
import { findSecret } from './cookie.ts'
import { hashOf } from './secrets.ts'
import { findOpenSession, isTouchDue, touchSession } from './session-repository.ts'

/** Finds out who calls, from the cookie, with all grants that were not taken back; `can` looks at their days. */
export const createSessions = ({ db, clock, config }: Pick<Dependencies, 'db' | 'clock' | 'config'>): ActorLoader => ({
  findSession: async (request: FastifyRequest, { touch } = { touch: true }): Promise<SignedIn | null> => {
    const secret = findSecret(request)
    if (secret === undefined) return null
    const now = clock.now()
    const found = await findOpenSession(db, hashOf(secret), { now, limits: config.session })
    if (found === undefined) return null
    if (touch && isTouchDue(found.lastSeenAt, now)) await db.transaction((tx) => touchSession(tx, found.id))
    const { id, accountId, displayName } = found
    const grants = await grantsOf(db, [accountId])
    return {
      session: { id, accountId, name: displayName },
      actor: {
        accountId,
        grants: grants.map((row) => ({ role: row.role, place: placeOfGrant(row), from: row.from, until: row.until })),
      },
    }
  },
})
