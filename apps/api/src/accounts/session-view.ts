import type { FastifyReply } from 'fastify'
import { permissions } from '@ket-nap/domain/access/permissions'
import { holdsSomewhere } from '@ket-nap/domain/access/grants'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { grantsOf, withPlaceNames } from '../access/repository.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { hasAccounts } from './repository.ts'
import { findOpenSession, minutesAfter } from './session-repository.ts'

type Deps = Pick<Dependencies, 'db' | 'clock' | 'config'>

const nobody = { account: null, idleEndsAt: null, endsAt: null }

const findAccountPart = async ({ db, clock, config }: Deps, sessionId: string) => {
  const now = clock.now()
  const found = await findOpenSession(db, sessionId, { now, limits: config.session })
  if (found === undefined) return nobody
  const { accountId: id, userName, displayName, lastSeenAt, endsAt } = found
  const grants = await withPlaceNames(db, await grantsOf(db, [id]))
  const actor = { accountId: id, grants }
  const held = permissions.filter((permission) => holdsSomewhere(actor, permission, clock.today()))
  const idleEndsAt = minutesAfter(lastSeenAt, config.session.idleMinutes)
  return {
    account: { id, userName, displayName, grants, permissions: held },
    idleEndsAt: idleEndsAt < endsAt ? idleEndsAt : endsAt,
    endsAt,
  }
}

/** What the page needs to know of its session, and the token its writes must carry. */
export const viewSession = async (deps: Deps, reply: FastifyReply, sessionId: string | null): Promise<SessionView> => {
  const part = sessionId === null ? nobody : await findAccountPart(deps, sessionId)
  return {
    ...part,
    csrfToken: reply.generateCsrf(),
    setUpNeeded: part.account === null && !(await hasAccounts(deps.db)),
    demo: deps.config.demo,
    today: deps.clock.today(),
  }
}
