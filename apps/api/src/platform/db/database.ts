import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Instant } from '@ket-nap/domain/shared/day'

// Both engines are used through the asynchronous face of the SQLite types: `await` is the only way to a result that
// both have. An update tells what it touched through `returning`, never through a driver's row count.
type Full = BaseSQLiteDatabase<'async', void>

/** Reading, on committed data. */
export type Reads = Pick<Full, 'select' | 'selectDistinct' | '$count'>

/** The handle of one transaction. It is dead after the transaction: using it then throws. */
export type Tx = Reads &
  Pick<Full, 'insert' | 'update' | 'delete'> & {
    /** The instant at which this transaction began: what is recorded in it happened then. */
    readonly now: Instant
  }

export interface Database extends Reads {
  /** No other process writes here: what was read holds until `onCommit` tells otherwise. A SQLite file has one process. */
  readonly alone: boolean
  /**
   * Runs `work` alone: no other transaction of this database runs meanwhile. Only the handle may be awaited inside.
   * `work` may run again when PostgreSQL asks for it, so it has no other effect than through the handle.
   * @throws Error when begun inside another transaction; whatever `work` throws, after rolling back.
   */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Calls back after each commit with the names of the tables that were written. Returns how to stop. */
  readonly onCommit: (listener: (written: ReadonlySet<string>) => void) => () => void
  readonly close: () => Promise<void>
}

/** Runs inside each transaction after `work`, before the commit; what it throws rolls back. */
export type BeforeCommit = (tx: Tx, written: ReadonlySet<string>) => void | Promise<void>

export interface DatabaseOptions {
  readonly now: () => Instant
  readonly beforeCommit?: readonly BeforeCommit[]
}
