import { and, eq, isNotNull, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@ket-nap/domain/access/grants'
import { roles } from '@ket-nap/domain/access/permissions'
import { addWorkingDays } from '@ket-nap/domain/calendar/working-days'
import { vietnamCalendar } from '@ket-nap/domain/calendar/vietnam-calendar'
import { stageGroups, stages } from '@ket-nap/domain/candidates/stages'
import { aGrant } from '../../test/factories.ts'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { grants } from '../access/table.ts'
import { accounts } from '../accounts/table.ts'
import { fitsPassword } from '../accounts/password-hash.ts'
import { auditHead } from '../audit/table.ts'
import { verifyChain } from '../audit/verify.ts'
import { createKeptBoards } from '../board/kept.ts'
import { showBoard } from '../board/service.ts'
import type { ListQuery } from '../candidates/list-conditions.ts'
import { listCandidates } from '../candidates/listing.ts'
import { candidateActs, candidates, stageSpans } from '../candidates/table.ts'
import { nominations } from '../nominations/table.ts'
import { fixedClock } from '../platform/clock.ts'
import { createMemory } from '../platform/live/memory.ts'
import { quotas } from '../quotas/table.ts'
import { clusters, organisations, unitPeriods, units } from '../units/table.ts'
import { createDemoClock } from './clock.ts'
import { samplePassword } from './sample-accounts.ts'
import { seedDemo } from './seed.ts'

const seedTimeout = 300_000
const openAt = '2023-02-23T02:00:00.000Z'

describe('the sample district', () => {
  let database: TestDatabase
  let topId: string
  beforeAll(async () => {
    database = await testDatabase()
    await seedDemo(database.db, { machineNow: '2026-11-25T09:00:00.000Z' })
    const [top] = await database.db.select().from(units).where(eq(units.kind, 'superior_committee'))
    topId = top?.id ?? ''
  }, seedTimeout)
  afterAll(async () => database.remove())

  const show = async (query = {}, actor?: Actor) => {
    const reader = actor ?? { accountId: topId, grants: [aGrant('standing_committee', topId)] }
    const parts = { db: database.db, clock: fixedClock(openAt), kept: createKeptBoards(), memory: createMemory(database.db) }
    return (await showBoard(parts, reader, query)).board
  }

  it('shows what the letter says: 12 of 229, 5,24%', async () => {
    const board = await show()
    expect(board.unit?.name).toBe('Huyện ủy Bình Sơn')
    expect(board.asOf).toBe('2023-02-23')
    expect(board.total).toMatchObject({ achieved: 12, quota: 229, percent: '5,24%', remaining: 217 })
    expect(board.distribution).toEqual({ own: 229, sum: 229, difference: 0 })
    expect(board.months.slice(0, 3).map(({ achieved }) => achieved)).toEqual([5, 12, null])
  })

  it('has last year complete beside it', async () => {
    const last = await show({ year: 2022 })
    expect(last.total).toMatchObject({ achieved: 191, quota: 215, percent: '88,84%' })
    expect((await show()).months.at(-1)?.lastYear).toBe(191)
    expect(last.months.every((month, index) => (month.achieved ?? 0) >= (last.months[index - 1]?.achieved ?? 0))).toBe(true)
  })

  it('has some 350 people under way, in every group of stages and of every organisation, and units at zero', async () => {
    const { total, units: rows, organisations: origins } = await show()
    const { admitted, ...underWay } = total.pipeline
    expect(admitted).toBe(203)
    expect(Object.values(underWay).reduce((sum, people) => sum + people, 0)).toBeGreaterThanOrEqual(340)
    expect(Object.values(underWay).every((people) => people > 20)).toBe(true)
    expect(origins.every(({ inPipeline }) => inPipeline > 5)).toBe(true)
    expect(rows.filter(({ achieved }) => achieved === 0).length).toBeGreaterThan(20)
  })

  it.each(['2023-02-23', '2022-10-31'])('opens every figure of %s into a list of as many people', async (asOf) => {
    const reader = { accountId: topId, grants: [aGrant('standing_committee', topId)] }
    const parts = { db: database.db, clock: fixedClock(openAt), memory: createMemory(database.db) }
    const count = async (query: Partial<ListQuery>) => (await listCandidates(parts, reader, { limit: 1, asOf, ...query })).total
    const year = Number(asOf.slice(0, 4))
    const board = await show({ asOf })
    expect(await count({ admittedIn: year })).toBe(board.total.achieved)
    for (const group of stageGroups) expect(await count({ stageGroup: group })).toBe(board.total.pipeline[group])
    for (const { unitId, achieved, pipeline } of board.units.slice(20, 40)) {
      expect(await count({ unitId, admittedIn: year })).toBe(achieved)
      expect(await count({ unitId, stageGroup: 'preparing' })).toBe(pipeline.preparing)
    }
    expect(board.clusters).toHaveLength(6)
    for (const { clusterId, achieved } of board.clusters) {
      expect(await count({ clusterId: clusterId ?? '', admittedIn: year })).toBe(achieved)
    }
    for (const { kind, achieved } of board.organisations) expect(await count({ originKind: kind, admittedIn: year })).toBe(achieved)
  })

  it('has somebody at every stage, some sent back, some waiting longer than the sixty working days', async () => {
    const rows = await database.db.select().from(candidates)
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(rows.filter(({ returned }) => returned).length).toBeGreaterThanOrEqual(4)
    const resolutions = await database.db
      .select({ on: candidateActs.happenedOn, decidedOn: candidates.decidedOn })
      .from(candidateActs)
      .innerJoin(candidates, eq(candidates.id, candidateActs.candidateId))
      .where(eq(candidateActs.name, 'resolve_in_cell'))
    const overdue = resolutions.filter(({ on, decidedOn }) => decidedOn === null && addWorkingDays(on, 60, vietnamCalendar).due < '2023-02-23')
    expect(overdue).toHaveLength(7)
  })

  it('has late decisions with their reason, and mistakes taken back', async () => {
    const acts = await database.db.select().from(candidateActs)
    const late = acts.filter(({ name, warnings }) => name === 'decide_admission' && warnings.length > 0)
    expect(late).toHaveLength(3)
    expect(new Set(late.map(({ reason }) => reason))).toEqual(new Set(['Chờ kết quả thẩm tra bổ sung ở địa phương khác']))
    expect(acts.filter(({ name }) => name === 'annul_last')).toHaveLength(2)
    expect(acts.filter(({ name }) => name === 'step_back')).toHaveLength(2)
  })

  it('has nominations in every state', async () => {
    const rows = await database.db.select().from(nominations)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['waiting', 'accepted', 'declined', 'withdrawn']))
    expect(rows.filter(({ status }) => status === 'waiting').length).toBeGreaterThan(10)
  })

  it('has one account for each role, all with the printed password, and each sees its own board', async () => {
    const rows = await database.db.select().from(grants).innerJoin(accounts, eq(accounts.id, grants.accountId))
    expect(new Set(rows.map((row) => row.grants.role))).toEqual(new Set(roles))
    const [first] = rows
    expect(await fitsPassword(first?.accounts.passwordHash ?? null, samplePassword)).toBe(true)
    const [cluster] = await database.db.select().from(clusters).where(eq(clusters.name, 'Cụm 1'))
    const overseer = { accountId: topId, grants: [aGrant('overseer', { kind: 'cluster', clusterId: cluster?.id ?? '' })] }
    const { units: seen } = await show({}, overseer)
    expect(seen.map(({ name }) => name)).toContain('Đảng bộ xã Bình An')
    expect(seen).toHaveLength(5)
  })

  it('is on record from the first line to the last, in a chain that fits', async () => {
    const report = await verifyChain(database.db)
    expect(report.break).toBeNull()
    expect(report.count).toBeGreaterThan(7000)
  })

  it('wakes up at nine o’clock on 23/02/2023, and goes on from there after a restart', async () => {
    let machine = Date.parse('2026-11-25T09:00:00.000Z')
    const first = createDemoClock(() => machine)
    expect(await first.resume(database.db)).toBe(true)
    expect([first.now(), first.today()]).toEqual([openAt, '2023-02-23'])
    machine += 26 * 3_600_000
    const afterRestart = createDemoClock(() => machine)
    await afterRestart.resume(database.db)
    expect([first.today(), afterRestart.now()]).toEqual(['2023-02-24', '2023-02-24T04:00:00.000Z'])
  })

  it('is left as it is when asked for again', async () => {
    const before = await database.db.select().from(auditHead)
    expect(await seedDemo(database.db)).toBe(false)
    expect(await database.db.select().from(auditHead)).toEqual(before)
  })

  it('counts nobody twice: every admitted person was in exactly one cell on the day of the decision', async () => {
    const spans = await database.db
      .select({ candidateId: stageSpans.candidateId })
      .from(stageSpans)
      .innerJoin(candidates, and(eq(candidates.id, stageSpans.candidateId), eq(stageSpans.from, candidates.decidedOn)))
      .where(and(isNotNull(candidates.decidedOn), like(stageSpans.stage, 'decided')))
    expect(new Set(spans.map(({ candidateId }) => candidateId)).size).toBe(spans.length)
    expect(spans).toHaveLength(203)
  })
})

