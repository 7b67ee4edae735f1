import { sql } from 'drizzle-orm'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import { kit } from '../platform/db/kit.ts'
import { units } from '../units/table.ts'

/** The number a unit has for a year: as first given, and as it stands after all adjustments. */
export const quotas = kit.table(
  'quotas',
  {
    id: kit.id().primaryKey(),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    year: kit.int().notNull(),
    given: kit.int().notNull(),
    current: kit.int().notNull(),
    document: kit.json<DocumentRef>().notNull(),
    /** The document's own date: a board of an earlier day does not know the quota yet. */
    givenOn: kit.day().notNull(),
    note: kit.text().notNull(),
    version: kit.int().notNull(),
  },
  (table) => [
    kit.uniqueIndex('quotas_unit_year_unique').on(table.unitId, table.year),
    kit.index('quotas_year_idx').on(table.year),
    kit.check('quotas_given_not_negative', sql`${table.given} >= 0`),
    kit.check('quotas_current_not_negative', sql`${table.current} >= 0`),
  ],
)

export const quotaAdjustments = kit.table(
  'quota_adjustments',
  {
    id: kit.id().primaryKey(),
    quotaId: kit
      .id()
      .notNull()
      .references(() => quotas.id),
    change: kit.int().notNull(),
    effectiveOn: kit.day().notNull(),
    document: kit.json<DocumentRef>().notNull(),
    reason: kit.text().notNull(),
    recordedAt: kit.instant().notNull(),
  },
  (table) => [kit.index('quota_adjustments_quota_idx').on(table.quotaId, table.effectiveOn)],
)
