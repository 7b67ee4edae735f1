import { describe, expect, it } from 'vitest'
import { units } from '@ket-nap/domain/units/contract'
import { aGrant } from '../../test/factories.ts'
import { auditEvents } from '../audit/table.ts'
import { liveEvents } from '../platform/live/table.ts'
import { change, founded, testDistrict } from './test-district.ts'
import type { TestDistrict } from './test-district.ts'

const cellBelow = (parentId: string, name = 'Chi bộ thôn 3', on = '2023-02-01') => ({ on, kind: 'cell' as const, name, parentId })

const journal = async ({ api }: TestDistrict) =>
  (await api.db.select().from(auditEvents)).map((row) => ({ type: row.type, subject: row.subject, data: JSON.parse(row.data) as unknown }))

describe('founding a unit', () => {
  it('puts it into the tree from that day on, on record, and before the eyes of everybody there', async () => {
    const district = await testDistrict()
    const { api, office, an, top } = district
    const { body } = await api.call(office, units.found, { body: cellBelow(an.id, '  Chi bộ   thôn 3 ') })
    expect(body).toMatchObject({ name: 'Chi bộ thôn 3', kind: 'cell', foundedOn: '2023-02-01', version: 1 })
    expect(body.changes).toMatchObject([{ kind: 'founded', on: '2023-02-01' }])
    expect((await journal(district)).at(-1)).toEqual({
      type: 'units.created',
      subject: body.id,
      data: { name: 'Chi bộ thôn 3', kind: 'cell', parentId: an.id, from: '2023-02-01' },
    })
    const told = (await api.db.select().from(liveEvents)).at(-1)
    expect(told).toMatchObject({ topics: ['units', 'quotas', 'board'], unitIds: [top.id, an.id, body.id] })
  })

  it('is refused under a kind that has no such units below it', async () => {
    const { api, office, an1, top } = await testDistrict()
    const underCell = await api.call(office, units.found, { body: cellBelow(an1.id) })
    expect(underCell.problem).toMatchObject({ code: 'units.parent_kind', detail: { kind: 'cell', parentKind: 'cell' } })
    const secondTop = await api.call(office, units.found, { body: { ...cellBelow(top.id), kind: 'superior_committee' } })
    expect(secondTop.problem.code).toBe('units.parent_kind')
  })

  it('is refused for a day to come, for a parent not yet founded, and before the parent stood where it stands', async () => {
    const { api, office, an, section, binh } = await testDistrict()
    const future = await api.call(office, units.found, { body: cellBelow(an.id, 'Chi bộ thôn 3', '2023-02-24') })
    expect(future.problem).toMatchObject({ code: 'request.invalid', fields: [{ path: 'on', code: 'in_future' }] })
    const document = { number: '12-QĐ/HU', issuedOn: '2023-02-24' }
    const unsigned = await api.call(office, units.found, { body: { ...cellBelow(an.id), document } })
    expect(unsigned.problem.fields).toMatchObject([{ path: 'document.issuedOn', code: 'in_future' }])
    const before = await api.call(office, units.found, { body: cellBelow(an.id, 'Chi bộ thôn 3', '2019-12-31') })
    expect(before.problem).toMatchObject({ code: 'units.not_existing', detail: { foundedOn: founded } })
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-15'), parentId: binh.id } })
    const elsewhere = await api.call(office, units.found, { body: cellBelow(section.id, 'Chi bộ thôn 3', '2023-02-14') })
    expect(elsewhere.problem).toMatchObject({ code: 'units.day_before_history', detail: { since: '2023-02-15' } })
  })

  it('may be dated before its parent got the name it has', async () => {
    const { api, office, an } = await testDistrict()
    await api.call(office, units.rename, { params: { id: an.id }, body: { ...change('2023-02-15'), name: 'Đảng bộ xã Anh' } })
    expect((await api.call(office, units.found, { body: cellBelow(an.id) })).status).toBe(200)
  })

  it('is refused beside a unit of the same name, however its capitals, spaces and tones are written', async () => {
    const { api, office, an, binh } = await testDistrict()
    await api.call(office, units.found, { body: cellBelow(an.id, 'Chi bộ Hòa Bình') })
    const again = await api.call(office, units.found, { body: cellBelow(an.id, 'chi bộ  Hoà bình') })
    expect(again.problem).toMatchObject({ code: 'units.name_taken', detail: { name: 'chi bộ Hoà bình' } })
    expect((await api.call(office, units.found, { body: cellBelow(binh.id, 'Chi bộ Hòa Bình') })).status).toBe(200)
  })

  it('is allowed for Bình Thanh beside Bình Thạnh: they are two communes', async () => {
    const { api, office, top } = await testDistrict()
    const commune = (name: string) => ({ ...cellBelow(top.id, name), kind: 'base_organisation' as const })
    expect((await api.call(office, units.found, { body: commune('Đảng bộ xã Bình Thanh') })).status).toBe(200)
    expect((await api.call(office, units.found, { body: commune('Đảng bộ xã Bình Thạnh') })).status).toBe(200)
  })

  it('takes a name again after the unit that had it has ended, and not for days on which it had it', async () => {
    const { api, office, an, an2 } = await testDistrict()
    await api.call(office, units.dissolve, { params: { id: an2.id }, body: change('2023-02-10') })
    const earlier = await api.call(office, units.found, { body: cellBelow(an.id, 'Chi bộ thôn 2', '2023-02-09') })
    expect(earlier.problem.code).toBe('units.name_taken')
    const after = await api.call(office, units.found, { body: cellBelow(an.id, 'Chi bộ thôn 2', '2023-02-10') })
    expect(after.status).toBe(200)
  })

  it('puts only base organisations and cells into a cluster, and only into one there is', async () => {
    const { api, office, an, top, east } = await testDistrict()
    const cell = await api.call(office, units.found, { body: { ...cellBelow(an.id), clusterId: east.id } })
    expect(cell.problem.fields).toEqual([{ path: 'clusterId', code: 'not_base' }])
    const commune = { ...cellBelow(top.id, 'Đảng bộ xã Ca'), kind: 'base_organisation' as const }
    const unknown = await api.call(office, units.found, { body: { ...commune, clusterId: an.id } })
    expect(unknown.problem.fields).toEqual([{ path: 'clusterId', code: 'unknown' }])
    const { body } = await api.call(office, units.found, { body: { ...commune, clusterId: east.id } })
    expect(body.clusterId).toBe(east.id)
  })

  it('is for whoever manages the place: others see it and are refused, or do not know of it', async () => {
    const { api, an, binh } = await testDistrict()
    const ofAn = await api.as({ grants: [aGrant('office', an.id), aGrant('base_officer', binh.id)] })
    expect((await api.call(ofAn, units.found, { body: cellBelow(an.id) })).status).toBe(200)
    expect((await api.call(ofAn, units.found, { body: cellBelow(binh.id) })).problem.code).toBe('request.forbidden')
    const stranger = await api.as({ grants: [aGrant('office', an.id)] })
    expect((await api.call(stranger, units.found, { body: cellBelow(binh.id) })).problem.code).toBe('request.not_found')
    const officer = await api.as({ grants: [aGrant('cell_officer', an.id)] })
    expect((await api.call(officer, units.found, { body: cellBelow(an.id) })).status).toBe(403)
  })

  it('happens once when the call is repeated with its key', async () => {
    const { api, office, an } = await testDistrict()
    const key = { 'idempotency-key': 'thon-3' }
    const first = await api.call(office, units.found, { body: cellBelow(an.id) }, key)
    const second = await api.call(office, units.found, { body: cellBelow(an.id) }, key)
    expect(second.body).toEqual(first.body)
  })
})

