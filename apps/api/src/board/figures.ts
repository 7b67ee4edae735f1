import { and, eq, gte, inArray, lte, ne, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Counted, SubtreeInput } from '@ket-nap/domain/board/counted'
import { noPeople } from '@ket-nap/domain/board/counted'
import { stageGroups } from '@ket-nap/domain/candidates/stages'
import type { StageGroup } from '@ket-nap/domain/candidates/stages'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import { admissionCounters, stageCounters } from '../figures/table.ts'
import type { Reads } from '../platform/db/database.ts'
import { preparedOnce } from '../platform/db/prepared.ts'
import { units } from '../units/table.ts'
import type { BoardScope } from './scope.ts'

// The counters have everything below a unit in its own row, so a board reads as many rows as it shows, whatever is below.

type Sums = Readonly<Record<StageGroup, SQL<number>>>

/** A column for each group: one row of each unit instead of up to sixteen. */
const groupSums = Object.fromEntries(
  stageGroups.map((group) => [
    group,
    sql<number>`sum(case when ${eq(stageCounters.stageGroup, group)} then ${stageCounters.people} else 0 end)`,
  ]),
  // fromEntries loses the keys: there is one for each group.
) as Sums

const people = sql<number>`sum(${stageCounters.people})`
const admitted = sql<number>`sum(${admissionCounters.people})`
const achieved = sql<number>`sum(case when ${admissionCounters.month} >= ${sql.placeholder('firstMonth')} then ${admissionCounters.people} else 0 end)`

const inTwoYears = and(
  eq(admissionCounters.countsBy, sql.placeholder('countsBy')),
  gte(admissionCounters.month, sql.placeholder('firstOfTwo')),
  lte(admissionCounters.month, sql.placeholder('lastMonth')),
)

/** The four questions about these rows, and about these units as a whole. */
const questionsFor = (db: Reads, ofRows: { stages: SQL; admissions: SQL }, ofWhole: { stages: SQL; admissions: SQL }) => {
  const { unitId, origin } = stageCounters
  return {
    pipeline: db.select({ unitId, ...groupSums }).from(stageCounters).where(ofRows.stages).groupBy(unitId).prepare(),
    achieved: db
      .select({ unitId: admissionCounters.unitId, achieved, admitted })
      .from(admissionCounters)
      .where(and(ofRows.admissions, inTwoYears))
      .groupBy(admissionCounters.unitId)
      .prepare(),
    underWay: db
      .select({ origin, people })
      .from(stageCounters)
      .where(and(ofWhole.stages, ne(stageCounters.stageGroup, 'admitted')))
      .groupBy(origin)
      .prepare(),
    months: db
      .select({ month: admissionCounters.month, origin: admissionCounters.origin, people: admitted })
      .from(admissionCounters)
      .where(and(ofWhole.admissions, inTwoYears))
      .groupBy(admissionCounters.month, admissionCounters.origin)
      .prepare(),
  }
}

/** Of an opened unit: itself and what stands right below it. What has ended there has no counters. */
const questionsOfOpened = preparedOnce((db) => {
  const opened = sql.placeholder('openedId')
  const rowIds = () => db.select({ id: units.id }).from(units).where(or(eq(units.id, opened), eq(units.parentId, opened)))
  return questionsFor(
    db,
    { stages: inArray(stageCounters.unitId, rowIds()), admissions: inArray(admissionCounters.unitId, rowIds()) },
    { stages: eq(stageCounters.unitId, opened), admissions: eq(admissionCounters.unitId, opened) },
  )
})

const questionsOfSeveral = (db: Reads, ids: readonly string[]) => {
  const within = { stages: inArray(stageCounters.unitId, [...ids]), admissions: inArray(admissionCounters.unitId, [...ids]) }
  return questionsFor(db, within, within)
}

const addTo = <K>(sums: Map<K, number>, key: K, count: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + count)
}

/** The figures of today for the rows of a board, for a year and the one before. */
export const readFigures = async (db: Reads, { openedId, rootIds }: BoardScope, year: number, countsBy: CountsBy): Promise<SubtreeInput> => {
  const questions = openedId === null ? questionsOfSeveral(db, rootIds) : questionsOfOpened(db)
  const firstMonth = `${year}-01`
  const values = { openedId, countsBy, firstMonth, firstOfTwo: `${year - 1}-01`, lastMonth: `${year}-12` }
  const [pipelines, admissions, underWay, monthly] = await Promise.all([
    questions.pipeline.execute(values),
    questions.achieved.execute(values),
    questions.underWay.execute(values),
    questions.months.execute(values),
  ])
  const admittedIn = new Map(admissions.map((row) => [row.unitId, row]))
  const idsOfRows = new Set([...pipelines, ...admissions].map(({ unitId }) => unitId))
  const pipelineOf = new Map(pipelines.map(({ unitId, ...pipeline }) => [unitId, pipeline]))
  const tallies = new Map([...idsOfRows].map((id) => {
    const { achieved: ofYear = 0, admitted: ofBoth = 0 } = admittedIn.get(id) ?? {}
    return [id, { pipeline: pipelineOf.get(id) ?? noPeople(), achieved: ofYear, admitted: ofBoth }]
  }))
  const months = new Map<string, number>()
  const achievedFrom: SubtreeInput['achievedFrom'] & Map<string, number> = new Map()
  for (const { month, origin, people: count } of monthly) {
    addTo(months, month, count)
    if (month >= firstMonth) addTo(achievedFrom, origin, count)
  }
  return { openedId, tallies, months, achievedFrom, underWayFrom: new Map(underWay.map((row) => [row.origin, row.people])) }
}

/** Of a board without units. */
export const nothingCounted: Counted = {
  rows: new Map(),
  total: { achieved: 0, pipeline: noPeople() },
  months: new Map(),
  achievedFrom: new Map(),
  underWayFrom: new Map(),
}
