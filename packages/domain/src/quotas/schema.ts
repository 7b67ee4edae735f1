import { z } from 'zod'
import { Day, Instant } from '../shared/day.ts'
import { DocumentRef } from '../shared/document-ref.ts'
import { Id } from '../shared/ids.ts'
import { UnitKind } from '../units/schema.ts'

/** People to admit in a year. Whole, never negative; the upper bound only catches a slip of the keyboard. */
export const QuotaNumber = z.number().int().min(0).max(100_000)
export const QuotaYear = z.coerce.number().int().min(2010).max(2100)

export const QuotaAdjustment = z
  .object({ id: Id, change: z.number().int(), on: Day, document: DocumentRef, reason: z.string(), recordedAt: Instant })
  .meta({ id: 'QuotaAdjustment' })
export type QuotaAdjustment = z.infer<typeof QuotaAdjustment>

/** A unit's quota for a year: the number first given and every adjustment since (rules.md 8.1). */
export const Quota = z
  .object({
    id: Id,
    unitId: Id,
    year: z.number().int(),
    given: z.number().int(),
    current: z.number().int(),
    document: DocumentRef,
    note: z.string(),
    adjustments: z.array(QuotaAdjustment),
    version: z.number().int(),
  })
  .meta({ id: 'Quota' })
export type Quota = z.infer<typeof Quota>

/**
 * One unit in the year's table. `belowSum` is the sum of the quotas of the units right below; `difference` is
 * `current - belowSum`. They are compared and shown, never assumed equal (rules.md 8.1: in print they were not).
 */
export const QuotaLine = z
  .object({
    unitId: Id,
    unitName: z.string(),
    kind: UnitKind,
    parentId: Id.nullable(),
    quota: Quota.nullable(),
    unitsBelow: z.number().int(),
    belowWithQuota: z.number().int(),
    belowSum: z.number().int().nullable(),
    difference: z.number().int().nullable(),
  })
  .meta({ id: 'QuotaLine' })
export type QuotaLine = z.infer<typeof QuotaLine>
