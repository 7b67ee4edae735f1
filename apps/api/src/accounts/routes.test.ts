import { describe, expect, it } from 'vitest'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { audit } from '@ket-nap/domain/audit/contract'
import { accountsApi, anAccount } from '../../test/accounts.ts'
import { aGrant } from '../../test/factories.ts'

describe('accounts', () => {
  it('are made with their grants, and of a taken name only once', async () => {
    const { district, administrator, call } = await accountsApi()
    const place = { kind: 'subtree', unitId: district.commune } as const
    const create = () =>
      call(administrator, accounts.create, {
        body: {
          userName: 'Van.Thu',
          displayName: 'Nguyễn  Thị Thử',
          grants: [{ role: 'base_officer', place, until: '2023-12-31' }],
        },
      })
    const { body } = await create()
    expect(body.account).toMatchObject({
      userName: 'van.thu',
      displayName: 'Nguyễn Thị Thử',
      status: 'invited',
      lastSignedInAt: null,
      openSessions: 0,
      version: 1,
      grants: [
        { role: 'base_officer', place, placeName: 'Đảng ủy xã Thử Một', from: '2023-02-23', until: '2023-12-31' },
      ],
    })
    expect((await create()).problem).toMatchObject({ status: 409, code: 'accounts.user_name_taken' })
  })

  it('with a grant that cannot be given are not made at all', async () => {
    const { db, administrator, call } = await accountsApi()
    const place = { kind: 'subtree', unitId: administrator.actor.accountId } as const
    const reply = await call(administrator, accounts.create, {
      body: { userName: 'van.thu', displayName: 'Nguyễn Thị Thử', grants: [{ role: 'office', place }] },
    })
    expect(reply.problem.code).toBe('access.place_unknown')
    expect((await call(administrator, accounts.list, { query: { q: 'van.thu' } })).body.total).toBe(0)
    expect(await anAccount(db, { userName: 'van.thu' })).toBeTypeOf('string')
  })

  it('take no field that nobody asked for, at any depth', async () => {
    const { district, administrator } = await accountsApi()
    const place = { kind: 'subtree', unitId: district.top, role: 'office' }
    const body = {
      userName: 'van.thu',
      displayName: 'Nguyễn Thị Thử',
      status: 'active',
      grants: [{ role: 'office', place }],
    }
    const response = await administrator.post('/api/accounts', body)
    expect(response.statusCode).toBe(400)
    const paths = response.json<{ fields: { path: string }[] }>().fields.map((field) => field.path)
    expect(paths).toEqual(expect.arrayContaining(['status', 'grants.0.place.role']))
  })

  it('are listed in Vietnamese order of the given name, page by page, and found without diacritics', async () => {
    const { db, administrator, call } = await accountsApi()
    for (const [n, displayName] of ['Lê Văn Ổn', 'Trần Thị Ánh', 'Phạm Văn Đủ', 'Võ Thị An', 'Bùi Văn Dự'].entries()) {
      await anAccount(db, { userName: `tai.khoan.${n}`, displayName, status: n === 0 ? 'invited' : 'active' })
    }
    const names: string[] = []
    let after: string | undefined
    do {
      const { body } = await call(administrator, accounts.list, {
        query: { limit: 2, ...(after !== undefined && { after }) },
      })
      names.push(...body.items.map((item) => item.displayName))
      expect(body.total).toBe(6)
      after = body.next ?? undefined
    } while (after !== undefined)
    expect(names).toEqual(['Võ Thị An', 'Trần Thị Ánh', 'Bùi Văn Dự', 'Phạm Văn Đủ', 'Lê Văn Ổn', 'Quản Trị Thử'])
    const find = async (query: { q?: string; status?: 'invited' }) =>
      (await call(administrator, accounts.list, { query })).body.items.map((item) => item.displayName)
    expect(await find({ q: 'van d' })).toEqual(['Bùi Văn Dự', 'Phạm Văn Đủ'])
    expect(await find({ q: 'KHOAN.1' })).toEqual(['Trần Thị Ánh'])
    expect(await find({ q: '%' })).toEqual([])
    expect(await find({ status: 'invited' })).toEqual(['Lê Văn Ổn'])
  })

  it('are asked for by a cursor of ours only', async () => {
    const { administrator, call } = await accountsApi()
    expect((await call(administrator, accounts.list, { query: { after: 'x' } })).problem.code).toBe('request.invalid')
  })

  it('that do not exist are not found', async () => {
    const { district, administrator, call } = await accountsApi()
    const params = { id: district.top }
    expect((await call(administrator, accounts.get, { params })).status).toBe(404)
    expect((await call(administrator, accounts.revokeSessions, { params })).status).toBe(404)
    expect((await call(administrator, accounts.renewLink, { params })).status).toBe(404)
    expect((await call(administrator, accounts.reactivate, { params, body: { version: 1 } })).status).toBe(404)
  })
})

