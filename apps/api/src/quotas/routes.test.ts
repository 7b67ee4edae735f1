import { describe, expect, it } from 'vitest'
import { quotas } from '@ket-nap/domain/quotas/contract'
import { units } from '@ket-nap/domain/units/contract'
import { aGrant } from '../../test/factories.ts'
import { auditEvents } from '../audit/table.ts'
import { isCheckViolation } from '../platform/db/errors.ts'
import { liveEvents } from '../platform/live/table.ts'
import { change, testDistrict, write } from '../units/test-district.ts'
import type { TestDistrict } from '../units/test-district.ts'
import { insertQuota } from './insert.ts'
import { findQuota, insertAdjustment } from './repository.ts'
import { quotas as quotaTable } from './table.ts'

const plan = { number: '54-KH/HU', issuedOn: '2023-01-05' }

const assign = ({ api, office }: TestDistrict, unitId: string, number: number, year = 2023) =>
  api.call(office, quotas.assign, { body: { unitId, year, number, document: plan } })

const adjustment = { version: 1, change: 2, on: '2023-02-20', document: { number: '60-CV/HU', issuedOn: '2023-02-20' }, reason: 'Thêm nguồn' }

const adjust = ({ api, office }: TestDistrict, id: string, fields: Partial<typeof adjustment>) =>
  api.call(office, quotas.adjust, { params: { id }, body: { ...adjustment, ...fields } })

const lines = async ({ api, office }: TestDistrict, year = 2023) =>
  (await api.call(office, quotas.year, { query: { year } })).body.lines

const lineOf = async (district: TestDistrict, unitId: string, year = 2023) =>
  (await lines(district, year)).find((line) => line.unitId === unitId)

const lastRecord = async ({ api }: TestDistrict) => {
  const row = (await api.db.select().from(auditEvents)).at(-1)
  return { type: row?.type, subject: row?.subject, data: JSON.parse(row?.data ?? '') as unknown }
}

