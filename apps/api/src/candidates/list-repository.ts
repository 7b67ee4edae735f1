import { and, count, eq, gt, inArray, notInArray } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { standingOn } from '@ket-nap/domain/candidates/fold'
import type { StandingOnDay } from '@ket-nap/domain/candidates/fold'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads } from '../platform/db/database.ts'
import { periodCovers } from '../units/repository.ts'
import { unitPeriods, units } from '../units/table.ts'
import { spanCovers } from './list-conditions.ts'
import { findActsOf } from './repository.ts'
import { candidates, stageSpans } from './table.ts'

export interface Page {
  readonly where: SQL | undefined
  /** For the rows only: the total counts what matches on all pages. */
  readonly after: SQL | undefined
  readonly limit: number
}

export const personFields = {
  id: candidates.id,
  sortKey: candidates.sortKey,
  fullName: candidates.fullName,
  gender: candidates.gender,
  bornOn: candidates.bornOn,
  originKind: candidates.originKind,
}

/** How each candidacy stood at the end of a day; nobody who was not yet entered. */
const standingsOn = async (db: Reads, ids: readonly string[], day: Day): Promise<ReadonlyMap<string, StandingOnDay>> => {
  const acts = await findActsOf(db, ids)
  return new Map(
    ids.flatMap((id) => {
      const state = standingOn(acts.filter((act) => act.candidateId === id), day)
      return state === null ? [] : [[id, state] as const]
    }),
  )
}

/** Who had been sent back and had not handed in again at the end of a past day. */
export const returnedCondition = async (db: Reads, returned: boolean, day: Day): Promise<SQL> => {
  const rows = await db.select({ id: candidates.id }).from(candidates).where(gt(candidates.returnedTimes, 0))
  const states = await standingsOn(db, rows.map(({ id }) => id), day)
  const ids = [...states].flatMap(([id, state]) => (state.returned ? [id] : []))
  return returned ? inArray(candidates.id, ids) : notInArray(candidates.id, ids)
}

/** As things stood at the end of a past day: who was where by the spans, what else by the acts up to that day. */
export const pastPage = async (db: Reads, day: Day, { where, after, limit }: Page) => {
  const onDay = and(eq(stageSpans.candidateId, candidates.id), spanCovers(day))
  const unitOnDay = and(eq(unitPeriods.unitId, stageSpans.unitId), periodCovers(day))
  const [counted] = await db
    .select({ total: count() })
    .from(candidates)
    .innerJoin(units, eq(units.id, candidates.unitId))
    .innerJoin(stageSpans, onDay)
    .innerJoin(unitPeriods, unitOnDay)
    .where(where)
  const rows = await db
    .select({ ...personFields, unitId: stageSpans.unitId, unitName: unitPeriods.name, path: unitPeriods.path })
    .from(candidates)
    .innerJoin(units, eq(units.id, candidates.unitId))
    .innerJoin(stageSpans, onDay)
    .innerJoin(unitPeriods, unitOnDay)
    .where(and(where, after))
    .orderBy(candidates.sortKey, candidates.id)
    .limit(limit)
  const states = await standingsOn(db, rows.map(({ id }) => id), day)
  const lines = rows.flatMap((row) => {
    const state = states.get(row.id)
    if (state === undefined) return []
    const { stage, stageSince, decidedOn, ceremonyOn, returned } = state
    return [{ ...row, stage, stageSince, decidedOn, ceremonyOn, returned }]
  })
  return { total: counted?.total ?? 0, rows: lines }
}

/** Name and kind of units by id, as they were called on a past day. */
export const findUnitNames = async (db: Reads, ids: readonly string[], day: Day) =>
  ids.length === 0
    ? []
    : db
        .select({ id: unitPeriods.unitId, name: unitPeriods.name, kind: unitPeriods.kind })
        .from(unitPeriods)
        .where(and(inArray(unitPeriods.unitId, [...ids]), periodCovers(day)))
