import { z } from 'zod'
import { ActName } from '../candidates/acts.ts'
import { Stage } from '../candidates/stages.ts'
import { Day } from '../shared/day.ts'
import { DocumentRef } from '../shared/document-ref.ts'
import { auditEvent, changeOf, fieldChanges } from './schema.ts'

/** Candidates and nominations. Reading a person's file is on record as well. */
export const candidateEvents = [
  auditEvent('candidates.created', { unitId: z.string(), name: z.string(), on: Day, originOrganisationId: z.string().nullable() }),
  auditEvent('candidates.edited', { changes: fieldChanges }),
  auditEvent('candidates.acted', {
    actId: z.string(),
    act: ActName,
    on: Day,
    stage: changeOf(Stage),
    document: DocumentRef.nullable(),
    reason: z.string(),
    /** annul_last: the act that was taken back. */
    annuls: ActName.nullable(),
  }),
  /** The cell was merged into another; by the act `change_unit`. */
  auditEvent('candidates.unit_changed', { actId: z.string(), on: Day, unitId: changeOf(z.string()), note: z.string() }),
  auditEvent('candidates.opened', {}),
  auditEvent('nominations.created', { organisationId: z.string(), unitId: z.string(), name: z.string() }),
  auditEvent('nominations.withdrawn', { organisationId: z.string(), reason: z.string() }),
  /** `linked`: the cell had the person already, so nobody new was entered. */
  auditEvent('nominations.accepted', { organisationId: z.string(), candidateId: z.string(), linked: z.boolean() }),
  auditEvent('nominations.declined', { organisationId: z.string(), reason: z.string() }),
] as const