describe('the quotas of a year', () => {
  it('come unit by unit in the order of the tree, with and without a number', async () => {
    const district = await testDistrict()
    await assign(district, district.an.id, 12)
    expect((await lines(district)).map(({ unitName, quota }) => [unitName, quota?.current ?? null])).toEqual([
      ['Huyện ủy Thử', null],
      ['Chi bộ Trạm', null],
      ['Chi bộ Trường', null],
      ['Đảng bộ xã An', 12],
      ['Chi bộ thôn 1', null],
      ['Chi bộ thôn 2', null],
      ['Đảng bộ bộ phận Chợ', null],
      ['Chi bộ Quầy hàng', null],
      ['Đảng bộ xã Bình', null],
      ['Chi bộ thôn 1', null],
    ])
  })

  it('show 1.905 given to the whole against 1.950 given on to its units as a difference of 45 too many', async () => {
    const district = await testDistrict()
    const { top, an, binh, school, station } = district
    await assign(district, top.id, 1905)
    for (const [unit, number] of [[an, 1000], [binh, 700], [school, 150], [station, 100]] as const) {
      await assign(district, unit.id, number)
    }
    expect(await lineOf(district, top.id)).toMatchObject({
      quota: { current: 1905 },
      unitsBelow: 4,
      belowWithQuota: 4,
      belowSum: 1950,
      difference: -45,
    })
  })

  it('show what is left to give on while some units have no number yet', async () => {
    const district = await testDistrict()
    await assign(district, district.an.id, 10)
    await assign(district, district.an1.id, 4)
    expect(await lineOf(district, district.an.id)).toMatchObject({ unitsBelow: 3, belowWithQuota: 1, belowSum: 4, difference: 6 })
    expect(await lineOf(district, district.an1.id)).toMatchObject({ unitsBelow: 0, belowSum: null, difference: null })
  })

  it('are of the units of that year: neither of those that had ended before nor of those founded after', async () => {
    const district = await testDistrict()
    const { api, office, an, an1 } = district
    await api.call(office, units.dissolve, { params: { id: an1.id }, body: change('2022-06-30') })
    const { body } = await api.call(office, units.found, {
      body: { on: '2023-02-01', kind: 'cell', name: 'Chi bộ thôn 3', parentId: an.id },
    })
    const idsOf = async (year: number) => (await lines(district, year)).map((line) => line.unitId)
    expect(await idsOf(2022)).toContain(an1.id)
    expect(await idsOf(2023)).not.toContain(an1.id)
    expect(await idsOf(2022)).not.toContain(body.id)
    expect(await idsOf(2024)).toContain(body.id)
    expect(await idsOf(2019)).toEqual([])
  })

  it('stay with a unit that has ended in the year, and in the sum above it', async () => {
    const district = await testDistrict()
    const { api, office, an, an1, an2 } = district
    await assign(district, an1.id, 3)
    await assign(district, an2.id, 4)
    await api.call(office, units.merge, { params: { id: an1.id }, body: { ...change('2023-02-10'), intoId: an2.id } })
    expect(await lineOf(district, an1.id)).toMatchObject({ quota: { current: 3 }, parentId: an.id })
    expect(await lineOf(district, an.id)).toMatchObject({ belowWithQuota: 2, belowSum: 7 })
  })

  it('are by the tree at the end of the year, under the names of that time', async () => {
    const district = await testDistrict()
    const { api, office, an, an2, binh } = district
    await api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-01-10'), parentId: binh.id } })
    await api.call(office, units.rename, { params: { id: an2.id }, body: { ...change('2023-01-15', 2), name: 'Chi bộ thôn Hai' } })
    expect(await lineOf(district, an2.id, 2022)).toMatchObject({ parentId: an.id, unitName: 'Chi bộ thôn 2' })
    expect(await lineOf(district, an2.id, 2023)).toMatchObject({ parentId: binh.id, unitName: 'Chi bộ thôn Hai' })
  })

  it('have the last name of the year also when something earlier was entered after it', async () => {
    const district = await testDistrict()
    const { api, office, section, stall, binh } = district
    await api.call(office, units.rename, { params: { id: stall.id }, body: { ...change('2023-02-15'), name: 'Chi bộ Sạp' } })
    await api.call(office, units.move, { params: { id: section.id }, body: { ...change('2023-02-10'), parentId: binh.id } })
    expect(await lineOf(district, stall.id)).toMatchObject({ unitName: 'Chi bộ Sạp' })
  })

  it('count in the sum of an earlier year also a unit that has left the reach of the reader since', async () => {
    const district = await testDistrict()
    const { api, office, an, an1, an2, binh } = district
    await assign(district, an1.id, 2, 2022)
    await assign(district, an2.id, 5, 2022)
    await api.call(office, units.move, { params: { id: an2.id }, body: { ...change('2023-01-10'), parentId: binh.id } })
    const officer = await api.as({ grants: [aGrant('base_officer', an.id)] })
    const { body } = await api.call(officer, quotas.year, { query: { year: 2022 } })
    expect(body.lines.map((line) => line.unitId)).not.toContain(an2.id)
    expect(body.lines.find((line) => line.unitId === an.id)).toMatchObject({ unitsBelow: 3, belowSum: 7 })
  })

  it('are shown within reach only, and not to a liaison', async () => {
    const district = await testDistrict()
    const { api, an1, an } = district
    const { body: quota } = await assign(district, an.id, 12)
    const officer = await api.as({ grants: [aGrant('cell_officer', an1.id)] })
    const { body } = await api.call(officer, quotas.year, { query: { year: 2023 } })
    expect(body.lines.map((line) => line.unitId)).toEqual([an1.id])
    expect((await api.call(officer, quotas.get, { params: { id: quota.id } })).problem.code).toBe('request.not_found')
    const liaison = await api.as({ grants: [aGrant('liaison', an.id)] })
    expect((await api.call(liaison, quotas.year, { query: { year: 2023 } })).status).toBe(403)
    expect((await api.call(liaison, quotas.get, { params: { id: quota.id } })).status).toBe(403)
  })
})

