import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Reads } from './database.ts'

/** 16 MiB of changes; usually the pause after the last commit comes first (openSqlite). */
const pagesBeforeCheckpoint = 4000

export const openConnection = (file: string): Sqlite.Database => {
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  // The default of 1000 pages lets every fortieth commit wait until all of them are carried into the file.
  connection.pragma(`wal_autocheckpoint = ${pagesBeforeCheckpoint}`)
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

type Prepare = (text: string) => Sqlite.Statement

/**
 * The four things drizzle asks of a statement. Each looks for the connection when it runs: drizzle keeps prepared queries
 * (prepared.ts), and a kept one belongs to the transaction in which it runs, not to the one in which it was built.
 */
const lateStatement = (prepare: Prepare, text: string): Pick<Sqlite.Statement, 'run' | 'all' | 'get' | 'raw'> => ({
  run: (...values) => prepare(text).run(...values),
  all: (...values) => prepare(text).all(...values),
  get: (...values) => prepare(text).get(...values),
  raw: () => prepare(text).raw(),
})

/** drizzle needs only `prepare` of a connection. */
export const handleOnSqlite = (prepare: Prepare): Reads =>
  // The synchronous driver behind the asynchronous face of database.ts; only `await` is used on either.
  drizzle({ prepare: (text: string) => lateStatement(prepare, text) } as unknown as Sqlite.Database, {
    casing: 'snake_case',
  }) as unknown as Reads
