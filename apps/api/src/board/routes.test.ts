import { describe, expect, it } from 'vitest'
import { board } from '@ket-nap/domain/board/contract'
import { units } from '@ket-nap/domain/units/contract'
import { testApi } from '../../test/app.ts'
import { aGrant } from '../../test/factories.ts'
import { newId } from '../platform/ids.ts'
import { quotaAdjustments } from '../quotas/table.ts'
import { unitsFeature } from '../units/routes.ts'
import { writeSettings } from '../settings/repository.ts'
import { boardFeature } from './routes.ts'
import { buildDistrict, change, giveQuota, insertAdmitted, insertPerson } from './test-district.ts'

const openBoard = async () => {
  const api = await testApi({ features: [boardFeature, unitsFeature] })
  const district = await buildDistrict(api.db)
  const committee = await api.as({ grants: [aGrant('standing_committee', district.top.id)] })
  const show = async (query: { year?: number; asOf?: string; unitId?: string } = {}, reader = committee) =>
    (await api.call(reader, board.show, { query })).body
  return { api, district, committee, show }
}

describe('the board of the district', () => {
  it('shows 12 of 229 and 5,24%, as the letter does, with the last row’s person', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await giveQuota(tx, district.top.id, 229)
      await giveQuota(tx, district.an.id, 120)
      await giveQuota(tx, district.dong.id, 100)
      await giveQuota(tx, district.office.id, 9)
      for (let day = 10; day < 15; day += 1) await insertAdmitted(tx, district.an1.id, `2023-01-${day}`, null, 'youth_union')
      for (let day = 10; day < 16; day += 1) await insertAdmitted(tx, district.dong1.id, `2023-02-${day}`)
      await insertAdmitted(tx, district.office.id, '2023-02-23')
      await insertAdmitted(tx, district.an2.id, '2022-12-31')
    })
    const answer = await show()
    expect(answer).toMatchObject({
      year: 2023,
      asOf: '2023-02-23',
      countsBy: 'decision',
      unit: { id: district.top.id, name: 'Huyện ủy Mẫu' },
      above: [],
      total: { achieved: 12, quota: 229, percent: '5,24%', percentValue: 5.24, remaining: 217 },
      distribution: { own: 229, sum: 229, difference: 0 },
      pace: { daysGone: 54, daysInYear: 365 },
    })
    expect(answer.units.map(({ name, achieved, quota, opens }) => [name, achieved, quota, opens])).toEqual([
      ['Chi bộ Cơ quan', 1, 9, false],
      ['Đảng bộ xã An', 5, 120, true],
      ['Đảng bộ xã Đông', 6, 100, true],
    ])
    expect(answer.months.slice(0, 3).map(({ achieved, lastYear }) => [achieved, lastYear])).toEqual([[5, 0], [12, 0], [null, 0]])
    expect(answer.months.at(-1)?.lastYear).toBe(1)
    expect(answer.clusters.map(({ name, achieved, quota }) => [name, achieved, quota])).toEqual([
      ['Cụm Bắc', 5, 120],
      ['Cụm Nam', 6, 100],
      ['', 1, 9],
    ])
    expect(answer.organisations.filter(({ achieved }) => achieved > 0)).toEqual([
      { kind: 'youth_union', achieved: 5, inPipeline: 0 },
      { kind: 'none', achieved: 7, inPipeline: 0 },
    ])
  })

  it('is empty, and not an error, where nothing is known', async () => {
    const { show } = await openBoard()
    const answer = await show({ year: 2031 })
    expect(answer.asOf).toBe('2023-02-23')
    expect(answer.total).toMatchObject({ achieved: 0, quota: null, percent: '—', percentValue: null, remaining: null })
    expect(answer.pace).toEqual({ daysGone: 0, daysInYear: 365, expected: null })
  })

  it('moves at the next look when somebody is admitted; the quota does not', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => giveQuota(tx, district.an.id, 20))
    const before = await show()
    await change(api.db, (tx) => insertAdmitted(tx, district.an1.id, '2023-02-20'))
    const after = await show()
    expect([before.total.achieved, after.total.achieved]).toEqual([0, 1])
    expect([before.total.quota, after.total.quota]).toEqual([20, 20])
    expect(after.revision).toBeGreaterThan(before.revision)
  })

  it('answers "nothing new" to a page that has the figures already, and anew after a change', async () => {
    const { api, district, committee } = await openBoard()
    const first = await committee.get('/api/board')
    const tag = String(first.headers.etag)
    const second = await committee.get('/api/board', { 'if-none-match': tag })
    expect([second.statusCode, second.payload]).toEqual([304, ''])
    await change(api.db, (tx) => insertAdmitted(tx, district.an1.id, '2023-02-20'))
    const third = await committee.get('/api/board', { 'if-none-match': tag })
    expect(third.statusCode).toBe(200)
    expect(third.headers.etag).not.toBe(tag)
    expect(third.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(third.headers['cache-control']).toBe('private, no-cache')
  })

  it('asks the database the same number of times whatever the number of units', async () => {
    const { api, district, committee } = await openBoard()
    const { db } = api.dependencies
    let queries = 0
    const { select } = db
    Object.assign(db, {
      select: (...fields: Parameters<typeof select>) => {
        queries += 1
        return select(...fields)
      },
    })
    const countOf = async (query: string) => {
      queries = 0
      await committee.get(`/api/board${query}`)
      return queries
    }
    const ofCommune = await countOf(`?unitId=${district.an.id}`)
    const ofDistrict = await countOf('')
    expect(ofDistrict).toBeGreaterThan(4)
    expect(ofDistrict).toBeLessThanOrEqual(ofCommune)
  })
})

