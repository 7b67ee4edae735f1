import { describe, expect, it } from 'vitest'
import { units } from '@ket-nap/domain/units/contract'
import { aGrant } from '../../test/factories.ts'
import { auditEvents } from '../audit/table.ts'
import { change, testDistrict } from './test-district.ts'

describe('mass organisations', () => {
  it('are added beside a unit, one of each kind', async () => {
    const { api, office, an, binh } = await testDistrict()
    const create = (unitId: string, name: string) =>
      api.call(office, units.createOrganisation, { body: { kind: 'youth_union', unitId, name } })
    const { body } = await create(an.id, 'Đoàn xã  An')
    expect(body).toMatchObject({ kind: 'youth_union', name: 'Đoàn xã An', unitId: an.id, unitName: 'Đảng bộ xã An' })
    const last = (await api.db.select().from(auditEvents)).at(-1)
    expect(last).toMatchObject({ type: 'units.organisation_created', subject: body.id })
    expect((await create(an.id, 'Đoàn Thanh niên xã An')).problem.code).toBe('units.name_taken')
    expect((await create(binh.id, 'Đoàn xã Bình')).status).toBe(200)
  })

  it('are listed within reach, by unit and kind, in Vietnamese order', async () => {
    const { api, office, an, binh } = await testDistrict()
    for (const [kind, unitId, name] of [
      ['youth_union', an.id, 'Đoàn xã An'],
      ['farmers_union', an.id, 'Hội Nông dân xã An'],
      ['youth_union', binh.id, 'Đoàn xã Bình'],
    ] as const) {
      await api.call(office, units.createOrganisation, { body: { kind, unitId, name } })
    }
    const officer = await api.as({ grants: [aGrant('base_officer', an.id)] })
    const list = async (query: { unitId?: string; kind?: 'youth_union' }) =>
      (await api.call(officer, units.organisations, { query })).body.map(({ name }) => name)
    expect(await list({})).toEqual(['Đoàn xã An', 'Hội Nông dân xã An'])
    expect(await list({ kind: 'youth_union' })).toEqual(['Đoàn xã An'])
    expect(await list({ unitId: binh.id })).toEqual([])
  })

  it('of a unit that has ended are not listed any more', async () => {
    const { api, office, an1, an2 } = await testDistrict()
    for (const { id: unitId } of [an1, an2]) {
      await api.call(office, units.createOrganisation, { body: { kind: 'trade_union', unitId, name: 'Công đoàn thôn' } })
    }
    await api.call(office, units.dissolve, { params: { id: an1.id }, body: change('2023-02-10') })
    const { body } = await api.call(office, units.organisations, {})
    expect(body.map(({ unitId }) => unitId)).toEqual([an2.id])
  })

  it('are not added beside a unit that has ended, nor by somebody from elsewhere', async () => {
    const { api, office, an, an1, binh } = await testDistrict()
    await api.call(office, units.dissolve, { params: { id: an1.id }, body: change('2023-02-10') })
    const body = (unitId: string) => ({ kind: 'youth_union' as const, unitId, name: 'Đoàn thôn' })
    const ended = await api.call(office, units.createOrganisation, { body: body(an1.id) })
    expect(ended.problem.code).toBe('units.not_existing')
    const ofAn = await api.as({ grants: [aGrant('office', an.id)] })
    const elsewhere = await api.call(ofAn, units.createOrganisation, { body: body(binh.id) })
    expect(elsewhere.problem.code).toBe('request.not_found')
  })
})
