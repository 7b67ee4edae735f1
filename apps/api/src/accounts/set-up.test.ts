import { describe, expect, it } from 'vitest'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { units } from '@ket-nap/domain/units/contract'
import { aBrowser, accountSessions, somePassword } from '../../test/accounts.ts'
import { testApi } from '../../test/app.ts'
import { auditEvents } from '../audit/table.ts'
import { unitChanges, unitPeriods } from '../units/table.ts'
import { prepareFirstVisit } from './first-visit.ts'

const empty = async () => {
  const api = await testApi({ sessions: accountSessions })
  const code = (await prepareFirstVisit(api.dependencies)) ?? ''
  const browser = aBrowser(api.app)
  const session = (await browser.call(accounts.session, {})).body
  const visit = (typed: string, password = somePassword) =>
    browser.call(accounts.setUp, {
      body: {
        code: typed,
        committeeName: 'Huyện ủy  Thử',
        userName: 'quan.tri',
        displayName: 'Nguyễn Thị Thử',
        password,
      },
    })
  return { api, code, browser, session, visit }
}

describe('the first visit', () => {
  it('makes the top committee and its administrator, who is signed in', async () => {
    const { api, code, browser, session, visit } = await empty()
    expect(session).toMatchObject({ setUpNeeded: true, account: null })
    expect(code).toMatch(/^([2-9A-Z]{4}-){7}[2-9A-Z]{4}$/)
    const { body } = await visit(` ${code.toLowerCase()} `)
    expect(body).toMatchObject({ setUpNeeded: false, account: { userName: 'quan.tri' } })
    expect(body.account?.grants).toMatchObject([
      { role: 'administrator', placeName: 'Huyện ủy Thử', from: '2023-02-23', until: null },
    ])
    expect(body.account?.permissions).toContain('accounts.manage')
    expect(body.account?.permissions).not.toContain('candidates.open')
    const top = body.account?.grants[0]?.place
    expect(await api.db.select().from(unitPeriods)).toMatchObject([
      { from: '2023-02-23', kind: 'superior_committee', parentId: null },
    ])
    expect(await api.db.select().from(unitChanges)).toMatchObject([
      { kind: 'founded', unitId: top?.kind === 'subtree' ? top.unitId : '' },
    ])
    expect((await browser.call(accounts.list, {})).body.items).toMatchObject([
      { userName: 'quan.tri', status: 'active' },
    ])
    expect(await browser.signIn('quan.tri')).toBe(200)
  })

  it('is on record', async () => {
    const { api, code, visit } = await empty()
    await visit(code)
    const events = await api.db.select().from(auditEvents).orderBy(auditEvents.seq)
    expect(events.map((row) => row.type)).toEqual([
      'set_up.done',
      'accounts.created',
      'access.granted',
      'accounts.signed_in',
    ])
    expect(new Set(events.map((row) => row.actorName))).toEqual(new Set(['Nguyễn Thị Thử']))
  })

  it('needs the code from the terminal', async () => {
    const { api, code, visit } = await empty()
    const wrong = await visit(code.replace(/^./, (letter) => (letter === '2' ? '3' : '2')))
    expect(wrong.problem).toMatchObject({ status: 422, code: 'accounts.set_up_code_wrong', fields: [{ path: 'code' }] })
    expect((await visit('-')).status).toBe(422)
    const renewed = await prepareFirstVisit(api.dependencies)
    expect((await visit(code)).problem.code).toBe('accounts.set_up_code_wrong')
    expect((await visit(renewed ?? '')).status).toBe(200)
  })

  it('without a code that was printed is not possible', async () => {
    const api = await testApi({ sessions: accountSessions })
    const body = {
      code: 'AAAA',
      committeeName: 'Huyện ủy Thử',
      userName: 'quan.tri',
      displayName: 'Nguyễn Thị Thử',
      password: somePassword,
    }
    expect((await api.call(api.anonymous, accounts.setUp, { body })).problem.code).toBe('accounts.set_up_code_wrong')
  })

  it('lets nobody try codes for long', async () => {
    const { visit } = await empty()
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1) statuses.push((await visit(`SAI ${n}`)).status)
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429])
  })

  it('happens once, also with two visitors at the same moment', async () => {
    const { api, code, visit } = await empty()
    const both = await Promise.all([visit(code), visit(code)])
    expect(both.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 404])
    expect((await visit(code)).problem).toMatchObject({ status: 404, code: 'accounts.set_up_done' })
    expect(await prepareFirstVisit(api.dependencies)).toBeUndefined()
  })

  it('refuses a weak password and keeps the code', async () => {
    const { code, visit } = await empty()
    expect((await visit(code, 'quan.tri.2023')).problem).toMatchObject({
      code: 'accounts.password_weak',
      fields: [{ path: 'password' }],
    })
    expect((await visit(code)).status).toBe(200)
  })

  it('leaves an administrator who sees the tree and can go on from there', async () => {
    const { browser, code, visit } = await empty()
    await visit(code)
    expect((await browser.call(units.tree, {})).body.units).toMatchObject([
      { name: 'Huyện ủy Thử', kind: 'superior_committee' },
    ])
  })
})