describe('closing an account', () => {
  it('ends its sessions at once and keeps its name and role in the history', async () => {
    const api = await accountsApi()
    const id = await anAccount(api.db, {
      userName: 'van.thu',
      displayName: 'Nguyễn Thị Thử',
      grants: [aGrant('office', api.district.top)],
    })
    const browser = api.browser()
    await browser.signIn('van.thu')
    await browser.call(accounts.signOut, {})
    await browser.signIn('van.thu')
    const closed = await api.call(api.administrator, accounts.deactivate, {
      params: { id },
      body: { version: 1, reason: 'Chuyển công tác' },
    })
    expect(closed.body).toMatchObject({ status: 'deactivated', openSessions: 0, version: 2 })
    expect(await browser.isSignedIn()).toBe(false)
    expect(await browser.signIn('van.thu')).toBe(401)
    const { body } = await api.call(api.administrator, audit.list, {
      query: { actor: id, type: 'accounts.signed_out' },
    })
    expect(body.items.map((item) => item.actor)).toEqual([{ id, name: 'Nguyễn Thị Thử', role: 'office' }])
  })

  it('and opening it again does not bring the old sessions back', async () => {
    const api = await accountsApi()
    const id = await anAccount(api.db, { userName: 'van.thu' })
    const browser = api.browser()
    await browser.signIn('van.thu')
    await api.call(api.administrator, accounts.deactivate, {
      params: { id },
      body: { version: 1, reason: 'Nghỉ phép dài' },
    })
    const opened = await api.call(api.administrator, accounts.reactivate, { params: { id }, body: { version: 2 } })
    expect(opened.body).toMatchObject({ status: 'active', version: 3 })
    expect(await browser.isSignedIn()).toBe(false)
    expect(await browser.signIn('van.thu')).toBe(200)
  })

  it('of somebody who never came in leaves an invited one when it is opened again', async () => {
    const { db, administrator, call } = await accountsApi()
    const id = await anAccount(db, { status: 'invited' })
    await call(administrator, accounts.deactivate, { params: { id }, body: { version: 1, reason: 'Nhầm' } })
    expect((await call(administrator, accounts.reactivate, { params: { id }, body: { version: 2 } })).body.status).toBe(
      'invited',
    )
  })

  it('is refused to whoever looks at an old version', async () => {
    const { db, administrator, call } = await accountsApi()
    const id = await anAccount(db)
    const { problem } = await call(administrator, accounts.deactivate, {
      params: { id },
      body: { version: 7, reason: 'Nhầm' },
    })
    expect(problem).toMatchObject({ status: 409, code: 'request.stale', detail: { yours: 7, current: 1 } })
  })

  it('is refused for oneself', async () => {
    const api = await accountsApi()
    await anAccount(api.db, { grants: [aGrant('administrator', api.district.top)] })
    const params = { id: api.administrator.actor.accountId }
    const { problem } = await api.call(api.administrator, accounts.deactivate, {
      params,
      body: { version: 1, reason: 'Nghỉ' },
    })
    expect(problem).toMatchObject({ status: 409, code: 'accounts.not_oneself' })
  })

  it('is refused for the last who administers for good', async () => {
    const api = await accountsApi()
    const { district, administrator } = api
    const temporary = await api.as({ grants: [{ ...aGrant('administrator', district.top), until: '2023-12-31' }] })
    const params = { id: administrator.actor.accountId }
    const { problem } = await api.call(temporary, accounts.deactivate, { params, body: { version: 1, reason: 'Nghỉ' } })
    expect(problem).toMatchObject({ status: 409, code: 'accounts.last_administrator' })
    expect((await api.call(administrator, accounts.get, { params })).body.status).toBe('active')
    await anAccount(api.db, { grants: [aGrant('administrator', district.top)] })
    expect(
      (await api.call(temporary, accounts.deactivate, { params, body: { version: 1, reason: 'Nghỉ' } })).status,
    ).toBe(200)
  })
})
