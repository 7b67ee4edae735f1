import type { BeforeCommit } from '../platform/db/database.ts'

/**
 * Tables of the machinery, of which nobody needs a record: what is done to them follows from something else that is
 * on record, or says nothing about people's work. Everything else that is written must be recorded.
 */
export const technicalTables: ReadonlySet<string> = new Set([
  'admission_counters',
  'audit_events',
  'audit_head',
  'idempotency_keys',
  'live_events',
  'sessions',
  'sign_in_attempts',
  'stage_counters',
])

/** In tests: refuses a transaction that wrote something and recorded nothing. */
export const demandRecord: BeforeCommit = (_tx, written) => {
  const silent = [...written].filter((table) => !technicalTables.has(table))
  if (silent.length > 0 && !written.has('audit_events')) {
    throw new Error(`Wrote ${silent.join(', ')} and recorded nothing: call record(tx, actor, event)`)
  }
}
