import { kit } from '../db/kit.ts'

/**
 * Creating calls that were made, so that a repeated one answers the same and creates nothing. Kept a day.
 * `answer` is null until the first call has been answered.
 */
export const idempotencyKeys = kit.table(
  'idempotency_keys',
  {
    accountId: kit.id().notNull(),
    key: kit.text().notNull(),
    /** The call that holds the key. */
    claim: kit.id().notNull(),
    route: kit.text().notNull(),
    bodyHash: kit.text().notNull(),
    answer: kit.text(),
    at: kit.instant().notNull(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.accountId, table.key] }),
    kit.index('idempotency_keys_at_idx').on(table.at),
  ],
)
