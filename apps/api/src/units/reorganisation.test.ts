import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { units } from '@ket-nap/domain/units/contract'
import { aGrant } from '../../test/factories.ts'
import { record, system } from '../audit/record.ts'
import { auditEvents } from '../audit/table.ts'
import { enterCandidate } from '../candidates/entering.ts'
import { rebuildFigures } from '../figures/recount.ts'
import { candidates, stageSpans } from '../candidates/table.ts'
import { nominateIn } from '../nominations/creating.ts'
import { nominations } from '../nominations/table.ts'
import { insertQuota } from '../quotas/insert.ts'
import { quotas } from '../quotas/table.ts'
import { insertOrganisation, insertUnit } from './insert.ts'
import { findUnit } from './repository.ts'
import { change, founded, testDistrict, write } from './test-district.ts'
import type { TestDistrict } from './test-district.ts'

const person = {
  gender: 'female' as const,
  bornOn: '1999',
  ethnicity: '',
  religion: '',
  occupation: '',
  workplace: '',
  residence: '',
}

const enter = ({ api }: TestDistrict, unitId: string, fullName = 'Ngô Thị Thử') =>
  write(api, (tx) =>
    enterCandidate(tx, system, { unitId, person: { ...person, fullName }, happenedOn: '2023-01-05', origin: null }, '2023-02-23'),
  )

const nominate = ({ api, an }: TestDistrict, unitId: string) =>
  write(api, async (tx) => {
    const organisation = await insertOrganisation(tx, { kind: 'youth_union', unitId: an.id, name: 'Đoàn xã An' })
    const paper = { resolutionNumber: '03-NQ/ĐTN', resolutionOn: '2023-02-01', note: '', duplicateConfirmed: false }
    const { gender, bornOn } = person
    const nominee = { fullName: 'Đỗ Thị Giới Thiệu', gender, bornOn, workplace: '', residence: '' }
    return nominateIn(tx, system, { ...paper, ...nominee, organisationId: organisation.id, unitId }, '2023-02-23')
  })

const merge = ({ api, office }: TestDistrict, id: string, intoId: string, on = '2023-02-10') =>
  api.call(office, units.merge, { params: { id }, body: { ...change(on), intoId, note: 'Nghị quyết sắp xếp' } })

const recorded = async ({ api }: TestDistrict, type: string) =>
  (await api.db.select().from(auditEvents).where(eq(auditEvents.type, type)).orderBy(asc(auditEvents.seq))).map(
    (row) => ({ subject: row.subject, data: JSON.parse(row.data) as unknown }),
  )

