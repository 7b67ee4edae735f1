import type { Reads } from './database.ts'

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
