import { describe, expect, it } from 'vitest'
import { units } from '@ket-nap/domain/units/contract'
import { aGrant } from '../../test/factories.ts'
import { auditEvents } from '../audit/table.ts'
import { liveEvents } from '../platform/live/table.ts'
import { change, testDistrict } from './test-district.ts'

describe('clusters', () => {
  it('come in Vietnamese order with who is in charge and how many units they have today', async () => {
    const { api, office, an } = await testDistrict()
    await api.call(office, units.createCluster, { body: { name: 'Cụm Đầm' } })
    await api.call(office, units.setCluster, { params: { id: an.id }, body: { ...change('2023-02-10'), clusterId: null } })
    const { body } = await api.call(office, units.clusters, {})
    expect(body.map(({ name, inCharge, unitCount }) => [name, inCharge, unitCount])).toEqual([
      ['Cụm Đầm', '', 0],
      ['Cụm Đông', 'Đồng chí Phụ Trách', 0],
      ['Cụm Tây', '', 1],
    ])
  })

  it('do not count units that have ended', async () => {
    const { api, office, binh, binh1 } = await testDistrict()
    await api.call(office, units.dissolve, { params: { id: binh1.id }, body: change('2023-02-10') })
    await api.call(office, units.dissolve, { params: { id: binh.id }, body: change('2023-02-10') })
    const { body } = await api.call(office, units.clusters, {})
    expect(body.map(({ name, unitCount }) => [name, unitCount])).toEqual([['Cụm Đông', 1], ['Cụm Tây', 0]])
  })

  it('are those in which the reader has something', async () => {
    const { api, an1, west } = await testDistrict()
    const names = async (grant: ReturnType<typeof aGrant>) => {
      const reader = await api.as({ grants: [grant] })
      return (await api.call(reader, units.clusters, {})).body.map(({ name }) => name)
    }
    expect(await names(aGrant('cell_officer', an1.id))).toEqual(['Cụm Đông'])
    expect(await names(aGrant('overseer', { kind: 'cluster', clusterId: west.id }))).toEqual(['Cụm Tây'])
  })

  it('have one name each, however it is written, also when two are made at once', async () => {
    const { api, office } = await testDistrict()
    const create = (name: string) => api.call(office, units.createCluster, { body: { name } })
    expect((await create('cụm  đông')).problem).toMatchObject({ code: 'units.cluster_taken', status: 409 })
    const replies = await Promise.all([create('Cụm Nam'), create('Cụm Nam')])
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await create('Cụm Động')).status).toBe(200)
  })

  it('can be renamed and given to somebody else, on record and before the eyes of everybody', async () => {
    const { api, office, east } = await testDistrict()
    const put = (body: { version: number; name: string; inCharge: string }) =>
      api.call(office, units.changeCluster, { params: { id: east.id }, body })
    const { body } = await put({ version: 1, name: 'Cụm Đông Bắc', inCharge: 'Đồng chí Mới' })
    expect(body).toMatchObject({ name: 'Cụm Đông Bắc', inCharge: 'Đồng chí Mới', unitCount: 1, version: 2 })
    const last = (await api.db.select().from(auditEvents)).at(-1)
    expect(JSON.parse(last?.data ?? '')).toEqual({
      changes: {
        name: { from: 'Cụm Đông', to: 'Cụm Đông Bắc' },
        inCharge: { from: 'Đồng chí Phụ Trách', to: 'Đồng chí Mới' },
      },
    })
    expect((await api.db.select().from(liveEvents)).at(-1)).toMatchObject({ topics: ['units', 'board'], unitIds: null })
    const stale = await put({ version: 1, name: 'Cụm Đông', inCharge: '' })
    expect(stale.problem).toMatchObject({ code: 'request.stale', detail: { yours: 1, current: 2 } })
    const taken = await put({ version: 2, name: 'CỤM TÂY', inCharge: '' })
    expect(taken.problem.code).toBe('units.cluster_taken')
    expect((await put({ version: 2, name: 'cụm đông bắc', inCharge: '' })).status).toBe(200)
  })

  it('are made and changed by whoever manages the whole district', async () => {
    const { api, an, east, top } = await testDistrict()
    const ofAn = await api.as({ grants: [aGrant('office', an.id)] })
    expect((await api.call(ofAn, units.createCluster, { body: { name: 'Cụm Nam' } })).problem.code).toBe('request.forbidden')
    const body = { version: 1, name: 'Cụm Nam', inCharge: '' }
    const forbidden = await api.call(ofAn, units.changeCluster, { params: { id: east.id }, body })
    expect(forbidden.problem.code).toBe('request.forbidden')
    const administrator = await api.as({ grants: [aGrant('administrator', top.id)] })
    expect((await api.call(administrator, units.createCluster, { body: { name: 'Cụm Nam' } })).status).toBe(200)
    const unknown = await api.call(administrator, units.changeCluster, { params: { id: an.id }, body })
    expect(unknown.problem.code).toBe('request.not_found')
  })
})
