import { z } from 'zod'
import { endpoint } from '../shared/endpoint.ts'
import { Day, Instant } from '../shared/day.ts'
import { Id } from '../shared/ids.ts'
import { pageOf, pageQuery } from '../shared/paging.ts'
import { AuditType } from './events.ts'

/** One line of the journal. `data` is null where the reader may not see persons' files. */
export const AuditEntry = z
  .object({
    seq: z.number().int(),
    at: Instant,
    actor: z.object({ id: z.string().nullable(), name: z.string(), role: z.string().nullable() }),
    type: z.string(),
    subject: z.string().nullable(),
    data: z.record(z.string(), z.json()).nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

export const audit = {
  list: endpoint({
    method: 'GET',
    path: '/audit',
    access: 'audit.view',
    summary: 'The journal, newest first.',
    query: z.object({
      ...pageQuery,
      actor: Id.optional(),
      subject: z.string().max(100).optional(),
      type: AuditType.optional(),
      from: Day.optional(),
      until: Day.optional(),
    }),
    response: pageOf(AuditEntry),
  }),
}