describe('renaming a unit', () => {
  it('holds from a day in the past on, and closes the period before', async () => {
    const district = await testDistrict()
    const { api, office, an, periods } = district
    const reply = await api.call(office, units.rename, {
      params: { id: an.id },
      body: { ...change('2023-01-15'), name: 'Đảng bộ xã Anh' },
    })
    expect(reply.body).toMatchObject({ name: 'Đảng bộ xã Anh', version: 2 })
    expect(await periods(an.id)).toMatchObject([
      { from: founded, until: '2023-01-15', name: 'Đảng bộ xã An' },
      { from: '2023-01-15', until: null, name: 'Đảng bộ xã Anh' },
    ])
    expect((await journal(district)).at(-1)).toEqual({
      type: 'units.changed',
      subject: an.id,
      data: { on: '2023-01-15', changes: { name: { from: 'Đảng bộ xã An', to: 'Đảng bộ xã Anh' } } },
    })
  })

  it('on the day on which the period began replaces it', async () => {
    const { api, office, an, periods, view } = await testDistrict()
    const rename = (version: number, on: string, name: string) =>
      api.call(office, units.rename, { params: { id: an.id }, body: { ...change(on, version), name } })
    await rename(1, '2023-02-01', 'Đảng bộ xã Amh')
    await rename(2, '2023-02-01', 'Đảng bộ xã Anh')
    expect((await periods(an.id)).map(({ from, until, name }) => [from, until, name])).toEqual([
      [founded, '2023-02-01', 'Đảng bộ xã An'],
      ['2023-02-01', null, 'Đảng bộ xã Anh'],
    ])
    await rename(3, '2023-02-03', 'Đảng bộ xã Ánh')
    const early = await rename(4, '2023-02-02', 'Đảng bộ xã Ân')
    expect(early.problem).toMatchObject({ code: 'units.day_before_history', detail: { since: '2023-02-03' } })
    expect((await view(an.id)).changes.map(({ kind }) => kind)).toEqual(['founded', 'renamed', 'renamed', 'renamed'])
  })

  it('is refused for a day to come, and when nothing would change', async () => {
    const { api, office, an } = await testDistrict()
    const rename = (on: string, name: string) =>
      api.call(office, units.rename, { params: { id: an.id }, body: { ...change(on), name } })
    expect((await rename('2023-02-24', 'Đảng bộ xã Anh')).problem.fields).toMatchObject([{ path: 'on', code: 'in_future' }])
    expect((await rename('2023-02-23', 'Đảng bộ  xã An')).problem.fields).toEqual([{ path: 'name', code: 'unchanged' }])
    expect((await rename('2023-02-23', ' ')).problem.fields).toMatchObject([{ path: 'name', code: 'too_small' }])
    expect((await rename('2023-02-23', 'đảng bộ xã an')).status).toBe(200)
  })

  it('is refused when a sibling has the name', async () => {
    const { api, office, an2 } = await testDistrict()
    const reply = await api.call(office, units.rename, {
      params: { id: an2.id },
      body: { ...change('2023-02-23'), name: 'Chi bộ thôn 1' },
    })
    expect(reply.problem.code).toBe('units.name_taken')
  })

  it('by somebody who has not seen the last change is refused with both versions', async () => {
    const { api, office, an } = await testDistrict()
    const rename = (name: string) =>
      api.call(office, units.rename, { params: { id: an.id }, body: { ...change('2023-02-23'), name } })
    const [first, second] = await Promise.all([rename('Đảng bộ xã Anh'), rename('Đảng bộ xã Ân')])
    expect(first.status).toBe(200)
    expect(second.problem).toMatchObject({ status: 409, code: 'request.stale', detail: { yours: 1, current: 2 } })
  })
})

