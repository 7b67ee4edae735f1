import type { Database, DatabaseOptions, Reads } from './database.ts'
import { createPool, handleOnPostgres, readingOnly } from './postgres-connection.ts'
import { createPostgresWriter } from './postgres-writer.ts'
import { createCommitListeners, createQueue, readsOf, refuseInsideTransaction } from './transactions.ts'

/** A database for looking only. */
export const readPostgres = (url: string): { readonly db: Reads; readonly close: () => Promise<void> } => {
  const pool = createPool(url, 1, readingOnly)
  return { db: handleOnPostgres(() => pool), close: () => pool.end() }
}

/**
 * A pool that can only read, and one writer at a time in all processes together (postgres-writer.ts).
 * @param readers how many reads run at once
 */
export const openPostgres = (url: string, options: DatabaseOptions, readers = 8): Database => {
  const writers = createPool(url, 1)
  const readPool = createPool(url, readers, readingOnly)
  const queue = createQueue()
  const { onCommit, committed } = createCommitListeners()
  const write = createPostgresWriter(writers, options, committed)
  const handle = handleOnPostgres(() => {
    refuseInsideTransaction('A read beside the transaction')
    return readPool
  })
  return {
    ...readsOf(handle),
    alone: false,
    transaction: async (work) => {
      refuseInsideTransaction('Another transaction')
      return queue(() => write(work))
    },
    onCommit,
    close: async () => {
      await queue(async () => undefined)
      await Promise.all([writers.end(), readPool.end()])
    },
  }
}
