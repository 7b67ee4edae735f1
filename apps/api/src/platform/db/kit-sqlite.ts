import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { markDay, markOneOf, withColumnChecks } from './kit-checks.ts'

const table = withColumnChecks(sqliteTable, check, { day: true })

export const sqliteKit = {
  table,
  index,
  uniqueIndex,
  unique,
  check,
  primaryKey,
  foreignKey,
  /** UUID v7 as text. */
  id: () => text(),
  text: () => text(),
  /** Text of a closed list, guarded by a check. */
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => markOneOf(text({ enum: [...values] as unknown as T }), values),
  /** Whole number within 32 bits. */
  int: () => integer(),
  bool: () => integer({ mode: 'boolean' }),
  /** A calendar day `'YYYY-MM-DD'`; a day that does not exist is refused by both engines. */
  day: () => markDay(text()),
  /** An instant in UTC, ISO text with milliseconds, so that text order is time order. */
  instant: () => text(),
  json: <T>() => text({ mode: 'json' }).$type<T>(),
  /** A number given by the database that only grows; a deleted one is never given again. */
  seq: () => integer().primaryKey({ autoIncrement: true }),
}
