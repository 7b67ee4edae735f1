import { describe, expect, it } from 'vitest'
import { units } from '@ket-nap/domain/units/contract'
import { aGrant } from '../../test/factories.ts'
import type { Client } from '../../test/client.ts'
import { change, founded, testDistrict } from './test-district.ts'
import type { TestDistrict } from './test-district.ts'

const namesOf = async ({ api }: TestDistrict, client: Client, on?: string) => {
  const { body } = await api.call(client, units.tree, { query: { on } })
  return body.units.map((unit) => (unit.outside ? `(${unit.name})` : unit.name))
}

describe('the tree of units', () => {
  it('shows the district to whoever has a grant at its top, in the order of the tree', async () => {
    const district = await testDistrict()
    expect(await namesOf(district, district.office)).toEqual([
      'Huyện ủy Thử',
      'Chi bộ Trạm',
      'Chi bộ Trường',
      'Đảng bộ xã An',
      'Chi bộ thôn 1',
      'Chi bộ thôn 2',
      'Đảng bộ bộ phận Chợ',
      'Chi bộ Quầy hàng',
      'Đảng bộ xã Bình',
      'Chi bộ thôn 1',
    ])
  })

  it('shows a cell officer the own cell, and of what is above it the names only', async () => {
    const district = await testDistrict()
    const officer = await district.api.as({ grants: [aGrant('cell_officer', district.stall.id)] })
    expect(await namesOf(district, officer)).toEqual([
      '(Huyện ủy Thử)',
      '(Đảng bộ xã An)',
      '(Đảng bộ bộ phận Chợ)',
      'Chi bộ Quầy hàng',
    ])
    const { body } = await district.api.call(officer, units.tree, {})
    expect(body.units.filter((unit) => unit.outside).map((unit) => unit.clusterId)).toEqual([null, null, null])
  })

  it('shows a commune its cells, and a cell founded later too', async () => {
    const district = await testDistrict()
    const { api, an, office } = district
    const officer = await api.as({ grants: [aGrant('base_officer', an.id)] })
    await api.call(office, units.found, {
      body: { on: '2023-02-01', kind: 'cell', name: 'Chi bộ thôn 3', parentId: an.id },
    })
    expect(await namesOf(district, officer)).toContain('Chi bộ thôn 3')
    expect(await namesOf(district, officer)).not.toContain('Đảng bộ xã Bình')
  })

  it('shows an overseer the units of the cluster and all below them', async () => {
    const district = await testDistrict()
    const overseer = await district.api.as({
      grants: [aGrant('overseer', { kind: 'cluster', clusterId: district.west.id })],
    })
    expect(await namesOf(district, overseer)).toEqual(['(Huyện ủy Thử)', 'Đảng bộ xã Bình', 'Chi bộ thôn 1'])
  })

  it('is refused to a liaison', async () => {
    const { api, an } = await testDistrict()
    const liaison = await api.as({ grants: [aGrant('liaison', an.id)] })
    expect((await api.call(liaison, units.tree, {})).status).toBe(403)
    expect((await api.call(liaison, units.get, { params: { id: an.id } })).status).toBe(403)
    expect((await api.call(api.anonymous, units.tree, {})).status).toBe(401)
  })

  it('of an earlier day has the names, places and units of that day', async () => {
    const district = await testDistrict()
    const { api, office, an2, binh, station } = district
    await api.call(office, units.dissolve, { params: { id: station.id }, body: change('2023-02-10') })
    await api.call(office, units.rename, { params: { id: binh.id }, body: { ...change('2023-02-05'), name: 'Đảng bộ xã Ca' } })
    await api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-02-15'), parentId: binh.id } })
    const before = await namesOf(district, office, '2023-02-04')
    expect(before).toContain('Chi bộ Trạm')
    expect(before).toContain('Đảng bộ xã Bình')
    expect(before.indexOf('Chi bộ thôn 2')).toBeLessThan(before.indexOf('Đảng bộ xã Bình'))
    const now = await namesOf(district, office)
    expect(now).not.toContain('Chi bộ Trạm')
    expect(now).not.toContain('Đảng bộ xã Bình')
    expect(now.indexOf('Chi bộ thôn 2')).toBeGreaterThan(now.indexOf('Đảng bộ xã Ca'))
    expect(await namesOf(district, office, '2023-02-09')).toContain('Chi bộ Trạm')
    expect(await namesOf(district, office, '2023-02-10')).not.toContain('Chi bộ Trạm')
    expect(await namesOf(district, office, '2019-12-31')).toEqual([])
    expect(await namesOf(district, office, founded)).toHaveLength(10)
  })

  it('of an earlier day goes by who answers for a unit today', async () => {
    const district = await testDistrict()
    const { api, office, an, an2, binh } = district
    await api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-02-15'), parentId: binh.id } })
    const ofBinh = await api.as({ grants: [aGrant('base_officer', binh.id)] })
    const ofAn = await api.as({ grants: [aGrant('base_officer', an.id)] })
    expect(await namesOf(district, ofBinh, '2023-01-01')).toEqual([
      '(Huyện ủy Thử)',
      '(Đảng bộ xã An)',
      'Chi bộ thôn 2',
      'Đảng bộ xã Bình',
      'Chi bộ thôn 1',
    ])
    expect(await namesOf(district, ofAn, '2023-01-01')).not.toContain('Chi bộ thôn 2')
  })

  it('refuses a day that does not exist', async () => {
    const { api, office } = await testDistrict()
    const reply = await api.call(office, units.tree, { query: { on: '2023-02-29' } })
    expect(reply.problem).toMatchObject({ code: 'request.invalid', fields: [{ path: 'on' }] })
  })
})

