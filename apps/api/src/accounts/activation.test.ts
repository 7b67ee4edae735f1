import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { accountsApi, anAccount, somePassword } from '../../test/accounts.ts'
import type { AccountsApi } from '../../test/accounts.ts'
import { auditEvents } from '../audit/table.ts'
import { activationLinks } from './table.ts'

const invite = async (api: AccountsApi) => {
  const { body } = await api.call(api.administrator, accounts.create, {
    body: { userName: 'van.thu', displayName: 'Nguyễn Thị Thử' },
  })
  return { id: body.account.id, token: body.link.token, expiresAt: body.link.expiresAt, version: body.account.version }
}

const activate = async (api: AccountsApi, token: string, password = somePassword) => {
  const browser = api.browser()
  await browser.call(accounts.session, {})
  const reply = await browser.call(accounts.activate, { body: { token, password } })
  return { browser, reply }
}

const check = async (api: AccountsApi, token: string): Promise<number> =>
  (await api.call(api.anonymous, accounts.checkActivation, { body: { token } })).status

describe('an activation link', () => {
  it('lets the person choose a password and come in', async () => {
    const api = await accountsApi()
    const { id, token, expiresAt } = await invite(api)
    expect(expiresAt).toBe('2023-03-02T02:00:00.000Z')
    const { body } = await api.call(api.anonymous, accounts.checkActivation, { body: { token } })
    expect(body).toEqual({ userName: 'van.thu', displayName: 'Nguyễn Thị Thử' })
    const { browser, reply } = await activate(api, token)
    expect(reply.body.account).toMatchObject({ id, userName: 'van.thu' })
    expect(await browser.isSignedIn()).toBe(true)
    expect(await api.browser().signIn('van.thu')).toBe(200)
    const { body: view } = await api.call(api.administrator, accounts.get, { params: { id } })
    expect(view).toMatchObject({ status: 'active', lastSignedInAt: '2023-02-23T02:00:00.000Z' })
    const events = await api.db.select().from(auditEvents).where(eq(auditEvents.subject, id)).orderBy(auditEvents.seq)
    expect(events.map((row) => row.type)).toEqual([
      'accounts.created',
      'accounts.activation_link_made',
      'accounts.activated',
      'accounts.signed_in',
      'accounts.signed_in',
    ])
  })

  it('works once', async () => {
    const api = await accountsApi()
    const { token } = await invite(api)
    await activate(api, token)
    expect(await check(api, token)).toBe(404)
    const { reply } = await activate(api, token, 'gió lùa qua hiên nhà')
    expect(reply.problem).toMatchObject({ status: 404, code: 'accounts.link_invalid' })
    expect(await api.browser().signIn('van.thu', 'gió lùa qua hiên nhà')).toBe(401)
  })

  it('used twice at the same moment works once', async () => {
    const api = await accountsApi()
    const { token } = await invite(api)
    const both = await Promise.all([activate(api, token), activate(api, token, 'gió lùa qua hiên nhà')])
    expect(both.map(({ reply }) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 404])
  })

  it('works for seven days', async () => {
    const api = await accountsApi()
    const { token } = await invite(api)
    api.clock.advanceMinutes(7 * 24 * 60 - 1)
    expect(await check(api, token)).toBe(200)
    api.clock.advanceMinutes(1)
    expect(await check(api, token)).toBe(404)
    expect((await activate(api, token)).reply.problem.code).toBe('accounts.link_invalid')
  })

  it('ends when another is made, and a made-up one is none', async () => {
    const api = await accountsApi()
    const { id, token } = await invite(api)
    const { body } = await api.call(api.administrator, accounts.renewLink, { params: { id } })
    expect(await check(api, token)).toBe(404)
    expect(await check(api, 'bịa ra')).toBe(404)
    expect(await check(api, body.token)).toBe(200)
  })

  it('of an account closed meanwhile does not work, and none is made for it', async () => {
    const api = await accountsApi()
    const { id, token, version } = await invite(api)
    await api.call(api.administrator, accounts.deactivate, { params: { id }, body: { version, reason: 'Nhầm người' } })
    expect(await check(api, token)).toBe(404)
    expect((await api.call(api.administrator, accounts.renewLink, { params: { id } })).problem.code).toBe(
      'request.stale',
    )
  })

  it('given to somebody who forgot the password ends the old one and all sessions when it is used', async () => {
    const api = await accountsApi()
    const id = await anAccount(api.db, { userName: 'van.thu' })
    const before = api.browser()
    await before.signIn('van.thu')
    const { body } = await api.call(api.administrator, accounts.renewLink, { params: { id } })
    expect(await before.isSignedIn()).toBe(true)
    const { browser } = await activate(api, body.token, 'gió lùa qua hiên nhà')
    expect(await Promise.all([before.isSignedIn(), browser.isSignedIn()])).toEqual([false, true])
    expect(await before.signIn('van.thu')).toBe(401)
    const events = await api.db.select().from(auditEvents).where(eq(auditEvents.type, 'accounts.activation_link_made'))
    expect(events.map((row) => row.data)).toEqual(['{"purpose":"password_reset"}'])
  })

  it('frees somebody who locked the own name by forgetting', async () => {
    const api = await accountsApi()
    const id = await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    for (let n = 0; n < 5; n += 1) await browser.signIn('van.thu', 'quên mất rồi')
    expect(await browser.signIn('van.thu')).toBe(429)
    const { body } = await api.call(api.administrator, accounts.renewLink, { params: { id } })
    await activate(api, body.token)
    expect(await browser.signIn('van.thu')).toBe(200)
  })

  it('refuses a weak password and stays usable', async () => {
    const api = await accountsApi()
    const { token } = await invite(api)
    const { reply } = await activate(api, token, 'NguyenThiThu1')
    expect(reply.problem).toMatchObject({
      code: 'accounts.password_weak',
      fields: [{ path: 'password', code: 'like_name' }],
    })
    expect((await activate(api, token)).reply.status).toBe(200)
  })

  it('is kept as a hash only', async () => {
    const api = await accountsApi()
    const { token } = await invite(api)
    const kept = [await api.db.select().from(activationLinks), await api.db.select().from(auditEvents)]
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(kept)).not.toContain(token)
  })
})
