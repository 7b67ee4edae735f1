import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { hashSync } from '@node-rs/argon2'
import { accountsApi, anAccount, somePassword } from '../../test/accounts.ts'
import type { Browser } from '../../test/accounts.ts'
import { auditEvents } from '../audit/table.ts'
import { record, system } from '../audit/record.ts'
import { changeAccount, findAccount } from './repository.ts'
import { sessions, signInAttempts } from './table.ts'

const tryWrong = async (browser: Browser, userName: string, times: number): Promise<number[]> => {
  const statuses: number[] = []
  for (let n = 0; n < times; n += 1) statuses.push(await browser.signIn(userName, `sai lần thứ ${n}`))
  return statuses
}

/** What a caller can tell about a refusal, without the number of the request. */
const refusalOf = async (browser: Browser, userName: string, password = 'sai mật khẩu') => {
  await browser.call(accounts.session, {})
  const { status, problem, headers } = await browser.call(accounts.signIn, { body: { userName, password } })
  return {
    status,
    problem: { ...problem, requestId: undefined },
    retryAfter: headers['retry-after'],
    cookie: headers['set-cookie'],
  }
}

describe('signing in', () => {
  it('opens a session whose cookie no script can read and no other site can send', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu', displayName: 'Nguyễn Thị Thử' })
    const browser = api.browser()
    const before = (await browser.call(accounts.session, {})).body
    expect(before).toMatchObject({ account: null, setUpNeeded: false, demo: false, today: '2023-02-23', endsAt: null })
    const { body, headers } = await browser.call(accounts.signIn, {
      body: { userName: ' Van.Thu ', password: somePassword },
    })
    expect(body.account).toMatchObject({
      userName: 'van.thu',
      displayName: 'Nguyễn Thị Thử',
      grants: [],
      permissions: [],
    })
    expect(body).toMatchObject({ idleEndsAt: '2023-02-23T03:00:00.000Z', endsAt: '2023-02-23T14:00:00.000Z' })
    expect([headers['set-cookie']].flat().join()).toMatch(
      /ketnap_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/,
    )
    expect(await browser.isSignedIn()).toBe(true)
  })

  it('sends the cookie over https only where the installation says so', async () => {
    const api = await accountsApi({ config: { cookieSecure: true } })
    await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    await browser.call(accounts.session, {})
    const { headers } = await browser.call(accounts.signIn, { body: { userName: 'van.thu', password: somePassword } })
    expect([headers['set-cookie']].flat().find((cookie) => cookie?.startsWith('ketnap_session'))).toContain('Secure')
  })

  it('takes the same letters typed with another keyboard driver', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu', password: somePassword.normalize('NFC') })
    expect(await api.browser().signIn('van.thu', somePassword.normalize('NFD'))).toBe(200)
  })

  it('answers a wrong password, an unknown name, an invited and a closed account alike', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'dang.lam' })
    await anAccount(api.db, { userName: 'duoc.moi', status: 'invited' })
    await anAccount(api.db, { userName: 'da.dong', status: 'deactivated' })
    const wrong = await refusalOf(api.browser(), 'dang.lam')
    expect(wrong).toMatchObject({ status: 401, problem: { code: 'accounts.sign_in_refused' }, cookie: undefined })
    expect(await refusalOf(api.browser(), 'khong.co')).toEqual(wrong)
    expect(await refusalOf(api.browser(), 'không phải một tên')).toEqual(wrong)
    expect(await refusalOf(api.browser(), 'duoc.moi', somePassword)).toEqual(wrong)
    expect(await refusalOf(api.browser(), 'da.dong', somePassword)).toEqual(wrong)
  })

  it('refuses fields nobody asked for', async () => {
    const api = await accountsApi()
    const body = { userName: 'van.thu', password: somePassword, role: 'administrator' }
    const response = await api.anonymous.post('/api/session', body)
    expect(response.json()).toMatchObject({ code: 'request.invalid', fields: [{ path: 'role', code: 'unrecognized' }] })
  })

  it('needs the token of a page of ours', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    const body = { userName: 'van.thu', password: somePassword }
    const bare = await api.app.inject({ method: 'POST', url: '/api/session', payload: body })
    expect(bare.json()).toMatchObject({ status: 403, code: 'request.csrf' })
    const foreign = await api.anonymous.post('/api/session', body, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.json()).toMatchObject({ status: 403, code: 'request.csrf' })
  })

  it('gives a new secret, ends the session the browser had, and takes no secret from outside', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    const planted = 'A'.repeat(43)
    browser.cookies.set('ketnap_session', planted)
    await browser.signIn('van.thu')
    const first = browser.cookies.get('ketnap_session') ?? ''
    expect(first).not.toBe(planted)
    await browser.signIn('van.thu')
    expect(browser.cookies.get('ketnap_session')).not.toBe(first)
    const old = api.browser()
    old.cookies.set('ketnap_session', first)
    expect(await old.isSignedIn()).toBe(false)
  })

  it('hashes a password anew that was hashed with weaker parameters', async () => {
    const api = await accountsApi()
    const id = await anAccount(api.db, { userName: 'van.thu' })
    const weak = hashSync(somePassword, { algorithm: 2, memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await api.db.transaction(async (tx) => {
      await changeAccount(tx, id, { passwordHash: weak })
      await record(tx, system, { type: 'accounts.password_changed', subject: id, data: {} })
    })
    expect(await api.browser().signIn('van.thu')).toBe(200)
    expect((await findAccount(api.db, id))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await api.browser().signIn('van.thu')).toBe(200)
  })

  it('keeps neither the secret of the cookie nor a typed name anywhere', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    await browser.signIn('van.thu')
    await api.browser().signIn('mật khẩu gõ nhầm ô')
    const secret = browser.cookies.get('ketnap_session') ?? ''
    const kept = [
      await api.db.select().from(sessions),
      await api.db.select().from(signInAttempts),
      await api.db.select().from(auditEvents),
    ]
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect(JSON.stringify(kept)).not.toMatch(/mật khẩu gõ|mat khau go/)
  })

  it('leaves neither names nor secrets in the log of the program', async () => {
    const lines: string[] = []
    const api = await accountsApi({ logger: { level: 'trace', stream: { write: (line: string) => lines.push(line) } } })
    await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    await browser.signIn('van.thu')
    await browser.signIn('mật khẩu gõ nhầm ô', 'bí mật')
    await browser.call(accounts.checkActivation, { body: { token: 'liên-kết-mật' } })
    // Without the token of the page, which is what the program does complain about.
    await api.app.inject({ method: 'POST', url: '/api/session', payload: { userName: 'van.thu', password: 'bí mật' } })
    const log = lines.join('')
    expect(log).toContain('csrf')
    expect(log).not.toMatch(/van\.thu|gõ nhầm|bí mật|liên-kết/)
    expect(log).not.toContain(browser.cookies.get('ketnap_session'))
  })

  it('is on record, and so are failing and signing out', async () => {
    const api = await accountsApi()
    const id = await anAccount(api.db, { userName: 'van.thu', displayName: 'Nguyễn Thị Thử' })
    const browser = api.browser()
    await browser.signIn('van.thu', 'sai mật khẩu')
    await browser.signIn('van.thu')
    const out = await browser.call(accounts.signOut, {})
    expect(out.body.account).toBeNull()
    expect(await browser.isSignedIn()).toBe(false)
    const rows = await api.db.select().from(auditEvents).orderBy(auditEvents.seq)
    expect(rows.slice(-3).map(({ type, actorId, actorName, data }) => ({ type, actorId, actorName, data }))).toEqual([
      { type: 'accounts.sign_in_failed', actorId: null, actorName: 'Chưa đăng nhập', data: '{"reason":"refused"}' },
      { type: 'accounts.signed_in', actorId: id, actorName: 'Nguyễn Thị Thử', data: '{}' },
      { type: 'accounts.signed_out', actorId: id, actorName: 'Nguyễn Thị Thử', data: '{}' },
    ])
  })
})

