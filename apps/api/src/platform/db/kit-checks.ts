import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'

// Builders return themselves from every method, so what is marked here is found again when the table is made.
const days = new WeakSet<object>()
const lists = new WeakMap<object, readonly string[]>()

export const markDay = <B extends object>(builder: B): B => {
  days.add(builder)
  return builder
}

export const markOneOf = <B extends object>(builder: B, values: readonly string[]): B => {
  lists.set(builder, values)
  return builder
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

const conditionOf = (builder: object, column: string, withDay: boolean): string | undefined => {
  const values = lists.get(builder)
  if (values !== undefined) return `"${column}" in (${values.map(quoted).join(', ')})`
  // SQLite has no date type: date() of an impossible day is another day, of anything else null.
  return withDay && days.has(builder) ? `"${column}" is date("${column}")` : undefined
}

const columnChecks = (table: string, columns: Readonly<Record<string, unknown>>, withDay: boolean): readonly (readonly [string, SQL])[] =>
  Object.entries(columns).flatMap(([key, builder]) => {
    const column = toSnakeCase(key)
    const condition = typeof builder === 'object' && builder !== null ? conditionOf(builder, column, withDay) : undefined
    return condition === undefined ? [] : [[`${table}_${column}_check`, sql.raw(condition)] as const]
  })

type Extra = (self: object) => readonly unknown[]
type Columns = Readonly<Record<string, unknown>>
type Build = (name: string, columns: Columns, extra: Extra) => unknown

/**
 * The table function of a dialect, which adds the checks the columns bring along; `day` where the engine has no type
 * that refuses 31/02. The result has the type of drizzle's own function, whose overloads cannot be written by hand.
 */
export const withColumnChecks = <T>(build: T, check: (name: string, condition: SQL) => unknown, engine: { readonly day: boolean }): T => {
  const table = (name: string, columns: Columns, extra?: Extra): unknown =>
    (build as Build)(name, columns, (self) => [
      ...(extra?.(self) ?? []),
      ...columnChecks(name, columns, engine.day).map(([checkName, condition]) => check(checkName, condition)),
    ])
  return table as T
}