describe('who sees what', () => {
  it('somebody of a commune sees its cells, and the names above only', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await giveQuota(tx, district.an.id, 12)
      await insertAdmitted(tx, district.an1.id, '2023-02-01')
      await insertAdmitted(tx, district.dong1.id, '2023-02-01')
    })
    const officer = await api.as({ grants: [aGrant('base_officer', district.an.id)] })
    const answer = await show({}, officer)
    expect(answer.unit?.name).toBe('Đảng bộ xã An')
    expect(answer.above).toEqual([{ id: district.top.id, name: 'Huyện ủy Mẫu' }])
    expect(answer.units.map(({ name, achieved }) => [name, achieved])).toEqual([['Chi bộ thôn An 1', 1], ['Chi bộ thôn An 2', 0]])
    expect(answer.total).toMatchObject({ achieved: 1, quota: 12, percent: '8,33%' })
    expect(answer.clusters.map(({ name }) => name)).toEqual(['Cụm Bắc'])
    expect(JSON.stringify(answer)).not.toContain('Đông')
  })

  it('an overseer of a cluster sees only the units of the cluster, and may open those below them', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await giveQuota(tx, district.an.id, 12)
      await giveQuota(tx, district.dong.id, 8)
      await insertAdmitted(tx, district.an1.id, '2023-02-01')
      await insertAdmitted(tx, district.dong1.id, '2023-02-01')
    })
    const overseer = await api.as({ grants: [aGrant('overseer', { kind: 'cluster', clusterId: district.south.id })] })
    const answer = await show({}, overseer)
    expect(answer.total).toMatchObject({ achieved: 1, quota: 8 })
    expect(JSON.stringify(answer)).not.toContain('xã An')
    const opened = await show({ unitId: district.dong1.id }, overseer)
    expect(opened.units.map(({ name, achieved }) => [name, achieved])).toEqual([['Chi bộ thôn Đông 1', 1]])
    const refused = await api.call(overseer, board.show, { query: { unitId: district.an.id } })
    expect([refused.status, refused.problem.code]).toEqual([404, 'request.not_found'])
  })

  it('an overseer of several places has no common unit: each place is a row, and nobody is counted twice', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await giveQuota(tx, district.top.id, 229)
      await insertAdmitted(tx, district.an1.id, '2023-02-01')
      await insertAdmitted(tx, district.office.id, '2023-02-01')
      await insertAdmitted(tx, district.dong1.id, '2023-02-01')
    })
    const grants = [
      aGrant('overseer', { kind: 'cluster', clusterId: district.north.id }),
      aGrant('overseer', district.office.id),
      aGrant('overseer', district.an1.id),
    ]
    const answer = await show({}, await api.as({ grants }))
    expect(answer.unit).toBeNull()
    expect(answer.units.map(({ name, achieved }) => [name, achieved])).toEqual([['Chi bộ Cơ quan', 1], ['Đảng bộ xã An', 1]])
    expect(answer.distribution).toEqual({ own: null, sum: null, difference: null })
  })

  it('a unit that does not exist is not found, and neither is one out of reach', async () => {
    const { api, district } = await openBoard()
    const officer = await api.as({ grants: [aGrant('cell_officer', district.an1.id)] })
    for (const unitId of [newId(), district.an.id, district.an2.id, district.top.id]) {
      expect((await api.call(officer, board.show, { query: { unitId } })).status).toBe(404)
    }
    expect((await api.call(officer, board.show, { query: { unitId: district.an1.id } })).status).toBe(200)
  })

  it('a liaison and an administrator see no board, a stranger is asked to sign in', async () => {
    const { api, district } = await openBoard()
    for (const role of ['liaison', 'administrator'] as const) {
      const reader = await api.as({ grants: [aGrant(role, district.top.id)] })
      expect((await api.call(reader, board.show, {})).status).toBe(403)
    }
    expect((await api.call(api.anonymous, board.show, {})).status).toBe(401)
  })

  it('an answer kept for one reader is not given to another, and follows a change of office at once', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, (tx) => insertAdmitted(tx, district.an1.id, '2023-02-01'))
    expect((await show()).total.achieved).toBe(1)
    const moved = await api.as({ grants: [aGrant('base_officer', district.dong.id)] })
    expect((await show({}, moved)).total.achieved).toBe(0)
  })
})