describe('merging a unit into another', () => {
  it('ends it, puts the units below it under the other, and tells so in the history of both', async () => {
    const district = await testDistrict()
    const { api, office, top, an, an1, binh, section, stall, view, periods } = district
    await api.call(office, units.rename, { params: { id: an1.id }, body: { ...change('2023-02-01'), name: 'Chi bộ thôn An 1' } })
    const { body } = await merge(district, an.id, binh.id)
    expect(body).toMatchObject({ id: an.id, dissolvedOn: '2023-02-10', version: 2 })
    expect(body.changes.at(-1)).toMatchObject({ kind: 'merged_into', on: '2023-02-10', otherUnitName: 'Đảng bộ xã Bình' })
    const into = await view(binh.id)
    expect(into.changes.at(-1)).toMatchObject({ kind: 'merged_from', otherUnitName: 'Đảng bộ xã An' })
    expect((await view(section.id)).changes.at(-1)).toMatchObject({ kind: 'moved', otherUnitName: 'Đảng bộ xã Bình' })
    expect((await periods(stall.id)).map(({ from, path }) => [from, path])).toEqual([
      [founded, `/${top.id}/${an.id}/${section.id}/${stall.id}/`],
      ['2023-02-10', `/${top.id}/${binh.id}/${section.id}/${stall.id}/`],
    ])
    const { body: tree } = await api.call(office, units.tree, {})
    expect(tree.units.filter((unit) => unit.parentId === binh.id)).toHaveLength(4)
    expect(tree.units.map((unit) => unit.id)).not.toContain(an.id)
  })

  it('puts the merger and each unit that goes over on record', async () => {
    const district = await testDistrict()
    const { api, office, an, an1, binh } = district
    await api.call(office, units.rename, { params: { id: an1.id }, body: { ...change('2023-02-01'), name: 'Chi bộ thôn An 1' } })
    await merge(district, an.id, binh.id)
    expect(await recorded(district, 'units.merged')).toEqual([
      { subject: an.id, data: { from: [an.id], into: binh.id, on: '2023-02-10', reason: 'Nghị quyết sắp xếp' } },
    ])
    expect((await recorded(district, 'units.moved')).map(({ subject }) => subject)).toHaveLength(3)
  })

  it('of a cell takes its candidates over from that day on', async () => {
    const district = await testDistrict()
    const id = await enter(district, district.an1.id)
    await merge(district, district.an1.id, district.an2.id)
    const [row] = await district.api.db.select().from(candidates).where(eq(candidates.id, id))
    expect(row?.unitId).toBe(district.an2.id)
    const spans = await district.api.db.select().from(stageSpans).where(eq(stageSpans.candidateId, id)).orderBy(stageSpans.ordinal)
    expect(spans.map(({ unitId, from, until }) => [unitId, from, until])).toEqual([
      [district.an1.id, '2023-01-05', '2023-02-10'],
      [district.an2.id, '2023-02-10', null],
    ])
  })

  it('of a cell takes the nominations over that wait for its answer', async () => {
    const district = await testDistrict()
    const id = await nominate(district, district.an1.id)
    await merge(district, district.an1.id, district.an2.id)
    const [row] = await district.api.db.select().from(nominations).where(eq(nominations.id, id))
    expect(row).toMatchObject({ unitId: district.an2.id, status: 'waiting' })
  })

  it('leaves its quotas on record with it, and takes over the mass organisations the other does not have', async () => {
    const district = await testDistrict()
    const { api, office, an, an1, binh } = district
    await api.call(office, units.rename, { params: { id: an1.id }, body: { ...change('2023-02-01'), name: 'Chi bộ thôn An 1' } })
    const document = { number: '54-KH/HU', issuedOn: '2023-01-05' }
    await write(api, async (tx) => {
      await insertQuota(tx, { unitId: an.id, year: 2023, number: 7, document })
      await insertOrganisation(tx, { kind: 'youth_union', unitId: an.id, name: 'Đoàn xã An' })
      await insertOrganisation(tx, { kind: 'farmers_union', unitId: an.id, name: 'Hội Nông dân xã An' })
      await insertOrganisation(tx, { kind: 'youth_union', unitId: binh.id, name: 'Đoàn xã Bình' })
    })
    await merge(district, an.id, binh.id)
    expect((await api.db.select().from(quotas)).map(({ unitId, current }) => [unitId, current])).toEqual([[an.id, 7]])
    const { body } = await api.call(office, units.organisations, { query: { unitId: binh.id } })
    expect(body.map(({ name }) => name)).toEqual(['Đoàn xã Bình', 'Hội Nông dân xã An'])
    expect(await recorded(district, 'units.organisation_changed')).toMatchObject([
      { data: { changes: { unitId: { from: an.id, to: binh.id } } } },
    ])
  })

  it('is of one kind only, and not with itself', async () => {
    const district = await testDistrict()
    const { an, an1, school, station, section } = district
    expect((await merge(district, an1.id, school.id)).problem).toMatchObject({
      code: 'units.parent_kind',
      detail: { kind: 'cell', intoKind: 'base_cell' },
    })
    expect((await merge(district, section.id, an.id)).problem.code).toBe('units.parent_kind')
    expect((await merge(district, an.id, an.id)).problem.code).toBe('units.cycle')
    expect((await merge(district, school.id, station.id)).status).toBe(200)
  })

  it('is refused while units of both have one name', async () => {
    const district = await testDistrict()
    const reply = await merge(district, district.an.id, district.binh.id)
    expect(reply.problem).toMatchObject({ code: 'units.name_taken', detail: { name: 'Chi bộ thôn 1' } })
    expect((await district.view(district.an.id)).dissolvedOn).toBeNull()
  })

  it('is refused on the day of its founding and before its last change', async () => {
    const district = await testDistrict()
    const { api, office, an1, an2 } = district
    expect((await merge(district, an1.id, an2.id, founded)).problem).toMatchObject({
      code: 'units.day_before_history',
      detail: { since: '2020-01-02' },
    })
    await api.call(office, units.rename, { params: { id: an2.id }, body: { ...change('2023-02-15'), name: 'Chi bộ Hai' } })
    const reply = await api.call(office, units.merge, { params: { id: an2.id }, body: { ...change('2023-02-14', 2), intoId: an1.id } })
    expect(reply.problem).toMatchObject({ code: 'units.day_before_history', detail: { since: '2023-02-15' } })
  })

  it('on the day of its last change undoes that one: it never held for a day', async () => {
    const district = await testDistrict()
    const { api, office, an1, an2, periods, view } = district
    await api.call(office, units.rename, { params: { id: an2.id }, body: { ...change('2023-02-10'), name: 'Chi bộ Hai' } })
    await api.call(office, units.merge, { params: { id: an2.id }, body: { ...change('2023-02-10', 2), intoId: an1.id } })
    expect((await periods(an2.id)).map(({ from, until, name }) => [from, until, name])).toEqual([
      [founded, '2023-02-10', 'Chi bộ thôn 2'],
    ])
    expect(await view(an2.id)).toMatchObject({ name: 'Chi bộ thôn 2', dissolvedOn: '2023-02-10' })
  })

  it('on the day it was moved leaves it, and what had ended below it, where it stood before', async () => {
    const district = await testDistrict()
    const { api, office, top, an, binh, section, stall } = district
    const other = await write(api, (tx) =>
      insertUnit(tx, { kind: 'section_organisation', name: 'Đảng bộ bộ phận Bến', parent: binh, on: founded }),
    )
    await api.call(office, units.dissolve, { params: { id: stall.id }, body: change('2023-02-01') })
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-10'), parentId: binh.id } })
    await api.call(office, units.merge, { params: { id: section.id }, body: { ...change('2023-02-10', 2), intoId: other.id } })
    expect(await findUnit(api.db, section.id)).toMatchObject({ parentId: an.id, path: `/${top.id}/${an.id}/${section.id}/` })
    expect((await findUnit(api.db, stall.id))?.path).toBe(`/${top.id}/${an.id}/${section.id}/${stall.id}/`)
  })

  it('is refused into a unit that has ended, and before the other stood where it stands', async () => {
    const district = await testDistrict()
    const { api, office, an1, an2, stall, section, binh, school, station } = district
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-12'), parentId: binh.id } })
    const early = await merge(district, an1.id, stall.id, '2023-02-11')
    expect(early.problem).toMatchObject({ code: 'units.day_before_history', detail: { since: '2023-02-12' } })
    await api.call(office, units.dissolve, { params: { id: school.id }, body: change('2023-02-05') })
    expect((await merge(district, station.id, school.id)).problem.code).toBe('units.not_existing')
    expect((await merge(district, an2.id, stall.id, '2023-02-12')).status).toBe(200)
  })

  it('needs both units within reach, and the version last seen', async () => {
    const { api, an, an1, binh1 } = await testDistrict()
    const ofAn = await api.as({ grants: [aGrant('office', an.id)] })
    const body = { ...change('2023-02-10'), intoId: binh1.id }
    expect((await api.call(ofAn, units.merge, { params: { id: an1.id }, body })).problem.code).toBe('request.not_found')
    const stale = await api.call(ofAn, units.merge, { params: { id: an1.id }, body: { ...body, version: 3 } })
    expect(stale.problem).toMatchObject({ status: 409, detail: { yours: 3, current: 1 } })
  })
})

