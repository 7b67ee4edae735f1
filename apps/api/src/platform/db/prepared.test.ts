import { sql } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { liveEvents } from '../live/table.ts'
import type { Reads, Tx } from './database.ts'
import { preparedInsert, preparedOnce } from './prepared.ts'

const at = '2023-02-23T02:00:00.000Z'
const insertEvent = preparedInsert(liveEvents, ['topics', 'at'])
const eventsOf = preparedOnce((db: Reads) =>
  db.select({ at: liveEvents.at }).from(liveEvents).where(sql`${liveEvents.at} = ${sql.placeholder('at')}`).prepare(),
)
const insert = (tx: Tx) => insertEvent(tx, { topics: ['board'], at })

/** Why it was refused; on PostgreSQL drizzle wraps our error in its own. */
const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.cause instanceof Error ? error.cause.message : error.message
  }
  return 'was not refused'
}

const aDatabase = async () => {
  const { db, remove } = await testDatabase()
  onTestFinished(remove)
  return db
}

it('a prepared statement runs in the transaction in which it is used, not in the one in which it was built', async () => {
  const db = await aDatabase()
  await db.transaction(insert)
  await expect(
    db.transaction(async (tx) => {
      await insert(tx)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await eventsOf(db).execute({ at })).toHaveLength(1)
})

it('a prepared statement tells of the tables it writes, each time', async () => {
  const db = await aDatabase()
  const told: string[][] = []
  db.onCommit((written) => told.push([...written]))
  await db.transaction(insert)
  await db.transaction(insert)
  expect(told).toEqual([['live_events'], ['live_events']])
})

it('a prepared statement is refused after its transaction, and beside one', async () => {
  const db = await aDatabase()
  const kept = await db.transaction(async (tx) => {
    await insert(tx)
    return tx
  })
  expect(await reasonOf(insert(kept))).toBe('The transaction of this handle has ended')
  await eventsOf(db).execute({ at })
  expect(await reasonOf(db.transaction(() => eventsOf(db).execute({ at })))).toContain('A read beside the transaction')
})
