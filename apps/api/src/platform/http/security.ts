import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'
import { registerSecurityHeaders } from './security-headers.ts'

export const registerSecurity = async (app: FastifyInstance, config: Config): Promise<void> => {
  const { cookieSecure } = config
  await registerSecurityHeaders(app, config)
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