describe('giving a unit its quota', () => {
  it('keeps the paper, puts it on record and tells the board of that place', async () => {
    const district = await testDistrict()
    const { api, top, an } = district
    const { body } = await assign(district, an.id, 12)
    expect(body).toMatchObject({ unitId: an.id, year: 2023, given: 12, current: 12, document: plan, adjustments: [], version: 1 })
    expect(await lastRecord(district)).toEqual({
      type: 'quotas.assigned',
      subject: body.id,
      data: { unitId: an.id, year: 2023, places: { from: null, to: 12 }, document: '54-KH/HU' },
    })
    const told = (await api.db.select().from(liveEvents)).at(-1)
    expect(told).toMatchObject({ topics: ['quotas', 'board'], unitIds: [top.id, an.id] })
  })

  it('is refused a second time for the same year, also when both come at once', async () => {
    const district = await testDistrict()
    const replies = await Promise.all([assign(district, district.an.id, 12), assign(district, district.an.id, 13)])
    expect(replies.map((reply) => reply.status)).toEqual([200, 409])
    expect(replies[1].problem).toMatchObject({ code: 'quotas.duplicate', detail: { unitId: district.an.id, year: 2023 } })
    expect((await lineOf(district, district.an.id))?.quota?.current).toBe(12)
    expect((await assign(district, district.an.id, 12, 2024)).status).toBe(200)
  })

  it('is refused for a fraction, a negative number, a word, or a slip of the keyboard', async () => {
    const district = await testDistrict()
    const fault = async (number: unknown) => {
      const body = { unitId: district.an.id, year: 2023, number, document: plan }
      const reply = await district.office.post('/api/quotas', body)
      expect(reply.statusCode).toBe(400)
      return reply.json<{ fields: unknown }>().fields
    }
    expect(await fault(2.5)).toEqual([{ path: 'number', code: 'invalid_type' }])
    expect(await fault(-1)).toEqual([{ path: 'number', code: 'too_small' }])
    expect(await fault('12')).toEqual([{ path: 'number', code: 'invalid_type' }])
    expect(await fault(1_000_000)).toEqual([{ path: 'number', code: 'too_big' }])
  })

  it('is refused for a year in which the unit did not exist', async () => {
    const district = await testDistrict()
    const { api, office, an1 } = district
    expect((await assign(district, an1.id, 3, 2019)).problem).toMatchObject({
      code: 'quotas.unit_not_existing',
      detail: { name: 'Chi bộ thôn 1', year: 2019, foundedOn: '2020-01-01', dissolvedOn: null },
    })
    await api.call(office, units.dissolve, { params: { id: an1.id }, body: change('2023-01-01') })
    expect((await assign(district, an1.id, 3, 2023)).problem).toMatchObject({ detail: { dissolvedOn: '2023-01-01' } })
    expect((await assign(district, an1.id, 3, 2022)).status).toBe(200)
    expect((await assign(district, an1.id, 3, 2024)).problem.code).toBe('quotas.unit_not_existing')
  })

  it('may be done for a year to come', async () => {
    const district = await testDistrict()
    expect((await assign(district, district.an.id, 15, 2024)).status).toBe(200)
    expect((await lineOf(district, district.an.id, 2024))?.quota?.current).toBe(15)
    expect((await lineOf(district, district.an.id, 2023))?.quota).toBeNull()
  })

  it('is refused with a paper of a day to come', async () => {
    const { api, office, an } = await testDistrict()
    const document = { number: '54-KH/HU', issuedOn: '2032-01-05' }
    const reply = await api.call(office, quotas.assign, { body: { unitId: an.id, year: 2023, number: 3, document } })
    expect(reply.problem.fields).toMatchObject([{ path: 'document.issuedOn', code: 'in_future' }])
  })

  it('is for whoever manages quotas at that place', async () => {
    const { api, an, binh } = await testDistrict()
    const ofAn = await api.as({ grants: [aGrant('office', an.id), aGrant('overseer', binh.id)] })
    const body = (unitId: string) => ({ unitId, year: 2023, number: 3, document: plan })
    expect((await api.call(ofAn, quotas.assign, { body: body(an.id) })).status).toBe(200)
    expect((await api.call(ofAn, quotas.assign, { body: body(binh.id) })).problem.code).toBe('request.forbidden')
    const stranger = await api.as({ grants: [aGrant('office', an.id)] })
    expect((await api.call(stranger, quotas.assign, { body: body(binh.id) })).problem.code).toBe('request.not_found')
    const officer = await api.as({ grants: [aGrant('base_officer', binh.id)] })
    expect((await api.call(officer, quotas.assign, { body: body(binh.id) })).status).toBe(403)
  })
})

