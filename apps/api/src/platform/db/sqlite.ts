import Sqlite from 'better-sqlite3'
import type { Database, DatabaseOptions, Reads, Tx } from './database.ts'
import { handleOnSqlite, openConnection, statementsOf } from './sqlite-connection.ts'
import { connectionFor, createCommitListeners, createQueue, readsOf, refuseInsideTransaction, runInside } from './transactions.ts'

type Prepare = (text: string) => Sqlite.Statement

/** A file for looking only; it must exist. */
export const readSqlite = (file: string): { readonly db: Reads; readonly close: () => Promise<void> } => {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
  return {
    db: handleOnSqlite(statementsOf(connection)),
    close: async () => {
      connection.close()
    },
  }
}

const createWriter = (connection: Sqlite.Database, options: DatabaseOptions, committed: (written: ReadonlySet<string>) => void) => {
  const prepare = statementsOf(connection)
  const handle = handleOnSqlite((text) => connectionFor<Prepare>(text)(text))
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((text) => connection.prepare(text))
  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    begin?.run()
    try {
      const { result, written } = await runInside(prepare, handle, options, work)
      commit?.run()
      committed(written)
      return result
    } catch (error) {
      // SQLite itself may have rolled back already (disk full).
      if (connection.inTransaction) rollback?.run()
      throw error
    }
  }
}

const pauseMilliseconds = 1000

/**
 * Carries what was committed into the file when nobody has written for a moment, so that no request waits for it. Under
 * a load without pauses SQLite does it itself (openConnection), and closing the last connection does the rest.
 */
const createTidying = (connection: Sqlite.Database) => {
  const timer = setTimeout(() => {
    if (connection.inTransaction) timer.refresh()
    else connection.pragma('wal_checkpoint(PASSIVE)')
  }, pauseMilliseconds).unref()
  return { postpone: () => timer.refresh(), stop: () => clearTimeout(timer) }
}

/**
 * Two connections to one file: a reader that can only read, and a writer that runs one transaction at a time. Reads
 * never wait for it (WAL) and a rollback never takes another request's rows with it.
 */
export const openSqlite = (file: string, options: DatabaseOptions): Database => {
  const writer = openConnection(file)
  const reader = openConnection(file)
  reader.pragma('query_only = ON')
  const read = statementsOf(reader)
  const queue = createQueue()
  const { onCommit, committed } = createCommitListeners()
  const tidying = createTidying(writer)
  const write = createWriter(writer, options, (written) => {
    tidying.postpone()
    committed(written)
  })
  const handle = handleOnSqlite((text) => {
    refuseInsideTransaction('A read beside the transaction')
    return read(text)
  })
  return {
    ...readsOf(handle),
    alone: true,
    transaction: async (work) => {
      refuseInsideTransaction('Another transaction')
      return queue(() => write(work))
    },
    onCommit,
    close: async () => {
      await queue(async () => undefined)
      tidying.stop()
      reader.close()
      writer.close()
    },
  }
}
