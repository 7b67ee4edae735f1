import { dialect } from '../../config.ts'
import { postgresKit } from './kit-postgres.ts'
import { sqliteKit } from './kit-sqlite.ts'

/**
 * The one way to declare tables. The same declaration makes SQLite and PostgreSQL tables; columns are named in
 * snake_case by themselves.
 *
 * PostgreSQL tables wear the SQLite types: the builders have the same methods and give the same values (text, number,
 * boolean, parsed JSON). This cast is the only one for tables; the suite on PostgreSQL checks what the types cannot.
 */
export const kit = (dialect === 'postgres' ? postgresKit : sqliteKit) as typeof sqliteKit

/** What `references(() => …)` of a table to itself must be annotated with. */
export type { AnySQLiteColumn as AnyColumn } from 'drizzle-orm/sqlite-core'
