import type { FastifyInstance } from 'fastify'
import type { Grant } from '@ket-nap/domain/access/grants'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountStatus } from '@ket-nap/domain/accounts/schema'
import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import { idOfPlace, insertGrant } from '../src/access/repository.ts'
import { createSessions } from '../src/accounts/sessions.ts'
import { newSession } from '../src/accounts/open-session.ts'
import { hashPassword } from '../src/accounts/password-hash.ts'
import { insertAccount } from '../src/accounts/repository.ts'
import { insertSession } from '../src/accounts/session-repository.ts'
import { record, system } from '../src/audit/record.ts'
import type { Database, Tx } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/ids.ts'
import { testApi } from './app.ts'
import type { TestApi, TestApiOptions } from './app.ts'
import { pathOf, replyOf } from './client.ts'
import type { Client } from './client.ts'
import { aGrant } from './factories.ts'
import { aSmallDistrict } from './district.ts'
import type { SmallDistrict } from './district.ts'
import type { TestSessions } from './sessions.ts'

export interface AccountSpec {
  readonly userName?: string
  readonly displayName?: string
  readonly password?: string
  readonly status?: AccountStatus
  readonly grants?: readonly Grant[]
}

export const somePassword = 'mùa gặt năm nay'

const insertSpec = async (tx: Tx, spec: AccountSpec, passwordHash: string | null): Promise<string> => {
  const id = newId()
  const { userName = `tai-khoan-${id}`.slice(0, 40), displayName = 'Người Thử', status = 'active', grants = [] } = spec
  await insertAccount(tx, { id, userName, displayName, status, passwordHash })
  for (const { role, place, from, until } of grants) {
    await insertGrant(tx, {
      id: newId(),
      accountId: id,
      role,
      placeKind: place.kind,
      placeId: idOfPlace(place),
      from,
      until,
    })
  }
  await record(tx, system, { type: 'accounts.created', subject: id, data: { userName, name: displayName } })
  return id
}

/** An account as rows; gives its id. `invited` has no password. */
export const anAccount = async (db: Database, spec: AccountSpec = {}): Promise<string> => {
  const passwordHash = spec.status === 'invited' ? null : await hashPassword(spec.password ?? somePassword)
  return db.transaction((tx) => insertSpec(tx, spec, passwordHash))
}

/** Sessions as the product keeps them. The accounts have no password: nobody signs in to them by name. */
export const accountSessions: NonNullable<TestApiOptions['sessions']> = ({ db, clock, config }): TestSessions => ({
  loader: createSessions({ db, clock, config }),
  open: async ({ name = 'Người Thử', grants = [] }) => {
    const { secret, id } = newSession()
    const accountId = await db.transaction(async (tx) => {
      const account = await insertSpec(tx, { displayName: name, grants }, null)
      await insertSession(tx, { id, accountId: account }, config.session)
      return account
    })
    const signedIn = { session: { id, accountId, name }, actor: { accountId, grants } }
    return { cookie: `ketnap_session=${secret}`, signedIn }
  },
  revoke: () => {
    throw new Error('A test of accounts ends sessions through the product')
  },
})

export interface AccountsApi extends TestApi {
  readonly district: SmallDistrict
  /** An administrator of the whole tree, signed in. */
  readonly administrator: Awaited<ReturnType<TestApi['as']>>
  readonly browser: () => Browser
}

/** The server with real accounts, a small district and somebody who administers it. */
export const accountsApi = async (options: TestApiOptions = {}): Promise<AccountsApi> => {
  const api = await testApi({ ...options, sessions: accountSessions })
  const district = await aSmallDistrict(api.db)
  const administrator = await api.as({ name: 'Quản Trị Thử', grants: [aGrant('administrator', district.top)] })
  return { ...api, district, administrator, browser: () => aBrowser(api.app) }
}

export interface Browser {
  readonly call: Client['call']
  readonly cookies: Map<string, string>
  /** Signs in by name; gives the status. */
  readonly signIn: (userName: string, password?: string) => Promise<number>
  /** Somebody with this page is signed in. */
  readonly isSignedIn: () => Promise<boolean>
}

/** A browser that keeps its cookies and the token of the last answer, as ours does. */
export const aBrowser = (app: FastifyInstance): Browser => {
  const cookies = new Map<string, string>()
  let token = ''
  const keep = (response: Awaited<ReturnType<FastifyInstance['inject']>>): void => {
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const answer: unknown = response.statusCode === 200 ? response.json() : undefined
    if (typeof answer === 'object' && answer !== null && 'csrfToken' in answer) token = String(answer.csrfToken)
  }
  const call: Client['call'] = async (endpoint: Endpoint, input: object, headers = {}) => {
    const parts: { readonly body?: object } = input
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await app.inject({
      method: endpoint.method,
      url: pathOf(endpoint, parts),
      headers: { cookie, 'x-csrf-token': token, ...headers },
      ...(parts.body && { payload: parts.body }),
    })
    keep(response)
    return replyOf(response)
  }
  const open = async () => (await call(accounts.session, {})).body
  return {
    call,
    cookies,
    isSignedIn: async () => (await open()).account !== null,
    signIn: async (userName, password = somePassword) => {
      if (token === '') await open()
      return (await call(accounts.signIn, { body: { userName, password } })).status
    },
  }
}