const someId = '01890000-0000-7000-8000-00000000000a'

describe('a database', () => {
  it('that holds anything is never touched', async () => {
    const { db, remove } = await testDatabase(fixedClock(openAt), [])
    await db.transaction(async (tx) => {
      await tx.insert(clusters).values({ id: someId, name: 'Cụm', inCharge: '', nameKey: 'cum', sortKey: 'cum', version: 1 })
      await tx.insert(units).values({
        id: someId, kind: 'superior_committee', name: 'Huyện ủy Thật', parentId: null, clusterId: null, path: `/${someId}/`,
        foundedOn: '2000-01-01', dissolvedOn: null, searchKey: 'that', sortKey: 'that', version: 1,
      })
    })
    expect(await seedDemo(db)).toBe(false)
    expect(await db.$count(units)).toBe(1)
    expect(await createDemoClock().resume(db)).toBe(false)
    await remove()
  })

  it('filled with the same seed is the same to the last id', async () => {
    const dump = async () => {
      const { db, remove } = await testDatabase()
      await seedDemo(db, { machineNow: openAt })
      const tables = [units, unitPeriods, clusters, organisations, quotas, candidates, candidateActs, stageSpans, nominations, grants, auditHead]
      const rows = await Promise.all(tables.map(async (table) => db.select().from(table)))
      await remove()
      return rows.map((table) => table.map((row) => JSON.stringify(row)).toSorted())
    }
    const [one, other] = [await dump(), await dump()]
    expect(one.flat().length).toBeGreaterThan(12_000)
    expect(other).toEqual(one)
  }, seedTimeout)
})
