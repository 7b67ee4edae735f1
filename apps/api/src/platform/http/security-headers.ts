import helmet from '@fastify/helmet'
import type { FastifyHelmetOptions } from '@fastify/helmet'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Config } from '../../config.ts'

/**
 * Everything from our own house and nothing written into the page itself. helmet's default also says
 * upgrade-insecure-requests, which shows a blank page in an office without https.
 */
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const yearInSeconds = 31_536_000

const helmetOptions = ({ cookieSecure }: Config): FastifyHelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives },
  // Told over plain http it is ignored by browsers, told by mistake it locks an office out for a year.
  strictTransportSecurity: cookieSecure ? { maxAge: yearInSeconds, includeSubDomains: false } : false,
  // Over plain http browsers ignore these two and complain on the console.
  ...(!cookieSecure && { crossOriginOpenerPolicy: false, originAgentCluster: false }),
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
})

const Headers = z.record(z.string(), z.string())

/** What helmet says to every caller alike. It would write the policy out anew for each answer, so it is asked once. */
const headersOf = async (options: FastifyHelmetOptions): Promise<z.infer<typeof Headers>> => {
  const probe = Fastify()
  await probe.register(helmet, options)
  // Nobody else writes to the raw answer.
  probe.get('/', (_request, reply) => reply.send(reply.raw.getHeaders()))
  const answer = await probe.inject('/')
  await probe.close()
  return Headers.parse(answer.json())
}

/** The headers that tell a browser what a page of ours may do, on every answer. */
export const registerSecurityHeaders = async (app: FastifyInstance, config: Config): Promise<void> => {
  const headers = await headersOf(helmetOptions(config))
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}
