import { AsyncLocalStorage } from 'node:async_hooks'
import type { Instant } from '@ket-nap/domain/shared/day'
import type { DatabaseOptions, Reads, Tx } from './database.ts'

/** What one transaction holds while it lasts: the connection, and the names of the tables it wrote. */
export interface Lease<C> {
  readonly connection: C
  readonly written: Set<string>
  ended: boolean
}

const current = new AsyncLocalStorage<Lease<unknown>>()

export const refuseInsideTransaction = (what: string): void => {
  if (current.getStore()?.ended === false) throw new Error(`${what} inside a transaction: use the handle it was given`)
}

const writtenTable = /^\s*(?:insert into|update|delete from) "([^"]+)"/i

/**
 * The connection for one statement of the transaction that is running here. There is one drizzle handle for all of
 * them, so a handle that was kept finds no transaction, and one that strays into another finds that one's.
 * @throws Error outside a transaction, and after its end.
 */
export const connectionFor = <C>(statement: string): C => {
  const lease = current.getStore()
  if (lease === undefined || lease.ended) throw new Error('The transaction of this handle has ended')
  const table = writtenTable.exec(statement)?.[1]
  if (table !== undefined) lease.written.add(table)
  // The engine that began the transaction put its own kind of connection here.
  return lease.connection as C
}

/** The drizzle handle with the instant on it. A prototype keeps every method of drizzle as it is. */
const withNow = (handle: Reads, now: Instant): Tx =>
  // drizzle's own types say nothing of the `now` added here.
  Object.assign(Object.create(handle) as Tx, { now })

/** Runs the body of a transaction and the checks before its commit; then the handle is dead, whatever came of it. */
export const runInside = async <T>(
  connection: unknown,
  handle: Reads,
  options: DatabaseOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<{ readonly result: T; readonly written: ReadonlySet<string> }> => {
  const lease: Lease<unknown> = { connection, written: new Set(), ended: false }
  const tx = withNow(handle, options.now())
  try {
    return await current.run(lease, async () => {
      const result = await work(tx)
      for (const hook of options.beforeCommit ?? []) await hook(tx, lease.written)
      return { result, written: lease.written }
    })
  } finally {
    lease.ended = true
  }
}

/** One after the other, in the order of asking. */
export const createQueue = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let tail: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = tail.then(work)
    tail = mine.catch(() => undefined)
    return mine
  }
}

type Listener = (written: ReadonlySet<string>) => void

export const createCommitListeners = () => {
  const listeners = new Set<Listener>()
  return {
    onCommit: (listener: Listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    committed: (written: ReadonlySet<string>) => {
      if (written.size > 0) for (const listener of listeners) listener(written)
    },
  }
}

/** The reading half of a drizzle handle, as plain functions. */
export const readsOf = (handle: Reads): Reads => ({
  select: handle.select.bind(handle) as Reads['select'],
  selectDistinct: handle.selectDistinct.bind(handle) as Reads['selectDistinct'],
  $count: handle.$count.bind(handle) as Reads['$count'],
})
