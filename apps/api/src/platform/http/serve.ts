import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { activeGrants } from '@ket-nap/domain/access/grants'
import type { Actor } from '@ket-nap/domain/access/grants'
import { roles } from '@ket-nap/domain/access/permissions'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Answer, Endpoint, Received } from '@ket-nap/domain/shared/endpoint'
import type { Acting } from '../../audit/record.ts'
import type { Session, SignedIn } from '../auth/session.ts'
import { answerOnce } from './idempotency.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every endpoint that was served, for the tests that go through all of them. */
    readonly endpoints: Endpoint[]
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

/** Present on every endpoint that is not public. */
interface Caller {
  readonly actor: Actor
  readonly session: Session
  /** The caller as `record` wants it. */
  readonly by: Acting
}
type MaybeCaller = Caller | { readonly actor: null; readonly session: null; readonly by: null }

export type Input<E extends Endpoint> = Received<E> & {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
} & (E['access'] extends 'public' ? MaybeCaller : Caller)

export type Handler<E extends Endpoint> = (input: Input<E>) => Promise<Answer<E>> | Answer<E>

export interface ServeOptions {
  /** Calls of one address per minute, for what could be guessed or would be costly. */
  readonly perMinute?: number
}

const schemaOf = (endpoint: Endpoint): FastifySchema => ({
  summary: endpoint.summary,
  ...(endpoint.params && { params: endpoint.params }),
  ...(endpoint.query && { querystring: endpoint.query }),
  ...(endpoint.body && { body: endpoint.body }),
  response: { 200: endpoint.response },
})

/** The roles held today, as the journal keeps them: they may be taken back, what was done in them stays. */
const actingOf = ({ session, actor }: SignedIn, today: Day): Acting => {
  const held = new Set(activeGrants(actor, today).map((grant) => grant.role))
  const role = roles.filter((each) => held.has(each)).join(', ')
  return { accountId: session.accountId, name: session.name, ...(role !== '' && { role }) }
}

const inputOf = (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn
  const { params, query, body } = request
  const caller = signedIn
    ? { ...signedIn, by: actingOf(signedIn, request.server.clock.today()) }
    : { actor: null, session: null, by: null }
  return { params, query, body, request, reply, ...caller }
}

/**
 * Serves an endpoint of the contract below `/api`. Who may call it was checked before the input was read (access.ts);
 * the input has the shape of the contract, and of the answer only what the contract declares leaves the house.
 */
export const serve = <const E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: Handler<E>,
  options: ServeOptions = {},
): void => {
  app.endpoints.push(endpoint)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint),
    config: {
      endpoint,
      ...(options.perMinute !== undefined && { rateLimit: { max: options.perMinute, timeWindow: '1 minute' } }),
    },
    handler: async (request, reply) => {
      // Fastify has parsed each part with the schema of this endpoint, and the access check has found the caller.
      const run = async (): Promise<unknown> => handler(inputOf(request, reply) as unknown as Input<E>)
      return endpoint.idempotent ? answerOnce(app, request, reply, run) : run()
    },
  })
}
