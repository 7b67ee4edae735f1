import { kit } from '../platform/db/kit.ts'

/** One row, and none until somebody changes something. */
export const settings = kit.table('settings', {
  id: kit.int().primaryKey(),
  countsBy: kit.oneOf(['decision', 'ceremony']).notNull(),
  reason: kit.text().notNull(),
  changedAt: kit.instant().notNull(),
  version: kit.int().notNull(),
})
