import { roles } from '@ket-nap/domain/access/permissions'
import { accounts } from '../accounts/table.ts'
import { kit } from '../platform/db/kit.ts'

/** Roles given to accounts. A grant taken back keeps its row; it holds no longer from that instant. */
export const grants = kit.table(
  'grants',
  {
    id: kit.id().primaryKey(),
    accountId: kit
      .id()
      .notNull()
      .references(() => accounts.id),
    role: kit.oneOf(roles).notNull(),
    placeKind: kit.oneOf(['subtree', 'cluster', 'organisation']).notNull(),
    /** A unit, cluster or organisation, by `placeKind`. */
    placeId: kit.id().notNull(),
    from: kit.day().notNull(),
    /** The last day on which it holds. */
    until: kit.day(),
    createdAt: kit.instant().notNull(),
    revokedAt: kit.instant(),
    revokedReason: kit.text(),
  },
  (table) => [kit.index('grants_account_idx').on(table.accountId), kit.index('grants_place_idx').on(table.placeId)],
)
