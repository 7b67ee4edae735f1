import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Admissions, AtStage } from '@ket-nap/domain/board/counted'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { admittedWithin } from '../candidates/repository.ts'
import { candidates, stageSpans } from '../candidates/table.ts'
import type { Reads } from '../platform/db/database.ts'
import type { AnyColumn } from '../platform/db/kit.ts'
import { quotaAdjustments, quotas } from '../quotas/table.ts'
import { clusters, unitPeriods } from '../units/table.ts'
import type { ReadTree } from './tree.ts'

/** Of units whose people are counted on this board. */
const isCounted = (db: Reads, { isOnBoard, endedIds }: ReadTree, unitId: AnyColumn): SQL | undefined => {
  const onBoard = inArray(unitId, db.select({ id: unitPeriods.unitId }).from(unitPeriods).where(isOnBoard))
  return endedIds.length === 0 ? onBoard : or(onBoard, inArray(unitId, [...endedIds]))
}

/** Whoever came to count from a year's beginning until a day, by month, in the unit the person was in on that day. */
export const countAdmissions = (
  db: Reads,
  tree: ReadTree,
  countsBy: CountsBy,
  from: Day,
  to: Day,
): Promise<Admissions[]> => {
  const day = countsBy === 'decision' ? candidates.decidedOn : candidates.ceremonyOn
  // On PostgreSQL a day is a date and has no substring before it is text.
  const month = sql<string>`substr(cast(${day} as text), 1, 7)`
  return db
    .select({ unitId: stageSpans.unitId, month, origin: candidates.originKind, count: sql<number>`count(*)` })
    .from(candidates)
    .innerJoin(
      stageSpans,
      and(
        eq(stageSpans.candidateId, candidates.id),
        sql`${stageSpans.from} <= ${day}`,
        or(isNull(stageSpans.until), sql`${stageSpans.until} > ${day}`),
      ),
    )
    .where(and(admittedWithin(countsBy, from, to), isCounted(db, tree, stageSpans.unitId)))
    .groupBy(stageSpans.unitId, month, candidates.originKind)
}

/** Everybody's stage at the end of a past day; how things stand today is kept in counters (figures.ts). */
export const countStages = (db: Reads, tree: ReadTree, day: Day): Promise<AtStage[]> =>
  db
    .select({ unitId: stageSpans.unitId, stage: stageSpans.stage, origin: candidates.originKind, count: sql<number>`count(*)` })
    .from(stageSpans)
    .innerJoin(candidates, eq(candidates.id, stageSpans.candidateId))
    .where(
      and(
        lte(stageSpans.from, day),
        or(isNull(stageSpans.until), gt(stageSpans.until, day)),
        isCounted(db, tree, stageSpans.unitId),
      ),
    )
    .groupBy(stageSpans.unitId, stageSpans.stage, candidates.originKind)

/** The quotas as they stood on a day: what was given by then, and what was adjusted by then. */
export const quotasOn = async (
  db: Reads,
  unitIds: readonly string[],
  year: number,
  day: Day,
): Promise<ReadonlyMap<string, number>> => {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .select({
      unitId: quotas.unitId,
      number: sql<number>`${quotas.given} + coalesce(sum(${quotaAdjustments.change}), 0)`,
    })
    .from(quotas)
    .leftJoin(quotaAdjustments, and(eq(quotaAdjustments.quotaId, quotas.id), lte(quotaAdjustments.effectiveOn, day)))
    .where(and(eq(quotas.year, year), lte(quotas.givenOn, day), inArray(quotas.unitId, [...unitIds])))
    .groupBy(quotas.id, quotas.unitId, quotas.given)
  return new Map(rows.map(({ unitId, number }) => [unitId, number]))
}

export const clustersOf = async (db: Reads, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: clusters.id, name: clusters.name, inCharge: clusters.inCharge })
        .from(clusters)
        .where(inArray(clusters.id, [...ids]))
        .orderBy(asc(clusters.sortKey), asc(clusters.id))
