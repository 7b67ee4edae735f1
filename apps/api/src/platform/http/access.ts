import type { FastifyInstance, FastifyRequest } from 'fastify'
import { holdsSomewhere } from '@ket-nap/domain/access/grants'
import { live } from '@ket-nap/domain/shared/live-contract'
import { problem } from '@ket-nap/domain/shared/problem'
import type { SignedIn } from '../auth/session.ts'
import type { Dependencies } from '../dependencies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
}

/** Reading changes nothing, so it needs no proof that the call comes from our own page. */
const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

const checkAccess = (request: FastifyRequest, today: string): void => {
  const access = request.routeOptions.config.endpoint?.access
  if (access === undefined || access === 'public') return
  if (request.signedIn === null) throw problem('request.not_signed_in')
  if (access === 'signed-in') return
  if (!holdsSomewhere(request.signedIn.actor, access, today)) throw problem('request.forbidden')
}

/** A page of another site can send the cookie along on old browsers; a current browser says where the call is from. */
const checkOrigin = (request: FastifyRequest): void => {
  if (request.headers['sec-fetch-site'] === 'cross-site') throw problem('request.csrf')
}

/**
 * Finds out who calls and whether they may, before any input is read: a stranger learns nothing of our shapes. Where
 * they may is decided in the service, with the place at hand.
 */
export const registerAccess = (api: FastifyInstance, { sessions, clock }: Dependencies): void => {
  api.decorateRequest('signedIn', null)
  api.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.endpoint === undefined) return
    // A page left open keeps its stream, and a stream connects again by itself: no sign of life of the person.
    request.signedIn = await sessions.findSession(request, { touch: request.routeOptions.config.endpoint !== live.stream })
    checkAccess(request, clock.today())
  })
  api.addHook('onRequest', (request, reply, done) => {
    if (reads.has(request.method) || request.routeOptions.config.endpoint === undefined) {
      done()
      return
    }
    checkOrigin(request)
    api.csrfProtection(request, reply, done)
  })
}
