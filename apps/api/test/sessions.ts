import type { ActorLoader, SignedIn } from '../src/platform/auth/session.ts'
import { newId } from '../src/platform/ids.ts'
import type { ActorSpec } from './factories.ts'

export interface TestSessions {
  readonly loader: ActorLoader
  /** Signs somebody in; gives what the browser would send. */
  readonly open: (spec: ActorSpec) => Promise<{ readonly cookie: string; readonly signedIn: SignedIn }>
  /** Ends a session from outside, as an administrator does. */
  readonly revoke: (sessionId: string) => void
}

/** Sessions in memory, for tests that are not about accounts; the others keep them as the product does (accounts.ts). */
export const stubSessions = (): TestSessions => {
  const sessions = new Map<string, SignedIn>()
  return {
    loader: {
      findSession: async (request) => sessions.get(request.cookies['test_session'] ?? '') ?? null,
    },
    open: async ({ name = 'Người Thử', grants = [] }) => {
      const accountId = newId()
      const signedIn = { session: { id: newId(), accountId, name }, actor: { accountId, grants } }
      sessions.set(signedIn.session.id, signedIn)
      return { cookie: `test_session=${signedIn.session.id}`, signedIn }
    },
    revoke: (sessionId) => {
      sessions.delete(sessionId)
    },
  }
}
