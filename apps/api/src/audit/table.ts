import { kit } from '../platform/db/kit.ts'

/**
 * What happened, in order; rows are only ever added. `hash` binds each row to the one before it, so that a changed,
 * removed or inserted row is found (verify.ts).
 */
export const auditEvents = kit.table(
  'audit_events',
  {
    /** 1, 2, 3 … without gaps, given in the transaction of the event. */
    seq: kit.int().primaryKey(),
    at: kit.instant().notNull(),
    /** The day in Việt Nam of `at`, for the filter by days. */
    day: kit.day().notNull(),
    /** Null: the system itself, or somebody who has not signed in. */
    actorId: kit.id(),
    actorName: kit.text().notNull(),
    actorRole: kit.text(),
    type: kit.text().notNull(),
    /** The id of what it happened to. */
    subject: kit.text(),
    /** `/top/…/unit/`: where it happened, for the reach of the reader. */
    unitPath: kit.text(),
    /** Canonical JSON as text: jsonb would not keep the order of the keys, and the hash is over the text. */
    data: kit.text().notNull(),
    hash: kit.text().notNull(),
  },
  (table) => [
    kit.index('audit_events_actor_idx').on(table.actorId, table.seq),
    kit.index('audit_events_subject_idx').on(table.subject, table.seq),
    kit.index('audit_events_type_idx').on(table.type, table.seq),
    kit.index('audit_events_day_idx').on(table.day, table.seq),
  ],
)

/** One row: the last of the chain. Without it a tail that was cut off would not be missed. */
export const auditHead = kit.table('audit_head', {
  id: kit.int().primaryKey(),
  seq: kit.int().notNull(),
  hash: kit.text().notNull(),
})
