import { describe, expect, it } from 'vitest'
import { audit } from '@ket-nap/domain/audit/contract'
import type { AuditEvent } from '@ket-nap/domain/audit/events'
import { testApi } from '../../test/app.ts'
import type { TestApi } from '../../test/app.ts'
import { aGrant } from '../../test/factories.ts'
import { record, system } from './record.ts'

const top = '01890000-0000-7000-8000-0000000000a0'
const base = '01890000-0000-7000-8000-0000000000a1'
const other = '01890000-0000-7000-8000-0000000000b1'
const person = '01890000-0000-7000-8000-0000000000f1'

const signedIn: AuditEvent = { type: 'accounts.signed_in', subject: null, data: {} }
const opened: AuditEvent = { type: 'candidates.opened', subject: person, data: {} }

const put = (api: TestApi, event: AuditEvent, unitIds?: readonly string[], by = system) =>
  api.db.transaction((tx) => record(tx, by, event, unitIds && { unitIds }))

const typesOf = async (api: TestApi, client: Awaited<ReturnType<TestApi['as']>>, query: object = {}) => {
  const { body } = await api.call(client, audit.list, { query })
  return body.items.map((item) => item.type)
}

describe('the journal', () => {
  it('shows what happened, newest first, page by page', async () => {
    const api = await testApi()
    const administrator = await api.as({ grants: [aGrant('administrator')] })
    await put(api, signedIn)
    await put(api, { ...signedIn, type: 'accounts.signed_out' })
    const { body } = await api.call(administrator, audit.list, { query: { limit: 1 } })
    expect(body.items.map((item) => item.type)).toEqual(['accounts.signed_out'])
    expect(body).toMatchObject({ total: 2, next: '2' })
    const second = await api.call(administrator, audit.list, { query: { limit: 1, after: '2' } })
    expect(second.body).toMatchObject({ next: null, items: [{ type: 'accounts.signed_in', actor: { name: 'Hệ thống' } }] })
    const wrong = await api.call(administrator, audit.list, { query: { after: 'trang sau' } })
    expect(wrong.problem.fields).toEqual([{ path: 'after', code: 'invalid_format' }])
  })

  it('is closed to strangers and to those without the permission', async () => {
    const api = await testApi()
    const overseer = await api.as({ grants: [aGrant('overseer')] })
    expect((await api.call(api.anonymous, audit.list, {})).problem.code).toBe('request.not_signed_in')
    expect((await api.call(overseer, audit.list, {})).problem).toMatchObject({ status: 403, code: 'request.forbidden' })
  })

  it('shows an office what happened in its units and below, an administrator everything', async () => {
    const api = await testApi()
    await put(api, opened, [top, base])
    await put(api, opened, [top, other])
    await put(api, signedIn)
    expect(await typesOf(api, await api.as({ grants: [aGrant('office', base)] }))).toEqual(['candidates.opened'])
    expect(await typesOf(api, await api.as({ grants: [aGrant('office', top)] }))).toHaveLength(2)
    expect(await typesOf(api, await api.as({ grants: [aGrant('administrator', top)] }))).toHaveLength(3)
    const inCluster = await api.as({ grants: [aGrant('office', { kind: 'cluster', clusterId: base })] })
    expect((await api.call(inCluster, audit.list, {})).body).toEqual({ items: [], total: 0, next: null })
  })

  it('tells only those who may open files what was written about a person', async () => {
    const api = await testApi()
    await put(api, opened, [top, base])
    const seen = async (role: 'office' | 'administrator') => {
      const { body } = await api.call(await api.as({ grants: [aGrant(role, top)] }), audit.list, {})
      return body.items[0]?.data
    }
    expect(await seen('office')).toEqual({})
    expect(await seen('administrator')).toBeNull()
  })

  it('is searched by who, what, kind and days', async () => {
    const api = await testApi({ now: '2023-02-23T16:59:00.000Z' })
    const administrator = await api.as({ grants: [aGrant('administrator')] })
    const by = { accountId: administrator.actor.accountId, name: 'Quản trị', role: 'administrator' }
    await put(api, signedIn, undefined, by)
    // A minute later it is the next day in Việt Nam, though not yet in UTC.
    api.clock.advanceMinutes(1)
    await put(api, opened)
    expect(await typesOf(api, administrator, { actor: by.accountId })).toEqual(['accounts.signed_in'])
    expect(await typesOf(api, administrator, { subject: person })).toEqual(['candidates.opened'])
    expect(await typesOf(api, administrator, { type: 'accounts.signed_in' })).toEqual(['accounts.signed_in'])
    expect(await typesOf(api, administrator, { until: '2023-02-23' })).toEqual(['accounts.signed_in'])
    expect(await typesOf(api, administrator, { from: '2023-02-24' })).toEqual(['candidates.opened'])
  })
})
