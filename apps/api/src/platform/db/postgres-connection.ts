import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Reads } from './database.ts'

// Days stay text; counts and sums, which PostgreSQL gives as bigint and numeric, become numbers as on SQLite.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Server option of a connection on which every transaction is read only: a stray write is refused by the server. */
export const readingOnly = '-c default_transaction_read_only=on'

export const createPool = (url: string, max: number, options = ''): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, options })
  // A broken connection is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** `clientFor` is asked for each statement, when it runs and not when it is built. */
export const handleOnPostgres = (clientFor: (statement: string) => pg.Pool | pg.PoolClient): Reads => {
  const guarded = {
    query: async (config: string | pg.QueryConfig, values?: unknown[]) =>
      clientFor(typeof config === 'string' ? config : config.text).query(config, values),
  }
  // PostgreSQL wears the SQLite types, as in kit.ts: the builders have the same methods and results. drizzle needs
  // nothing of a connection but `query`.
  return drizzle(guarded as unknown as pg.PoolClient, { casing: 'snake_case' }) as unknown as Reads
}
