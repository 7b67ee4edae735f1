import type { FastifyInstance, FastifyReply } from 'fastify'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { Problem } from '@ket-nap/domain/shared/problem'
import type { Dependencies } from '../platform/dependencies.ts'
import { serve } from '../platform/http/serve.ts'
import { activateAccount, getLinkedAccount } from './activation-service.ts'
import { giveCookie, takeCookie } from './cookie.ts'
import type { NewSession } from './open-session.ts'
import { changePassword } from './password-service.ts'
import { viewSession } from './session-view.ts'
import { setUp } from './set-up-service.ts'
import { signIn, signOut } from './sign-in-service.ts'

/** Of one address. An office may have thirty computers behind one; the lock per name is what stops guessing. */
const signInsPerMinute = 30
const secretsPerMinute = 10

/** Tells a program, as the sentence tells a person, when to try again. */
const withRetryAfter = async <T>(reply: FastifyReply, work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const seconds = error instanceof Problem ? error.facts.detail?.['retryAfterSeconds'] : undefined
    if (typeof seconds === 'number') void reply.header('retry-after', seconds)
    throw error
  }
}

/** Signing in and out, the own password, and the ways to the first one. */
export const registerSession = (api: FastifyInstance, deps: Dependencies): void => {
  const enter = async (reply: FastifyReply, opening: Promise<NewSession>) => {
    const { secret, id } = await withRetryAfter(reply, opening)
    giveCookie(reply, deps.config, secret)
    return viewSession(deps, reply, id)
  }
  serve(api, accounts.session, ({ reply, session }) => viewSession(deps, reply, session?.id ?? null))
  serve(api, accounts.signIn, ({ reply, body, session }) => enter(reply, signIn(deps, body, session?.id ?? null)), {
    perMinute: signInsPerMinute,
  })
  serve(api, accounts.signOut, async ({ reply, by, session }) => {
    await signOut(deps, by, session.id)
    takeCookie(reply, deps.config)
    return viewSession(deps, reply, null)
  })
  serve(
    api,
    accounts.changePassword,
    ({ reply, by, session, body }) => enter(reply, changePassword(deps, { ...by, accountId: session.accountId }, body)),
    { perMinute: secretsPerMinute },
  )
  serve(
    api,
    accounts.checkActivation,
    async ({ body }) => {
      const { userName, displayName } = await getLinkedAccount(deps, body.token)
      return { userName, displayName }
    },
    { perMinute: signInsPerMinute },
  )
  serve(api, accounts.activate, ({ reply, body }) => enter(reply, activateAccount(deps, body)), {
    perMinute: secretsPerMinute,
  })
  serve(api, accounts.setUp, ({ reply, body }) => enter(reply, setUp(deps, body)), { perMinute: secretsPerMinute })
}
