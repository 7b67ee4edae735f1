import type { FastifyRequest } from 'fastify'
import type { Actor } from '@ket-nap/domain/access/grants'

export interface Session {
  readonly id: string
  readonly accountId: string
  /** The person's name, as the journal will show it. */
  readonly name: string
}

export interface SignedIn {
  readonly session: Session
  readonly actor: Actor
}

/** What the platform asks of the accounts feature. */
export interface ActorLoader {
  /**
   * Who is calling; null for nobody: no cookie, an unknown, expired or revoked session, or a deactivated account.
   * With `touch: false` (a stream that stays open) the call does not count as a sign of life of the person.
   */
  readonly findSession: (request: FastifyRequest, options?: { readonly touch: boolean }) => Promise<SignedIn | null>
}
