import { z } from 'zod'
import { Day } from '../shared/day.ts'
import { DocumentRef } from '../shared/document-ref.ts'
import { endpoint } from '../shared/endpoint.ts'
import { Id, idParams, note, requiredText, version } from '../shared/ids.ts'
import { Quota, QuotaLine, QuotaNumber, QuotaYear } from './schema.ts'

export const quotas = {
  year: endpoint({
    method: 'GET',
    path: '/quotas',
    access: 'quotas.view',
    summary: 'The quotas of a year, unit by unit in the order of the tree, with the difference between each unit and those below',
    query: z.object({ year: QuotaYear }),
    response: z.object({ year: z.number().int(), lines: z.array(QuotaLine) }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/quotas/:id',
    access: 'quotas.view',
    summary: 'One quota with its adjustments',
    params: idParams,
    response: Quota,
  }),
  assign: endpoint({
    method: 'POST',
    path: '/quotas',
    access: 'quotas.manage',
    summary: 'Give a unit its number for a year',
    body: z.strictObject({ unitId: Id, year: QuotaYear, number: QuotaNumber, document: DocumentRef, note: note(500).default('') }),
    response: Quota,
    errors: ['quotas.duplicate', 'quotas.unit_not_existing'],
    idempotent: true,
  }),
  adjust: endpoint({
    method: 'POST',
    path: '/quotas/:id/adjustments',
    access: 'quotas.manage',
    summary: 'Raise or lower a quota from a day on, with the reason',
    params: idParams,
    body: z.strictObject({
      version,
      change: z.number().int().min(-100_000).max(100_000).refine((value) => value !== 0),
      on: Day,
      document: DocumentRef,
      reason: requiredText(500),
    }),
    response: Quota,
    errors: ['request.stale', 'quotas.below_zero'],
    idempotent: true,
  }),
}
