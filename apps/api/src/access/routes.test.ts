import { describe, expect, it } from 'vitest'
import { access } from '@ket-nap/domain/access/contract'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { audit } from '@ket-nap/domain/audit/contract'
import { accountsApi, anAccount } from '../../test/accounts.ts'
import { aGrant } from '../../test/factories.ts'
import { eventsAfter } from '../platform/live/repository.ts'

const subtree = (unitId: string) => ({ kind: 'subtree', unitId }) as const

describe('a grant', () => {
  it('holds from the person’s next call on, and ends with the next call after it is taken back', async () => {
    const api = await accountsApi()
    const officer = await api.as({ name: 'Cán Bộ Thử' })
    const { accountId } = officer.actor
    const may = async () => (await api.call(officer, audit.list, {})).status
    expect(await may()).toBe(403)
    const { body } = await api.call(api.administrator, access.grant, {
      body: { accountId, role: 'office', place: subtree(api.district.top) },
    })
    expect(body).toMatchObject({
      accountId,
      role: 'office',
      placeName: 'Huyện ủy Thử',
      from: '2023-02-23',
      until: null,
    })
    expect(await may()).toBe(200)
    const revoked = await api.call(api.administrator, access.revoke, {
      params: { id: body.id },
      body: { reason: 'Hết nhiệm kỳ' },
    })
    expect(revoked.body.id).toBe(body.id)
    expect(await may()).toBe(403)
    expect((await api.call(api.administrator, accounts.get, { params: { id: accountId } })).body.grants).toEqual([])
    const again = await api.call(api.administrator, access.revoke, {
      params: { id: body.id },
      body: { reason: 'Lần nữa' },
    })
    expect(again.status).toBe(404)
  })

  it('holds on its days only', async () => {
    const api = await accountsApi()
    const accountId = await anAccount(api.db, { userName: 'van.thu' })
    const body = {
      accountId,
      role: 'office',
      place: subtree(api.district.top),
      from: '2023-02-24',
      until: '2023-02-25',
    } as const
    await api.call(api.administrator, access.grant, { body })
    const statuses: number[] = []
    for (const day of ['23', '24', '25', '26']) {
      api.clock.set(`2023-02-${day}T02:00:00.000Z`)
      const browser = api.browser()
      await browser.signIn('van.thu')
      statuses.push((await browser.call(audit.list, {})).status)
    }
    expect(statuses).toEqual([403, 200, 200, 403])
  })

  it.each([
    ['liaison', 'subtree'],
    ['office', 'organisation'],
    ['cell_officer', 'cluster'],
    ['administrator', 'cluster'],
  ] as const)('%s is not held in a %s', async (role, kind) => {
    const { district, administrator, call } = await accountsApi()
    const places = {
      subtree: subtree(district.top),
      cluster: { kind: 'cluster', clusterId: district.cluster },
      organisation: { kind: 'organisation', organisationId: district.organisation },
    } as const
    const body = { accountId: administrator.actor.accountId, role, place: places[kind] }
    expect((await call(administrator, access.grant, { body })).problem).toMatchObject({
      status: 400,
      fields: [{ path: 'place.kind', code: 'custom' }],
    })
  })

  it('is given to an overseer in a cluster and to a liaison in an organisation', async () => {
    const { db, district, administrator, call } = await accountsApi()
    const accountId = await anAccount(db)
    const overseer = { accountId, role: 'overseer', place: { kind: 'cluster', clusterId: district.cluster } } as const
    const liaison = {
      accountId,
      role: 'liaison',
      place: { kind: 'organisation', organisationId: district.organisation },
    } as const
    expect((await call(administrator, access.grant, { body: overseer })).body.placeName).toBe('Cụm 1')
    expect((await call(administrator, access.grant, { body: liaison })).body.placeName).toBe('Đoàn xã Thử Một')
  })

  it('of an administrator is for the whole tree', async () => {
    const { db, district, administrator, call } = await accountsApi()
    const body = { accountId: await anAccount(db), role: 'administrator' } as const
    const part = await call(administrator, access.grant, { body: { ...body, place: subtree(district.commune) } })
    expect(part.problem).toMatchObject({ status: 400, fields: [{ path: 'place.unitId', code: 'top_only' }] })
    expect((await call(administrator, access.grant, { body: { ...body, place: subtree(district.top) } })).status).toBe(
      200,
    )
  })

  it('needs a place and an account that exist', async () => {
    const { db, district, administrator, call } = await accountsApi()
    const accountId = await anAccount(db)
    const nowhere = [
      { role: 'office', place: subtree(accountId) },
      { role: 'overseer', place: { kind: 'cluster', clusterId: accountId } },
      { role: 'liaison', place: { kind: 'organisation', organisationId: accountId } },
    ] as const
    for (const grant of nowhere) {
      expect((await call(administrator, access.grant, { body: { accountId, ...grant } })).problem.code).toBe(
        'access.place_unknown',
      )
    }
    const stranger = { accountId: district.top, role: 'office', place: subtree(district.top) } as const
    expect((await call(administrator, access.grant, { body: stranger })).status).toBe(404)
  })

  it('is not given twice for the same days', async () => {
    const { db, district, administrator, call } = await accountsApi()
    const accountId = await anAccount(db)
    const give = async (from: string, until: string | null) =>
      (
        await call(administrator, access.grant, {
          body: { accountId, role: 'office', place: subtree(district.top), from, until },
        })
      ).status
    expect(await give('2023-01-01', '2023-06-30')).toBe(200)
    expect(await give('2023-06-30', null)).toBe(409)
    expect(await give('2022-01-01', '2022-12-31')).toBe(200)
    expect(await give('2023-07-01', null)).toBe(200)
    expect(await give('2024-01-01', '2024-06-30')).toBe(409)
    expect(await give('2021-12-31', '2021-01-01')).toBe(400)
  })

  it('cannot be given or taken by somebody who may do so only elsewhere', async () => {
    const { db, district, as, call } = await accountsApi()
    const local = await as({ grants: [aGrant('administrator', district.commune)] })
    const accountId = await anAccount(db)
    const body = { accountId, role: 'office', place: subtree(district.otherCommune) } as const
    expect((await call(local, access.grant, { body })).problem).toMatchObject({
      status: 403,
      code: 'access.grant_out_of_reach',
    })
  })

  it('of the last administrator for good cannot be taken back', async () => {
    const { db, district, administrator, call } = await accountsApi()
    const { accountId } = administrator.actor
    const own = (await call(administrator, accounts.get, { params: { id: accountId } })).body.grants[0]
    const revoke = () => call(administrator, access.revoke, { params: { id: own?.id ?? '' }, body: { reason: 'Thử' } })
    await anAccount(db, { status: 'invited', grants: [aGrant('administrator', district.top)] })
    await anAccount(db, { status: 'deactivated', grants: [aGrant('administrator', district.top)] })
    await anAccount(db, { grants: [{ ...aGrant('administrator', district.top), until: '2023-12-31' }] })
    expect((await revoke()).problem).toMatchObject({ status: 409, code: 'accounts.last_administrator' })
    expect((await call(administrator, accounts.list, {})).status).toBe(200)
    await anAccount(db, { grants: [aGrant('administrator', district.top)] })
    expect((await revoke()).status).toBe(200)
    expect((await call(administrator, accounts.list, {})).status).toBe(403)
  })

  it('is on record with its place, and open pages of administrators hear of it', async () => {
    const { db, district, as, administrator, call } = await accountsApi()
    const accountId = await anAccount(db)
    const { body } = await call(administrator, access.grant, {
      body: { accountId, role: 'base_officer', place: subtree(district.commune) },
    })
    await call(administrator, access.revoke, { params: { id: body.id }, body: { reason: 'Hết nhiệm kỳ' } })
    const office = await as({ grants: [aGrant('office', district.commune)] })
    const { items } = (await call(office, audit.list, { query: { subject: body.id } })).body
    expect(items.map((item) => item.type)).toEqual(['access.revoked', 'access.granted'])
    expect(items[0]?.data).toMatchObject({ accountId, role: 'base_officer', reason: 'Hết nhiệm kỳ' })
    expect(items[1]).toMatchObject({
      actor: { name: 'Quản Trị Thử', role: 'administrator' },
      data: { accountId, role: 'base_officer', place: subtree(district.commune), from: '2023-02-23', until: null },
    })
    expect((await eventsAfter(db, 0, 10)).map(({ topics, place }) => ({ topics, place }))).toEqual([
      { topics: ['accounts'], place: null },
      { topics: ['accounts'], place: null },
    ])
  })

  it('asked for twice with the same key is given once', async () => {
    const { db, district, administrator, call } = await accountsApi()
    const body = { accountId: await anAccount(db), role: 'office', place: subtree(district.top) } as const
    const give = () => call(administrator, access.grant, { body }, { 'idempotency-key': 'một lần' })
    const first = await give()
    expect((await give()).body).toEqual(first.body)
    expect((await call(administrator, access.grant, { body })).problem.code).toBe('access.grant_exists')
  })
})
