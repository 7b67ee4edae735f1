import { kit } from '../platform/db/kit.ts'

/** Somebody who may sign in. Never deleted: the history names its people. */
export const accounts = kit.table(
  'accounts',
  {
    id: kit.id().primaryKey(),
    userName: kit.text().notNull(),
    displayName: kit.text().notNull(),
    status: kit.oneOf(['invited', 'active', 'deactivated']).notNull(),
    /** argon2id in PHC form; null until the activation link was used. */
    passwordHash: kit.text(),
    /** The folded name and the user name, for the search. */
    searchKey: kit.text().notNull(),
    sortKey: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    lastSignedInAt: kit.instant(),
    version: kit.int().notNull(),
  },
  (table) => [
    kit.uniqueIndex('accounts_user_name_unique').on(table.userName),
    kit.index('accounts_sort_idx').on(table.sortKey, table.id),
  ],
)

/** Links with which somebody chooses a password. Only the hash of the secret; a used or replaced link has no row. */
export const activationLinks = kit.table(
  'activation_links',
  {
    tokenHash: kit.text().primaryKey(),
    accountId: kit
      .id()
      .notNull()
      .references(() => accounts.id),
    createdAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
  },
  (table) => [kit.uniqueIndex('activation_links_account_unique').on(table.accountId)],
)

/** Who is signed in. `id` is the hash of the secret in the cookie, so a copy of the database lets nobody in. */
export const sessions = kit.table(
  'sessions',
  {
    id: kit.text().primaryKey(),
    accountId: kit
      .id()
      .notNull()
      .references(() => accounts.id),
    createdAt: kit.instant().notNull(),
    /** Exact to a minute: reading must not write each time. */
    lastSeenAt: kit.instant().notNull(),
    /** The session ends then, however busy. */
    endsAt: kit.instant().notNull(),
    revokedAt: kit.instant(),
  },
  (table) => [kit.index('sessions_account_idx').on(table.accountId), kit.index('sessions_ends_idx').on(table.endsAt)],
)

/**
 * Tries to sign in that have not succeeded, by the hash of the name typed: names that exist and names that do not are
 * counted alike, and what was typed (once in a while a password) is not kept.
 */
export const signInAttempts = kit.table(
  'sign_in_attempts',
  {
    key: kit.text().primaryKey(),
    count: kit.int().notNull(),
    lockedUntil: kit.instant(),
    lastAt: kit.instant().notNull(),
  },
  (table) => [kit.index('sign_in_attempts_last_idx').on(table.lastAt)],
)
