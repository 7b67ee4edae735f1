import { z } from 'zod'
import { Day } from '../shared/day.ts'
import { auditEvent, changeOf, fieldChanges } from './schema.ts'

const reason = z.string().nullable()

/** Units, mass organisations, clusters and quotas. */
export const unitEvents = [
  auditEvent('units.created', { name: z.string(), kind: z.string(), parentId: z.string().nullable(), from: Day }),
  auditEvent('units.changed', { changes: fieldChanges, on: Day.nullable() }),
  auditEvent('units.moved', { parentId: changeOf(z.string().nullable()), on: Day, reason }),
  auditEvent('units.merged', { from: z.array(z.string()), into: z.string(), on: Day, reason }),
  auditEvent('units.split', { from: z.string(), into: z.array(z.string()), on: Day, reason }),
  auditEvent('units.dissolved', { on: Day, reason }),
  auditEvent('units.organisation_created', { name: z.string(), kind: z.string(), unitId: z.string() }),
  auditEvent('units.organisation_changed', { changes: fieldChanges }),
  auditEvent('units.cluster_created', { name: z.string(), unitIds: z.array(z.string()) }),
  auditEvent('units.cluster_changed', { changes: fieldChanges }),
  auditEvent('quotas.assigned', {
    unitId: z.string(),
    year: z.number().int(),
    places: z.strictObject({ from: z.null(), to: z.number().int() }),
    document: z.string().nullable(),
  }),
  auditEvent('quotas.adjusted', {
    unitId: z.string(),
    year: z.number().int(),
    places: changeOf(z.number().int()),
    document: z.string().nullable(),
    reason,
  }),
] as const
