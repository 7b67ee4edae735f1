import { z } from 'zod'
import { accountEvents } from './account-events.ts'
import { candidateEvents } from './candidate-events.ts'
import { unitEvents } from './unit-events.ts'

/** Everything that is put on record. A feature adds its events to the file of its kind. */
export const AuditEvent = z.discriminatedUnion('type', [...accountEvents, ...unitEvents, ...candidateEvents])
export type AuditEvent = z.infer<typeof AuditEvent>
export type AuditType = AuditEvent['type']

export const auditTypes: readonly AuditType[] = AuditEvent.options.map((option) => option.shape.type.value)
export const AuditType = z.enum(auditTypes as [AuditType, ...AuditType[]])
