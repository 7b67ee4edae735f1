import { z } from 'zod'
import { GrantPlace } from '../access/grants.ts'
import { Role } from '../access/permissions.ts'
import { Day } from '../shared/day.ts'
import { auditEvent, fieldChanges } from './schema.ts'

const grant = { accountId: z.string(), role: Role, place: GrantPlace, from: Day, until: Day.nullable() }

/** Accounts, access, settings and the first set-up. */
export const accountEvents = [
  auditEvent('accounts.signed_in', {}),
  // No name: a password typed into the field of the name would be on record for ever.
  auditEvent('accounts.sign_in_failed', { reason: z.enum(['refused', 'locked_out']) }),
  auditEvent('accounts.signed_out', {}),
  auditEvent('accounts.created', { userName: z.string(), name: z.string() }),
  auditEvent('accounts.changed', { changes: fieldChanges }),
  auditEvent('accounts.activated', {}),
  auditEvent('accounts.activation_link_made', { purpose: z.enum(['activation', 'password_reset']).default('activation') }),
  auditEvent('accounts.password_changed', {}),
  auditEvent('accounts.deactivated', { reason: z.string().nullable() }),
  auditEvent('accounts.reactivated', {}),
  auditEvent('accounts.sessions_revoked', { count: z.number().int() }),
  auditEvent('access.granted', grant),
  auditEvent('access.revoked', { ...grant, reason: z.string() }),
  auditEvent('settings.changed', { changes: fieldChanges }),
  auditEvent('set_up.done', { topUnit: z.string(), administrator: z.string() }),
] as const