describe('one unit', () => {
  it('is unknown to whoever has no grant above it', async () => {
    const { api, an, an1, binh1 } = await testDistrict()
    const officer = await api.as({ grants: [aGrant('base_officer', an.id)] })
    expect((await api.call(officer, units.get, { params: { id: an1.id } })).status).toBe(200)
    expect((await api.call(officer, units.get, { params: { id: binh1.id } })).problem.code).toBe('request.not_found')
    const unknown = { params: { id: '01890000-0000-7000-8000-0000000000ff' } }
    expect((await api.call(officer, units.get, unknown)).problem.code).toBe('request.not_found')
  })

  it('comes with what is above it, its periods and its changes with names and papers', async () => {
    const { api, office, an, an2, binh, view } = await testDistrict()
    const document = { number: '12-QĐ/HU', issuedOn: '2023-02-01', signer: 'Đồng chí Bí Thư' }
    await api.call(office, units.move, {
      params: { id: an2.id },
      body: { ...change('2023-02-15'), parentId: binh.id, document, note: 'Theo địa giới mới' },
    })
    await api.call(office, units.rename, { params: { id: an.id }, body: { ...change('2023-02-20'), name: 'Đảng bộ xã Anh' } })
    const unit = await view(an2.id)
    expect(unit.above.map(({ name }) => name)).toEqual(['Huyện ủy Thử', 'Đảng bộ xã Bình'])
    expect(unit.periods).toMatchObject([
      { from: founded, until: '2023-02-15', parentId: an.id, parentName: 'Đảng bộ xã An' },
      { from: '2023-02-15', until: null, parentId: binh.id, parentName: 'Đảng bộ xã Bình' },
    ])
    expect(unit.changes).toMatchObject([
      { kind: 'founded', on: founded, otherUnitName: null, document: null },
      { kind: 'moved', on: '2023-02-15', otherUnitName: 'Đảng bộ xã Bình', document, note: 'Theo địa giới mới' },
    ])
    expect(unit).toMatchObject({ foundedOn: founded, dissolvedOn: null, version: 2 })
  })

  it('shows no cut in its periods where only something above it was moved', async () => {
    const { api, office, section, stall, binh, view, periods } = await testDistrict()
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-15'), parentId: binh.id } })
    expect(await periods(stall.id)).toHaveLength(2)
    const { periods: shown, above } = await view(stall.id)
    expect(shown).toMatchObject([{ from: founded, until: null, parentName: 'Đảng bộ bộ phận Chợ' }])
    expect(above.map(({ name }) => name)).toEqual(['Huyện ủy Thử', 'Đảng bộ xã Bình', 'Đảng bộ bộ phận Chợ'])
  })
})
