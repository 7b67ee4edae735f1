import {
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { markDay, markOneOf, withColumnChecks } from './kit-checks.ts'

/**
 * Text in byte order whatever the locale of the server, as in SQLite: the sort keys depend on it, and `like 'abc%'`
 * can use an index.
 */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

const table = withColumnChecks(pgTable, check, { day: false })

export const postgresKit = {
  table,
  index,
  uniqueIndex,
  unique,
  check,
  primaryKey,
  foreignKey,
  id: () => text(),
  text: () => text(),
  oneOf: (values: readonly [string, ...string[]]) => markOneOf(text(), values),
  int: () => integer(),
  bool: () => boolean(),
  day: () => markDay(date({ mode: 'string' })),
  instant: () => text(),
  json: () => jsonb(),
  seq: () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
}
