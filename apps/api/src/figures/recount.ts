import { and, count, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import { candidates, stageSpans } from '../candidates/table.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { unitChanges, units } from '../units/table.ts'
import { addUp, forEachUnit } from './counted.ts'
import type { Figure } from './counted.ts'
import { addFigures, keptFigures } from './counters.ts'
import { admissionCounters, stageCounters } from './table.ts'

const countStages = async (db: Reads): Promise<Figure[]> => {
  const { unitId, stage, originKind } = candidates
  const rows = await db.select({ unitId, stage, originKind, people: count() }).from(candidates).groupBy(unitId, stage, originKind)
  return rows.map(({ originKind: origin, ...row }) => ({ of: 'stage', ...row, origin: origin ?? 'none' }))
}

const countAdmissions = async (db: Reads, countsBy: CountsBy): Promise<Figure[]> => {
  const day = countsBy === 'decision' ? candidates.decidedOn : candidates.ceremonyOn
  const month = sql<string>`substr(cast(${day} as text), 1, 7)`
  const onDay = and(
    eq(stageSpans.candidateId, candidates.id),
    lte(stageSpans.from, day),
    or(isNull(stageSpans.until), gt(stageSpans.until, day)),
  )
  const rows = await db
    .select({ unitId: stageSpans.unitId, month, originKind: candidates.originKind, people: count() })
    .from(candidates)
    .innerJoin(stageSpans, onDay)
    .where(isNotNull(day))
    .groupBy(stageSpans.unitId, month, candidates.originKind)
  return rows.map(({ originKind, ...row }) => ({ of: 'admission', countsBy, ...row, origin: originKind ?? 'none' }))
}

/** For every unit the units that count its people: the rule of standing.ts, for all of them at once. */
const readCounting = async (db: Reads): Promise<(unitId: string) => readonly string[]> => {
  const { id, path, parentId, dissolvedOn } = units
  const all = new Map((await db.select({ id, path, parentId, dissolvedOn }).from(units)).map((unit) => [unit.id, unit]))
  const mergers = await db
    .select({ id: unitChanges.unitId, intoId: unitChanges.otherUnitId })
    .from(unitChanges)
    .where(eq(unitChanges.kind, 'merged_into'))
    .orderBy(unitChanges.effectiveOn)
  const mergedInto = new Map(mergers.map((merger) => [merger.id, merger.intoId]))
  const find = (unitId: string, seen: ReadonlySet<string>): readonly string[] => {
    const unit = all.get(unitId)
    if (unit === undefined || seen.has(unitId)) return []
    if (unit.dissolvedOn === null) return idsOfPath(unit.path)
    const next = mergedInto.get(unitId) ?? unit.parentId
    return next === null ? [] : find(next, new Set([...seen, unitId]))
  }
  return (unitId) => find(unitId, new Set())
}

/** All figures from the rows of the people: what the counters must say. */
const recount = async (db: Reads): Promise<ReadonlyMap<string, Figure>> => {
  const counting = await readCounting(db)
  const figures = [await countStages(db), await countAdmissions(db, 'decision'), await countAdmissions(db, 'ceremony')].flat()
  return addUp(figures.flatMap((figure) => forEachUnit(figure, counting(figure.unitId))))
}

const readCounters = async (db: Reads): Promise<ReadonlyMap<string, Figure>> => {
  const atStages = await db.select().from(stageCounters)
  const admitted = await db.select().from(admissionCounters)
  return addUp(keptFigures(atStages, admitted))
}

/** A figure that is kept as something else than it is. */
export interface Discrepancy {
  readonly figure: Figure
  readonly kept: number
  readonly counted: number
}

/** Counts everything anew and compares; empty when every figure is right. */
export const verifyFigures = async (db: Reads): Promise<Discrepancy[]> => {
  const counted = await recount(db)
  const kept = await readCounters(db)
  return [...new Map([...kept, ...counted])].flatMap(([key, figure]) => {
    const found = { figure, kept: kept.get(key)?.people ?? 0, counted: counted.get(key)?.people ?? 0 }
    return found.kept === found.counted ? [] : [found]
  })
}

/** Writes all counters anew, for whoever has written people otherwise than act by act. */
export const rebuildFigures = async (tx: Tx): Promise<void> => {
  await tx.delete(stageCounters)
  await tx.delete(admissionCounters)
  await addFigures(tx, (await recount(tx)).values())
}
