import { eq, sql } from 'drizzle-orm'
import type { Placeholder } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reads, Tx } from './database.ts'
import type { AnyColumn } from './kit.ts'

/** The handle that all transactions of a database share (transactions.ts), or the handle for reading itself. */
const sharedHandle = <D extends Reads>(db: D): D =>
  // The handle of one transaction is that one with `now` on top, and drizzle's part of both is the same.
  'now' in db ? (Object.getPrototypeOf(db) as D) : db

/**
 * A statement that is built once for each database and then only run: for paths on which building the same SQL from its
 * parts again and again would cost more than running it. `build` ends with `.prepare()`; values that differ from run to
 * run are `sql.placeholder('name')`, given to `execute`. A statement of transactions runs in the one that is running.
 *
 * A placeholder for a JSON column cannot be given null: drizzle would write the text 'null'.
 */
export const preparedOnce = <D extends Reads, S>(build: (db: D) => S): ((db: D) => S) => {
  const built = new WeakMap<Reads, S>()
  return (db) => {
    const shared = sharedHandle(db)
    const known = built.get(shared)
    if (known !== undefined) return known
    const statement = build(shared)
    built.set(shared, statement)
    return statement
  }
}

/** The same for a list in the statement (`inArray`, several rows): one statement for each length that occurs. */
export const preparedPerCount = <D extends Reads, S>(build: (db: D, count: number) => S): ((db: D, count: number) => S) => {
  const perCount = new Map<number, (db: D) => S>()
  return (db, count) => {
    const known = perCount.get(count) ?? preparedOnce((shared: D) => build(shared, count))
    perCount.set(count, known)
    return known(db)
  }
}

/** Stands where `values` and `set` want values; `execute` is given those. */
const placeholdersFor = (columns: readonly string[]): Record<string, Placeholder> =>
  Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]))

/** The values of these columns, none left out. */
type Row<T extends SQLiteTable, K extends string> = Required<Pick<T['$inferInsert'], K & keyof T['$inferInsert']>>

/** Inserts one row by a statement built once; `columns` are those that every row gives, null included. */
export const preparedInsert = <T extends SQLiteTable, K extends string>(table: T, columns: readonly K[]) => {
  const statement = preparedOnce((tx: Tx) => tx.insert<SQLiteTable>(table).values(placeholdersFor(columns)).prepare())
  return async (tx: Tx, row: Row<T, K>): Promise<void> => {
    await statement(tx).execute(row)
  }
}

/** Changes `columns` of the row with an id by a statement built once. */
export const preparedUpdate = <T extends SQLiteTable & { readonly id: AnyColumn }, K extends string>(table: T, columns: readonly K[]) => {
  const statement = preparedOnce((tx: Tx) =>
    tx.update<SQLiteTable>(table).set(placeholdersFor(columns)).where(eq(table.id, sql.placeholder('id'))).prepare(),
  )
  return async (tx: Tx, id: string, values: Row<T, K>): Promise<void> => {
    await statement(tx).execute({ ...values, id })
  }
}