describe('putting a base unit into a cluster', () => {
  it('holds from a day on and is on record', async () => {
    const district = await testDistrict()
    const { api, office, an, east, west, periods } = district
    const reply = await api.call(office, units.setCluster, {
      params: { id: an.id },
      body: { ...change('2023-02-10'), clusterId: west.id },
    })
    expect(reply.body).toMatchObject({ clusterId: west.id, version: 2 })
    expect((await periods(an.id)).map(({ from, clusterId }) => [from, clusterId])).toEqual([
      [founded, east.id],
      ['2023-02-10', west.id],
    ])
    expect((await journal(district)).at(-1)?.data).toEqual({
      on: '2023-02-10',
      changes: { clusterId: { from: east.id, to: west.id } },
    })
    const out = await api.call(office, units.setCluster, { params: { id: an.id }, body: { ...change('2023-02-11', 2), clusterId: null } })
    expect(out.body.clusterId).toBeNull()
  })

  it('is told to whoever oversees the old cluster and the new', async () => {
    const { api, office, an, east, west } = await testDistrict()
    await api.call(office, units.setCluster, { params: { id: an.id }, body: { ...change('2023-02-10'), clusterId: west.id } })
    const told = (await api.db.select().from(liveEvents)).map((event) => event.clusterIds)
    expect(told).toEqual([[east.id], [west.id]])
  })

  it('is not for cells below a base organisation', async () => {
    const { api, office, an1, west } = await testDistrict()
    const reply = await api.call(office, units.setCluster, {
      params: { id: an1.id },
      body: { ...change('2023-02-10'), clusterId: west.id },
    })
    expect(reply.problem.fields).toEqual([{ path: 'clusterId', code: 'not_base' }])
  })
})

