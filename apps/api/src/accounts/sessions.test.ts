import { describe, expect, it } from 'vitest'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { settings } from '@ket-nap/domain/settings/contract'
import { accountsApi, anAccount, somePassword } from '../../test/accounts.ts'
import type { AccountsApi, Browser } from '../../test/accounts.ts'
import { openStream } from '../../test/stream.ts'
import { sessions } from './table.ts'

const signedIn = async (api: AccountsApi): Promise<Browser> => {
  const browser = api.browser()
  await browser.signIn('van.thu')
  return browser
}

const withAccount = async () => {
  const api = await accountsApi()
  const id = await anAccount(api.db, { userName: 'van.thu', displayName: 'Nguyễn Thị Thử' })
  return { api, id, browser: await signedIn(api) }
}

const lastSeen = async (api: AccountsApi, accountId: string) =>
  (await api.db.select().from(sessions)).find((row) => row.accountId === accountId)?.lastSeenAt

describe('a session', () => {
  it('ends an hour after its last use', async () => {
    const { api, browser } = await withAccount()
    api.clock.advanceMinutes(59)
    expect(await browser.isSignedIn()).toBe(true)
    api.clock.advanceMinutes(59)
    expect(await browser.isSignedIn()).toBe(true)
    api.clock.advanceMinutes(60)
    expect((await browser.call(settings.get, {})).problem).toMatchObject({ status: 401, code: 'request.not_signed_in' })
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('ends after twelve hours, however busy', async () => {
    const { api, browser } = await withAccount()
    for (let n = 0; n < 17; n += 1) {
      api.clock.advanceMinutes(42)
      expect(await browser.isSignedIn()).toBe(true)
    }
    expect((await browser.call(accounts.session, {})).body).toMatchObject({
      idleEndsAt: '2023-02-23T14:00:00.000Z',
      endsAt: '2023-02-23T14:00:00.000Z',
    })
    api.clock.advanceMinutes(6)
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('lasts as long as the installation says', async () => {
    const api = await accountsApi({ config: { session: { idleMinutes: 5, absoluteMinutes: 8 } } })
    await anAccount(api.db, { userName: 'van.thu' })
    const browser = await signedIn(api)
    api.clock.advanceMinutes(4)
    expect(await browser.isSignedIn()).toBe(true)
    api.clock.advanceMinutes(4)
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('notes its use at most once a minute', async () => {
    const { api, id, browser } = await withAccount()
    const start = await lastSeen(api, id)
    api.clock.advanceMinutes(0.5)
    await browser.isSignedIn()
    expect(await lastSeen(api, id)).toBe(start)
    api.clock.advanceMinutes(0.5)
    await Promise.all([browser.isSignedIn(), browser.isSignedIn(), browser.isSignedIn()])
    expect(await lastSeen(api, id)).toBe('2023-02-23T02:01:00.000Z')
  })

  it('is not kept alive by a page that only listens', async () => {
    const api = await accountsApi()
    const officer = await api.as({})
    api.clock.advanceMinutes(30)
    const stream = await openStream(api, officer)
    expect(stream.response.status).toBe(200)
    expect(await lastSeen(api, officer.actor.accountId)).toBe('2023-02-23T02:00:00.000Z')
    await api.call(officer, settings.get, {})
    expect(await lastSeen(api, officer.actor.accountId)).toBe('2023-02-23T02:30:00.000Z')
  })

  it('of a changed password goes on under another secret, and every other one ends', async () => {
    const { api, browser } = await withAccount()
    const other = await signedIn(api)
    const stolen = api.browser()
    stolen.cookies.set('ketnap_session', browser.cookies.get('ketnap_session') ?? '')
    const changed = await browser.call(accounts.changePassword, {
      body: { current: somePassword, next: 'gió lùa qua hiên nhà' },
    })
    expect(changed.body.account).toMatchObject({ userName: 'van.thu' })
    expect(await Promise.all([browser, other, stolen].map((each) => each.isSignedIn()))).toEqual([true, false, false])
    expect(await other.signIn('van.thu')).toBe(401)
    expect(await other.signIn('van.thu', 'gió lùa qua hiên nhà')).toBe(200)
  })

  it('is ended at once by an administrator, with all others of the account', async () => {
    const { api, id, browser } = await withAccount()
    const other = await signedIn(api)
    const before = await api.call(api.administrator, accounts.get, { params: { id } })
    expect(before.body.openSessions).toBe(2)
    const after = await api.call(api.administrator, accounts.revokeSessions, { params: { id } })
    expect(after.body.openSessions).toBe(0)
    expect(await Promise.all([browser.isSignedIn(), other.isSignedIn()])).toEqual([false, false])
    expect(await browser.signIn('van.thu')).toBe(200)
  })

  it('with a made-up or foreign secret is nobody’s', async () => {
    const api = await accountsApi()
    for (const secret of ['x', 'A'.repeat(43), 'A'.repeat(5000), "' or 1=1 --"]) {
      const browser = api.browser()
      browser.cookies.set('ketnap_session', encodeURIComponent(secret))
      expect((await browser.call(settings.get, {})).status).toBe(401)
    }
  })
})

describe('changing the own password', () => {
  it('needs the present one, and guessing it here counts as guessing at the door', async () => {
    const { browser } = await withAccount()
    const guess = () =>
      browser.call(accounts.changePassword, { body: { current: 'đoán thử', next: 'gió lùa qua hiên nhà' } })
    for (let n = 0; n < 5; n += 1)
      expect((await guess()).problem).toMatchObject({ code: 'accounts.password_wrong', fields: [{ path: 'current' }] })
    const { problem, headers } = await guess()
    expect(problem).toMatchObject({ status: 429, code: 'request.too_many' })
    expect(headers['retry-after']).toBe('60')
    expect(await browser.signIn('van.thu')).toBe(429)
    expect(await browser.isSignedIn()).toBe(true)
  })

  it.each([
    ['ngắn', 400, 'request.invalid', 'too_small'],
    ['van.thu.2023', 422, 'accounts.password_weak', 'like_name'],
    ['Mật khẩu 123', 422, 'accounts.password_weak', 'common'],
  ])('to %s is refused with the reason', async (next, status, code, reason) => {
    const { browser } = await withAccount()
    const { problem } = await browser.call(accounts.changePassword, { body: { current: somePassword, next } })
    expect(problem).toMatchObject({ status, code, fields: [{ path: 'next', code: reason }] })
    expect(await browser.signIn('van.thu')).toBe(200)
  })
})