describe('a board of an earlier day', () => {
  it('shows stages, admissions and quotas as they were then', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await giveQuota(tx, district.an.id, 10, '2023-01-05')
      const later = await giveQuota(tx, district.dong.id, 5, '2023-02-10')
      await insertAdmitted(tx, district.an1.id, '2023-02-01', '2023-02-15')
      await tx.insert(quotaAdjustments).values({
        id: newId(), quotaId: later.id, change: -2, effectiveOn: '2023-02-20', document: later.document, reason: 'Dữ liệu thử', recordedAt: tx.now,
      })
    })
    const figures = async (asOf: string) => {
      const { total, pace } = await show({ asOf })
      return [total.achieved, total.quota, total.pipeline.sourcing, total.pipeline.admitted, pace.daysGone]
    }
    expect(await figures('2023-01-04')).toEqual([0, null, 1, 0, 4])
    expect(await figures('2023-01-31')).toEqual([0, 10, 1, 0, 31])
    expect(await figures('2023-02-01')).toEqual([1, 10, 0, 1, 32])
    expect(await figures('2023-02-19')).toEqual([1, 15, 0, 1, 50])
    expect(await figures('2023-02-20')).toEqual([1, 13, 0, 1, 51])
  })

  it('of a past year is that of its last day; the first and the last day are in it', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await insertAdmitted(tx, district.an1.id, '2022-01-01')
      await insertAdmitted(tx, district.an1.id, '2022-12-31')
      await insertAdmitted(tx, district.an1.id, '2023-01-01')
      await insertAdmitted(tx, district.an1.id, '2021-12-31')
    })
    const past = await show({ year: 2022 })
    expect(past).toMatchObject({ asOf: '2022-12-31', total: { achieved: 2 }, pace: { daysGone: 365 } })
    expect(past.months.map(({ achieved }) => achieved)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2])
    expect(past.months.at(-1)?.lastYear).toBe(1)
    expect((await show({ asOf: '2022-06-30' })).year).toBe(2022)
  })

  it('counts by the ceremony where the settings say so', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await insertAdmitted(tx, district.an1.id, '2022-12-20', '2023-01-10')
      await insertAdmitted(tx, district.an1.id, '2023-02-20')
    })
    expect((await show()).months.slice(0, 2).map(({ achieved }) => achieved)).toEqual([0, 1])
    await change(api.db, (tx) => writeSettings(tx, { countsBy: 'ceremony', reason: 'Dữ liệu thử', version: 2 }))
    const answer = await show()
    expect(answer.countsBy).toBe('ceremony')
    expect(answer.months.slice(0, 2).map(({ achieved }) => achieved)).toEqual([1, 1])
  })

  it('attributes an admission to the unit of that day, also when the person has moved since', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await insertPerson(tx, district.an1.id, '2022-06-01', [['decide_admission', '2023-01-10'], ['change_unit', '2023-02-01', district.dong1.id]])
      // Decision and ceremony on one day: still one admission.
      await insertAdmitted(tx, district.dong1.id, '2023-01-11', '2023-01-11')
    })
    const rows = async (asOf: string) =>
      (await show({ asOf })).units.map(({ achieved, pipeline }) => [achieved, pipeline.admitted])
    expect(await rows('2023-01-31')).toEqual([[0, 0], [1, 1], [1, 1]])
    expect(await rows('2023-02-01')).toEqual([[0, 0], [1, 0], [1, 2]])
  })

  it('keeps the figures of units merged since: before in their own rows, afterwards in the unit they went into', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, async (tx) => {
      await giveQuota(tx, district.an.id, 10)
      await giveQuota(tx, district.dong.id, 5)
      await insertAdmitted(tx, district.dong1.id, '2023-01-20')
      await insertAdmitted(tx, district.an1.id, '2023-01-25')
      await insertPerson(tx, district.dong1.id, '2023-01-02', [])
    })
    const office = await api.as({ grants: [aGrant('office', district.top.id)] })
    const merged = await api.call(office, units.merge, {
      params: { id: district.dong.id },
      body: { version: 1, on: '2023-02-10', intoId: district.an.id },
    })
    expect(merged.status).toBe(200)
    const figures = async (query: { asOf?: string; unitId?: string }) =>
      (await show(query)).units.map(({ name, achieved, quota, pipeline }) => [name, achieved, quota, pipeline.sourcing])
    expect(await figures({ asOf: '2023-02-09' })).toEqual([
      ['Chi bộ Cơ quan', 0, null, 0],
      ['Đảng bộ xã An', 1, 10, 0],
      ['Đảng bộ xã Đông', 1, 5, 1],
    ])
    expect(await figures({})).toEqual([
      ['Chi bộ Cơ quan', 0, null, 0],
      ['Đảng bộ xã An', 2, 10, 1],
    ])
    const cells = await figures({ unitId: district.an.id })
    expect(cells.map(([name, achieved]) => [name, achieved])).toEqual([
      ['Chi bộ thôn An 1', 1],
      ['Chi bộ thôn An 2', 0],
      ['Chi bộ thôn Đông 1', 1],
    ])
  })

  it('counts what a dissolved or merged cell did in the cell or unit that goes on', async () => {
    const { api, district, show } = await openBoard()
    await change(api.db, (tx) => insertAdmitted(tx, district.an2.id, '2023-01-20', '2023-01-25'))
    const office = await api.as({ grants: [aGrant('office', district.top.id)] })
    await api.call(office, units.merge, { params: { id: district.an2.id }, body: { version: 1, on: '2023-02-10', intoId: district.an1.id } })
    const commune = await show({ unitId: district.an.id })
    expect(commune.units.map(({ name, achieved, pipeline }) => [name, achieved, pipeline.admitted])).toEqual([['Chi bộ thôn An 1', 1, 1]])
    expect((await show()).total.achieved).toBe(1)
    const ended = await show({ unitId: district.an2.id })
    expect(ended.unit?.name).toBe('Chi bộ thôn An 2')
    expect([ended.units, ended.total.achieved]).toEqual([[], 0])
    expect((await show({ unitId: district.an2.id, asOf: '2023-02-09' })).total.achieved).toBe(1)
  })
})