describe('moving a unit', () => {
  it('takes everything below along from that day on', async () => {
    const district = await testDistrict()
    const { api, office, top, an, binh, section, stall, periods } = district
    const reply = await api.call(office, units.move, {
      params: { id: section.id },
      body: { ...change('2023-02-10'), parentId: binh.id, note: 'Sáp nhập chợ' },
    })
    expect(reply.body).toMatchObject({ parentId: binh.id, version: 2 })
    expect((await periods(stall.id)).map(({ from, until, path }) => [from, until, path])).toEqual([
      [founded, '2023-02-10', `/${top.id}/${an.id}/${section.id}/${stall.id}/`],
      ['2023-02-10', null, `/${top.id}/${binh.id}/${section.id}/${stall.id}/`],
    ])
    expect((await journal(district)).at(-1)).toEqual({
      type: 'units.moved',
      subject: section.id,
      data: { parentId: { from: an.id, to: binh.id }, on: '2023-02-10', reason: 'Sáp nhập chợ' },
    })
    const ofBinh = await api.as({ grants: [aGrant('base_officer', binh.id)] })
    expect((await api.call(ofBinh, units.get, { params: { id: stall.id } })).status).toBe(200)
  })

  it('tells open pages at the old place and at the new', async () => {
    const { api, office, top, an, an2, binh } = await testDistrict()
    await api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-02-10'), parentId: binh.id } })
    const told = (await api.db.select().from(liveEvents)).map((event) => event.unitIds)
    expect(told).toContainEqual([top.id, an.id, an2.id])
    expect(told).toContainEqual([top.id, binh.id, an2.id])
  })

  it('dated before a later change below it puts that history right as well', async () => {
    const { api, office, top, an, binh, section, stall, periods } = await testDistrict()
    await api.call(office, units.rename, { params: { id: stall.id }, body: { ...change('2023-02-15'), name: 'Chi bộ Sạp' } })
    await api.call(office, units.dissolve, { params: { id: stall.id }, body: change('2023-02-20', 2) })
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-10'), parentId: binh.id } })
    const before = `/${top.id}/${an.id}/${section.id}/${stall.id}/`
    const after = `/${top.id}/${binh.id}/${section.id}/${stall.id}/`
    expect((await periods(stall.id)).map(({ from, until, name, path }) => [from, until, name, path])).toEqual([
      [founded, '2023-02-10', 'Chi bộ Quầy hàng', before],
      ['2023-02-10', '2023-02-15', 'Chi bộ Quầy hàng', after],
      ['2023-02-15', '2023-02-20', 'Chi bộ Sạp', after],
    ])
  })

  it('is refused below itself, under a kind that takes none such, and to where it stands', async () => {
    const { api, office, an, section, stall, school } = await testDistrict()
    const move = (id: string, parentId: string) =>
      api.call(office, units.move, { params: { id }, body: { ...change('2023-02-10'), parentId } })
    expect((await move(section.id, stall.id)).problem.code).toBe('units.cycle')
    expect((await move(section.id, section.id)).problem.code).toBe('units.cycle')
    expect((await move(stall.id, school.id)).problem.code).toBe('units.parent_kind')
    expect((await move(section.id, an.id)).problem.fields).toEqual([{ path: 'parentId', code: 'unchanged' }])
  })

  it('is refused where the name is taken', async () => {
    const { api, office, an1, binh } = await testDistrict()
    const reply = await api.call(office, units.move, {
      params: { id: an1.id },
      body: { ...change('2023-02-10'), parentId: binh.id },
    })
    expect(reply.problem).toMatchObject({ code: 'units.name_taken', detail: { name: 'Chi bộ thôn 1' } })
  })

  it('needs both ends within reach: the unit, the parent it leaves and the parent it comes to', async () => {
    const { api, an, an2, binh, section, stall } = await testDistrict()
    const move = async (grants: readonly ReturnType<typeof aGrant>[], id: string, parentId: string) => {
      const officer = await api.as({ grants })
      return api.call(officer, units.move, { params: { id }, body: { ...change('2023-02-10'), parentId } })
    }
    const ofAn = aGrant('office', an.id)
    expect((await move([ofAn], an2.id, binh.id)).problem.code).toBe('request.not_found')
    expect((await move([ofAn, aGrant('overseer', binh.id)], an2.id, binh.id)).problem.code).toBe('request.forbidden')
    expect((await move([aGrant('office', an2.id), aGrant('office', binh.id)], an2.id, binh.id)).problem.code).toBe('request.forbidden')
    expect((await move([ofAn], stall.id, an.id)).status).toBe(200)
    expect((await move([ofAn, aGrant('office', binh.id)], section.id, binh.id)).status).toBe(200)
  })

  it('of a unit that has ended, or to one that has, is refused', async () => {
    const { api, office, an, an1, an2, section, stall } = await testDistrict()
    await api.call(office, units.move, { params: { id: stall.id }, body: { ...change('2023-02-01'), parentId: an.id } })
    await api.call(office, units.dissolve, { params: { id: section.id }, body: change('2023-02-10') })
    await api.call(office, units.dissolve, { params: { id: an1.id }, body: change('2023-02-10') })
    const under = await api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-02-11'), parentId: section.id } })
    expect(under.problem).toMatchObject({ code: 'units.not_existing', detail: { dissolvedOn: '2023-02-10' } })
    const ended = await api.call(office, units.rename, { params: { id: an1.id }, body: { ...change('2023-02-11', 2), name: 'Chi bộ Khác' } })
    expect(ended.problem.code).toBe('units.not_existing')
  })
})