describe('raising or lowering a quota', () => {
  it('adds to what was given, with paper and reason, and is on record with both numbers', async () => {
    const district = await testDistrict()
    const { body: given } = await assign(district, district.an.id, 12)
    const { body } = await adjust(district, given.id, { change: 2 })
    expect(body).toMatchObject({ given: 12, current: 14, version: 2 })
    expect(body.adjustments).toMatchObject([
      { change: 2, on: '2023-02-20', reason: 'Thêm nguồn', document: { number: '60-CV/HU' }, recordedAt: '2023-02-23T02:00:00.000Z' },
    ])
    expect(await lastRecord(district)).toMatchObject({
      type: 'quotas.adjusted',
      subject: given.id,
      data: { places: { from: 12, to: 14 }, document: '60-CV/HU', reason: 'Thêm nguồn' },
    })
    const told = (await district.api.db.select().from(liveEvents)).at(-1)
    expect(told).toMatchObject({ topics: ['quotas', 'board'] })
  })

  it('goes down to zero and no further', async () => {
    const district = await testDistrict()
    const { body: given } = await assign(district, district.an.id, 3)
    expect((await adjust(district, given.id, { change: -4 })).problem).toMatchObject({
      code: 'quotas.below_zero',
      detail: { current: 3, change: -4 },
    })
    const { body } = await adjust(district, given.id, { change: -3 })
    expect(body.current).toBe(0)
  })

  it('entered late must leave something also on the days before a later increase', async () => {
    const district = await testDistrict()
    const { body: given } = await assign(district, district.an.id, 3)
    await adjust(district, given.id, { change: 5, on: '2023-02-10' })
    const early = await adjust(district, given.id, { version: 2, change: -4, on: '2023-02-01' })
    expect(early.problem).toMatchObject({ code: 'quotas.below_zero', detail: { current: 3, change: -4 } })
    const { body } = await adjust(district, given.id, { version: 2, change: -4, on: '2023-02-10' })
    expect(body.current).toBe(4)
  })

  it('by two at once is done once; the other learns both versions', async () => {
    const district = await testDistrict()
    const { body: given } = await assign(district, district.an.id, 10)
    const replies = await Promise.all([
      adjust(district, given.id, { change: -6 }),
      adjust(district, given.id, { change: -6 }),
    ])
    expect(replies.map((reply) => reply.status)).toEqual([200, 409])
    expect(replies[1].problem).toMatchObject({ code: 'request.stale', detail: { yours: 1, current: 2 } })
    expect((await lineOf(district, district.an.id))?.quota?.current).toBe(4)
  })

  it('is not dated in the future nor before the number was given', async () => {
    const district = await testDistrict()
    const { body: given } = await assign(district, district.an.id, 10)
    expect((await adjust(district, given.id, { on: '2023-02-24' })).problem.fields).toMatchObject([{ path: 'on', code: 'in_future' }])
    expect((await adjust(district, given.id, { on: '2023-01-04' })).problem.fields).toMatchObject([{ path: 'on', code: 'before_given' }])
  })

  it('by nothing, by a fraction or without a reason is refused', async () => {
    const district = await testDistrict()
    const { body: given } = await assign(district, district.an.id, 10)
    const fields = async (wrong: Partial<typeof adjustment>) => (await adjust(district, given.id, wrong)).problem.fields
    expect(await fields({ change: 0 })).toMatchObject([{ path: 'change' }])
    expect(await fields({ change: 1.5 })).toMatchObject([{ path: 'change' }])
    expect(await fields({ reason: '  ' })).toMatchObject([{ path: 'reason', code: 'too_small' }])
  })

  it('is for whoever manages quotas at that place', async () => {
    const district = await testDistrict()
    const { api, an, binh } = district
    const { body: given } = await assign(district, an.id, 10)
    const call = async (grants: readonly ReturnType<typeof aGrant>[]) => {
      const somebody = await api.as({ grants })
      return (await api.call(somebody, quotas.adjust, { params: { id: given.id }, body: adjustment })).status
    }
    expect(await call([aGrant('office', binh.id)])).toBe(404)
    expect(await call([aGrant('office', binh.id), aGrant('overseer', an.id)])).toBe(403)
    expect(await call([aGrant('office', an.id)])).toBe(200)
  })

  it('is counted once when the call is repeated with its key', async () => {
    const district = await testDistrict()
    const { api, office, an } = district
    const { body: given } = await assign(district, an.id, 10)
    const again = () =>
      api.call(office, quotas.adjust, { params: { id: given.id }, body: adjustment }, { 'idempotency-key': 'once' })
    expect((await again()).body).toEqual((await again()).body)
    expect((await lineOf(district, an.id))?.quota?.current).toBe(12)
  })
})

describe('that a quota never goes below zero', () => {
  it('is in the statement that changes it, whatever was looked at before', async () => {
    const { api, an } = await testDistrict()
    const { id, done } = await write(api, async (tx) => {
      const quota = await insertQuota(tx, { unitId: an.id, year: 2023, number: 1, document: plan })
      const lowered = { quotaId: quota.id, change: -2, on: '2023-02-20', document: plan, reason: 'Giảm' }
      return { id: quota.id, done: await insertAdjustment(tx, lowered) }
    })
    expect(done).toBe(false)
    expect(await findQuota(api.db, id)).toMatchObject({ current: 1, adjustments: [], version: 1 })
  })

  it('is in the table itself', async () => {
    const { api, an } = await testDistrict()
    const broken = write(api, async (tx) => {
      await insertQuota(tx, { unitId: an.id, year: 2023, number: 1, document: plan })
      await tx.update(quotaTable).set({ current: -1 })
    })
    const fault: unknown = await broken.catch((error: unknown) => error)
    expect(isCheckViolation(fault)).toBe(true)
  })
})