describe('splitting a unit', () => {
  it('founds one of its kind beside it, in its cluster, with the units it takes over', async () => {
    const district = await testDistrict()
    const { api, office, top, an, an2, section, stall, east, view, periods } = district
    const { body } = await api.call(office, units.split, {
      params: { id: an.id },
      body: { ...change('2023-02-10'), name: 'Đảng bộ xã An Đông', takesUnitIds: [an2.id, section.id, an2.id] },
    })
    expect(body).toMatchObject({ id: an.id, version: 2, dissolvedOn: null })
    const madeId = body.changes.at(-1)?.otherUnitId ?? ''
    expect(body.changes.at(-1)).toMatchObject({ kind: 'split_off', otherUnitName: 'Đảng bộ xã An Đông' })
    expect(await view(madeId)).toMatchObject({
      kind: 'base_organisation',
      parentId: top.id,
      clusterId: east.id,
      foundedOn: '2023-02-10',
      changes: [{ kind: 'split_from', otherUnitName: 'Đảng bộ xã An' }],
    })
    expect((await periods(stall.id)).at(-1)?.path).toBe(`/${top.id}/${madeId}/${section.id}/${stall.id}/`)
    expect((await view(an2.id)).parentId).toBe(madeId)
    expect(await recorded(district, 'units.split')).toEqual([
      { subject: an.id, data: { from: an.id, into: [madeId], on: '2023-02-10', reason: null } },
    ])
  })

  it('takes over only units right below it', async () => {
    const { api, office, an, an1, stall, binh1 } = await testDistrict()
    const faultOf = async (takesUnitIds: string[]) => {
      const body = { ...change('2023-02-10'), name: 'Đảng bộ xã An Đông', takesUnitIds }
      return (await api.call(office, units.split, { params: { id: an.id }, body })).problem.fields
    }
    expect(await faultOf([an1.id, stall.id])).toEqual([{ path: 'takesUnitIds.1', code: 'not_below' }])
    expect(await faultOf([binh1.id])).toEqual([{ path: 'takesUnitIds.0', code: 'not_below' }])
  })

  it('makes a new cell out of a cell; its people stay where they are', async () => {
    const district = await testDistrict()
    const { api, office, an, an1 } = district
    const id = await enter(district, an1.id)
    const reply = await api.call(office, units.split, {
      params: { id: an1.id },
      body: { ...change('2023-02-10'), name: 'Chi bộ thôn 1B' },
    })
    expect(reply.status).toBe(200)
    const [row] = await api.db.select().from(candidates).where(eq(candidates.id, id))
    expect(row?.unitId).toBe(an1.id)
    const taken = await api.call(office, units.split, {
      params: { id: an1.id },
      body: { ...change('2023-02-10', 2), name: 'Chi bộ thôn 2' },
    })
    expect(taken.problem.code).toBe('units.name_taken')
    expect(reply.body.parentId).toBe(an.id)
  })

  it('is not possible for the superior committee', async () => {
    const { api, office, top } = await testDistrict()
    const body = { ...change('2023-02-10'), name: 'Huyện ủy Hai' }
    expect((await api.call(office, units.split, { params: { id: top.id }, body })).problem.code).toBe('units.only_top')
  })
})

