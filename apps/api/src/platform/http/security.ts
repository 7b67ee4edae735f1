import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
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

export const registerSecurity = async (app: FastifyInstance, { cookieSecure }: Config): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    // Told over plain http it is ignored by browsers, told by mistake it locks an office out for a year.
    strictTransportSecurity: cookieSecure ? { maxAge: yearInSeconds, includeSubDomains: false } : false,
    // Over plain http browsers ignore these two and complain on the console.
    ...(!cookieSecure && { crossOriginOpenerPolicy: false, originAgentCluster: false }),
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(cookie)
  // Double submit: the secret in a cookie scripts cannot read, the token in a header other sites cannot send.
  await app.register(csrf, {
    cookieOpts: { path: '/', sameSite: 'strict', httpOnly: true, secure: cookieSecure },
    getToken: (request) => {
      const token = request.headers['x-csrf-token']
      return typeof token === 'string' ? token : undefined
    },
    logLevel: 'info',
  })
  await app.register(rateLimit, { global: false })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] })
}
