import type pg from 'pg'
import type { DatabaseOptions, Tx } from './database.ts'
import { isSerializationFailure } from './errors.ts'
import { handleOnPostgres } from './postgres-connection.ts'
import { connectionFor, runInside } from './transactions.ts'

/** Any constant will do; advisory locks are counted per database. */
const writerLock = 1_556_2023
const attempts = 10

type Work<T> = (tx: Tx) => Promise<T>

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, 6)))

/** A connection that failed cannot roll back; what failed is the error to tell, and the server rolls back by itself. */
const rollBack = async (client: pg.PoolClient): Promise<void> => {
  await client.query('rollback').catch(() => undefined)
}

const retrying = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (count === attempts || !isSerializationFailure(error)) throw error
      await pause(count)
    }
  }
}

/** Runs `work` while no other process writes. A connection that cannot unlock is thrown away: the lock ends with it. */
const withWriterLock = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('select pg_advisory_lock($1)', [writerLock])
    return await work(client)
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch((error: Error) => {
      broken = error
    })
    client.release(broken)
  }
}

/**
 * Transactions that run one at a time in all processes together: an advisory lock is taken before `begin`, so that the
 * serializable snapshot already contains what the previous writer did. Serialization failures can then come only from
 * other programs; they are retried all the same.
 */
export const createPostgresWriter = (
  pool: pg.Pool,
  options: DatabaseOptions,
  committed: (written: ReadonlySet<string>) => void,
) => {
  const handle = handleOnPostgres((statement) => connectionFor<pg.PoolClient>(statement))
  const attempt = async <T>(client: pg.PoolClient, work: Work<T>): Promise<T> => {
    await client.query('begin isolation level serializable')
    try {
      const { result, written } = await runInside(client, handle, options, work)
      await client.query('commit')
      committed(written)
      return result
    } catch (error) {
      await rollBack(client)
      throw error
    }
  }
  return async <T>(work: Work<T>): Promise<T> =>
    withWriterLock(pool, (client) => retrying(() => attempt(client, work)))
}
