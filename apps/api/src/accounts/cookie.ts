import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

const name = 'ketnap_session'

/**
 * Strict also suits somebody who comes from an activation link in a letter: the page itself needs no cookie, and what
 * it then fetches comes from our own site. Without an age the cookie ends with the browser.
 */
const optionsOf = ({ cookieSecure }: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: cookieSecure,
})

export const findSecret = (request: FastifyRequest): string | undefined => {
  const secret = request.cookies[name]
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined
}

export const giveCookie = (reply: FastifyReply, config: Config, secret: string): void => {
  void reply.setCookie(name, secret, optionsOf(config))
}

export const takeCookie = (reply: FastifyReply, config: Config): void => {
  void reply.clearCookie(name, optionsOf(config))
}
