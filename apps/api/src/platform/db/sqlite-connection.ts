import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Reads } from './database.ts'

export const openConnection = (file: string): Sqlite.Database => {
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  return connection
}

/** More than the program has kinds of statements; only lists of varying length (`in (?, ?)`) could go beyond. */
const mostStatements = 500

/**
 * Keeps compiled statements: compiling costs more than running. drizzle uses each text in one way only, so the mode it
 * sets on a statement (rows as arrays) stays right.
 */
export const statementsOf = (connection: Sqlite.Database): ((text: string) => Sqlite.Statement) => {
  const kept = new Map<string, Sqlite.Statement>()
  return (text) => {
    const found = kept.get(text)
    if (found !== undefined) return found
    if (kept.size >= mostStatements) kept.clear()
    const statement = connection.prepare(text)
    kept.set(text, statement)
    return statement
  }
}

/** drizzle needs only `prepare` of a connection, and asks for it when a statement runs, not when it is built. */
export const handleOnSqlite = (prepare: (text: string) => Sqlite.Statement): Reads =>
  // The synchronous driver behind the asynchronous face of database.ts; only `await` is used on either.
  drizzle({ prepare } as unknown as Sqlite.Database, { casing: 'snake_case' }) as unknown as Reads
