import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Quota } from '@ket-nap/domain/quotas/schema'
import type { Reads, Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { unitPeriods, units } from '../units/table.ts'
import type { QuotaRow } from './insert.ts'
import { quotaAdjustments, quotas } from './table.ts'

type AdjustmentRow = typeof quotaAdjustments.$inferSelect

const quotaOf = (row: QuotaRow, adjustments: readonly AdjustmentRow[]): Quota => {
  const { id, unitId, year, given, current, document, note, version } = row
  const own = adjustments
    .filter(({ quotaId }) => quotaId === id)
    .map((row) => ({
      id: row.id,
      change: row.change,
      on: row.effectiveOn,
      document: row.document,
      reason: row.reason,
      recordedAt: row.recordedAt,
    }))
  return { id, unitId, year, given, current, document, note, adjustments: own, version }
}

const adjustmentsOf = (db: Reads, quotaIds: readonly string[]): Promise<AdjustmentRow[]> =>
  db
    .select()
    .from(quotaAdjustments)
    .where(inArray(quotaAdjustments.quotaId, [...quotaIds]))
    .orderBy(asc(quotaAdjustments.effectiveOn), asc(quotaAdjustments.recordedAt), asc(quotaAdjustments.id))

export const findQuota = async (db: Reads, id: string): Promise<(Quota & Pick<QuotaRow, 'givenOn'>) | undefined> => {
  const [row] = await db.select().from(quotas).where(eq(quotas.id, id))
  return row && { ...quotaOf(row, await adjustmentsOf(db, [id])), givenOn: row.givenOn }
}

export const quotasOfYear = async (db: Reads, year: number): Promise<Quota[]> => {
  const rows = await db.select().from(quotas).where(eq(quotas.year, year))
  const adjustments = await adjustmentsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => quotaOf(row, adjustments))
}

/** Units that existed on some day of a year, each as it was last in that year, with the path it has today. */
export const unitsOfYear = async (db: Reads, year: number) => {
  const rows = await db
    .select({
      id: unitPeriods.unitId,
      name: unitPeriods.name,
      kind: unitPeriods.kind,
      parentId: unitPeriods.parentId,
      sortKey: unitPeriods.sortKey,
      presentPath: units.path,
    })
    .from(unitPeriods)
    .innerJoin(units, eq(units.id, unitPeriods.unitId))
    .where(
      and(
        lte(unitPeriods.from, `${year}-12-31`),
        or(isNull(unitPeriods.until), gt(unitPeriods.until, `${year}-01-01`)),
      ),
    )
    .orderBy(asc(unitPeriods.from))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

export interface NewAdjustment {
  readonly quotaId: string
  readonly change: number
  readonly on: string
  readonly document: AdjustmentRow['document']
  readonly reason: string
}

/** True when it was done; false, and nothing written, when the number would have gone below zero. */
export const insertAdjustment = async (tx: Tx, { on, ...adjustment }: NewAdjustment): Promise<boolean> => {
  const { quotaId, change } = adjustment
  const [updated] = await tx
    .update(quotas)
    .set({ current: sql`${quotas.current} + ${change}`, version: sql`${quotas.version} + 1` })
    .where(and(eq(quotas.id, quotaId), sql`${quotas.current} + ${change} >= 0`))
    .returning({ id: quotas.id })
  if (updated === undefined) return false
  await tx.insert(quotaAdjustments).values({ ...adjustment, id: newId(), effectiveOn: on, recordedAt: tx.now })
  return true
}