describe('the lock after wrong passwords', () => {
  it('does not tell whether the name exists', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    for (const name of ['van.thu', 'khong.co'])
      expect(await tryWrong(api.browser(), name, 5)).toEqual([401, 401, 401, 401, 401])
    const locked = await refusalOf(api.browser(), 'van.thu', somePassword)
    expect(locked).toMatchObject({
      status: 429,
      problem: { code: 'accounts.locked_out', detail: { retryAfterSeconds: 60 } },
      retryAfter: '60',
    })
    expect(await refusalOf(api.browser(), 'khong.co')).toEqual(locked)
  })

  it('holds for the name, however it is written and wherever it comes from', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    await tryWrong(api.browser(), 'VAN.THU', 5)
    expect(await api.browser().signIn('van.thu')).toBe(429)
  })

  it('opens when the time is over, doubles with the next failure, and success forgets all', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    await tryWrong(browser, 'van.thu', 5)
    api.clock.advanceMinutes(1)
    expect(await browser.signIn('van.thu', 'lại sai nữa')).toBe(401)
    api.clock.advanceMinutes(1)
    expect(await browser.signIn('van.thu')).toBe(429)
    api.clock.advanceMinutes(1)
    expect(await browser.signIn('van.thu')).toBe(200)
    expect(await tryWrong(browser, 'van.thu', 4)).toEqual([401, 401, 401, 401])
    expect(await browser.signIn('van.thu')).toBe(200)
  })

  it('counts guesses made at the same time one by one', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { userName: 'van.thu' })
    const browsers = Array.from({ length: 12 }, () => api.browser())
    const statuses = await Promise.all(browsers.map((browser, n) => browser.signIn('van.thu', `đoán thử ${n}`)))
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  it('is on record without the name', async () => {
    const api = await accountsApi()
    await tryWrong(api.browser(), 'khong.co', 6)
    const failures = await api.db
      .select({ data: auditEvents.data, subject: auditEvents.subject, times: count() })
      .from(auditEvents)
      .where(eq(auditEvents.type, 'accounts.sign_in_failed'))
      .groupBy(auditEvents.data, auditEvents.subject)
      .orderBy(auditEvents.data)
    expect(failures).toEqual([
      { data: '{"reason":"locked_out"}', subject: null, times: 1 },
      { data: '{"reason":"refused"}', subject: null, times: 5 },
    ])
  })

  it('of one address the number of tries is limited, whatever the names', async () => {
    const api = await accountsApi()
    const browser = api.browser()
    const statuses: number[] = []
    for (let n = 0; n < 31; n += 1) statuses.push(await browser.signIn(`ten.${n}`, 'đoán thử'))
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true)
    expect(statuses[30]).toBe(429)
  })
})
