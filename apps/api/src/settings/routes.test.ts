import { describe, expect, it } from 'vitest'
import { audit } from '@ket-nap/domain/audit/contract'
import { settings } from '@ket-nap/domain/settings/contract'
import { accountsApi } from '../../test/accounts.ts'
import { aGrant } from '../../test/factories.ts'
import { eventsAfter } from '../platform/live/repository.ts'

describe('the settings', () => {
  it('count by the decision until somebody decides otherwise, and say how sure that is', async () => {
    const api = await accountsApi()
    const anybody = await api.as({})
    const { body } = await api.call(anybody, settings.get, {})
    expect(body).toMatchObject({
      countsBy: 'decision',
      changedAt: null,
      reason: null,
      version: 1,
      countsByRule: { confidence: 'R-inf' },
    })
  })

  it('are changed with a reason, on record, and every open board hears of it', async () => {
    const api = await accountsApi()
    const office = await api.as({ name: 'Văn Phòng Thử', grants: [aGrant('office', api.district.top)] })
    const body = { version: 1, countsBy: 'ceremony', reason: 'Theo hướng dẫn của tỉnh' } as const
    const changed = await api.call(office, settings.change, { body })
    expect(changed.body).toMatchObject({
      countsBy: 'ceremony',
      reason: 'Theo hướng dẫn của tỉnh',
      changedAt: '2023-02-23T02:00:00.000Z',
      version: 2,
    })
    expect((await api.call(office, settings.get, {})).body).toEqual(changed.body)
    const back = await api.call(office, settings.change, { body: { version: 2, countsBy: 'decision', reason: 'Nhầm' } })
    expect(back.body).toMatchObject({ countsBy: 'decision', version: 3 })
    const { items } = (await api.call(office, audit.list, { query: { type: 'settings.changed' } })).body
    expect(items.map((item) => item.data?.['changes'])).toEqual([
      { countsBy: { from: 'ceremony', to: 'decision' }, reason: { from: 'Theo hướng dẫn của tỉnh', to: 'Nhầm' } },
      { countsBy: { from: 'decision', to: 'ceremony' }, reason: { from: null, to: 'Theo hướng dẫn của tỉnh' } },
    ])
    expect(await eventsAfter(api.db, 0, 10)).toMatchObject([
      { topics: ['settings', 'board'], place: null },
      { topics: ['settings', 'board'], place: null },
    ])
  })

  it('of an old version are not overwritten', async () => {
    const api = await accountsApi()
    const change = (version: number) =>
      api.call(api.administrator, settings.change, { body: { version, countsBy: 'ceremony', reason: 'Thử' } })
    await change(1)
    expect((await change(1)).problem).toMatchObject({
      status: 409,
      code: 'request.stale',
      detail: { yours: 1, current: 2 },
    })
  })

  it('are for the whole tree, so an office of a part of it cannot change them', async () => {
    const api = await accountsApi()
    const local = await api.as({ grants: [aGrant('office', api.district.commune)] })
    const reply = await api.call(local, settings.change, { body: { version: 1, countsBy: 'ceremony', reason: 'Thử' } })
    expect(reply.problem).toMatchObject({ status: 403, code: 'request.forbidden' })
    expect((await api.call(local, settings.get, {})).body.version).toBe(1)
  })

  it('need a reason and take no field that nobody asked for', async () => {
    const api = await accountsApi()
    const bare = await api.administrator.send('PUT', '/api/settings', { version: 1, countsBy: 'ceremony', reason: ' ' })
    expect(bare.json()).toMatchObject({ status: 400, fields: [{ path: 'reason', code: 'too_small' }] })
    const more = await api.administrator.send('PUT', '/api/settings', {
      version: 1,
      countsBy: 'ceremony',
      reason: 'Thử',
      changedAt: 'x',
    })
    expect(more.json()).toMatchObject({ status: 400, fields: [{ path: 'changedAt' }] })
  })
})