describe('dissolving a unit', () => {
  const dissolve = ({ api, office }: TestDistrict, id: string, on = '2023-02-10', version = 1) =>
    api.call(office, units.dissolve, { params: { id }, body: change(on, version) })

  it('ends it on that day; its history stays', async () => {
    const district = await testDistrict()
    const { body } = await dissolve(district, district.an1.id)
    expect(body).toMatchObject({ dissolvedOn: '2023-02-10', version: 2, periods: [{ from: founded, until: '2023-02-10' }] })
    expect(body.changes.at(-1)).toMatchObject({ kind: 'dissolved', on: '2023-02-10' })
    expect(await recorded(district, 'units.dissolved')).toEqual([
      { subject: district.an1.id, data: { on: '2023-02-10', reason: null } },
    ])
    expect((await dissolve(district, district.an1.id, '2023-02-11', 2)).problem.code).toBe('units.not_existing')
  })

  it('is refused while units stand below it, and on days on which some still did', async () => {
    const district = await testDistrict()
    const { section, stall } = district
    expect((await dissolve(district, section.id)).problem).toMatchObject({
      code: 'units.has_children',
      detail: { count: 1, names: ['Chi bộ Quầy hàng'] },
    })
    await dissolve(district, stall.id, '2023-02-15')
    expect((await dissolve(district, section.id, '2023-02-14')).problem).toMatchObject({
      code: 'units.day_before_history',
      detail: { since: '2023-02-15' },
    })
    expect((await dissolve(district, section.id, '2023-02-15')).status).toBe(200)
  })

  it('is refused while somebody there is on the way', async () => {
    const district = await testDistrict()
    await enter(district, district.an1.id)
    expect((await dissolve(district, district.an1.id)).problem).toMatchObject({
      code: 'units.has_candidates',
      detail: { of: 'candidates' },
    })
    expect((await dissolve(district, district.an2.id)).status).toBe(200)
  })

  it('is refused while somebody waits for its answer', async () => {
    const district = await testDistrict()
    await nominate(district, district.an1.id)
    expect((await dissolve(district, district.an1.id)).problem).toMatchObject({
      code: 'units.has_candidates',
      detail: { of: 'nominations' },
    })
  })

  it('does not hinder people who are official members already', async () => {
    const district = await testDistrict()
    const { api, an1 } = district
    const id = await enter(district, an1.id)
    await api.db.transaction(async (tx) => {
      await tx.update(candidates).set({ stage: 'official' }).where(eq(candidates.id, id))
      await rebuildFigures(tx)
      await record(tx, system, { type: 'candidates.opened', subject: id, data: {} })
    })
    expect((await dissolve(district, an1.id)).status).toBe(200)
  })

  it('is not possible for the superior committee', async () => {
    const district = await testDistrict()
    expect((await dissolve(district, district.top.id)).problem.code).toBe('units.only_top')
  })

  it('leaves the unit within reach of whoever answers for its parent, also after that one was moved', async () => {
    const district = await testDistrict()
    const { api, office, section, stall, binh } = district
    await dissolve(district, stall.id)
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-12'), parentId: binh.id } })
    const officer = await api.as({ grants: [aGrant('base_officer', section.id)] })
    const { body } = await api.call(officer, units.get, { params: { id: stall.id } })
    expect(body).toMatchObject({ dissolvedOn: '2023-02-10', periods: [{ until: '2023-02-10' }] })
  })
})
