import { problem } from '@ket-nap/domain/shared/problem'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { quotas } from './table.ts'

export type QuotaRow = typeof quotas.$inferSelect

export interface NewQuota {
  readonly unitId: string
  readonly year: number
  readonly number: number
  readonly document: DocumentRef
  readonly note?: string
}

/**
 * Writes the quota of a unit for a year; the caller has checked the unit and puts it on record.
 * @throws Problem `quotas.duplicate` when the unit has one for that year.
 */
export const insertQuota = async (tx: Tx, { unitId, year, number, document, note = '' }: NewQuota): Promise<QuotaRow> => {
  const row: QuotaRow = {
    id: newId(),
    unitId,
    year,
    given: number,
    current: number,
    document,
    givenOn: document.issuedOn,
    note,
    version: 1,
  }
  // The unique index decides, so that of two at once only one passes.
  const [written] = await tx.insert(quotas).values(row).onConflictDoNothing().returning({ id: quotas.id })
  if (written === undefined) throw problem('quotas.duplicate', { detail: { unitId, year } })
  return row
}