describe('two changes of the tree at once', () => {
  it('cannot both put one unit somewhere', async () => {
    const { api, office, section, an2, binh, view } = await testDistrict()
    const move = (parentId: string) =>
      api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-02-10'), parentId } })
    const replies = await Promise.all([move(section.id), move(binh.id)])
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await view(an2.id)).parentId).toBe(section.id)
  })

  it('cannot end two units in each other', async () => {
    const { api, office, school, station, view } = await testDistrict()
    const merge = (id: string, intoId: string) =>
      api.call(office, units.merge, { params: { id }, body: { ...change('2023-02-10'), intoId } })
    const replies = await Promise.all([merge(school.id, station.id), merge(station.id, school.id)])
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const ended = [await view(school.id), await view(station.id)].filter((unit) => unit.dissolvedOn !== null)
    expect(ended).toHaveLength(1)
  })

  it('cannot put a unit under one that ends meanwhile', async () => {
    const { api, office, an, an2, section, stall } = await testDistrict()
    await api.call(office, units.move, { params: { id: stall.id }, body: { ...change('2023-02-01'), parentId: an.id } })
    const [ended, moved] = await Promise.all([
      api.call(office, units.dissolve, { params: { id: section.id }, body: change('2023-02-10') }),
      api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-02-10'), parentId: section.id } }),
    ])
    expect(ended.status).toBe(200)
    expect(moved.problem.code).toBe('units.not_existing')
  })
})
