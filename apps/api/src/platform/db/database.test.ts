import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { demandRecord } from '../../audit/unaudited.ts'
import { auditEvents } from '../../audit/table.ts'
import { testDatabase } from '../../../test/database.ts'
import { fixedClock } from '../clock.ts'
import { idempotencyKeys } from '../http/table.ts'
import { liveEvents } from '../live/table.ts'
import type { BeforeCommit, Reads, Tx } from './database.ts'
import { isCheckViolation, isForeignKeyViolation, isSerializationFailure, isUniqueViolation } from './errors.ts'

const open = async (beforeCommit: readonly BeforeCommit[] = []) => {
  const { db, remove } = await testDatabase(fixedClock('2023-02-23T02:00:00.000Z'), beforeCommit)
  onTestFinished(remove)
  return db
}

const row = (key: string) => ({ accountId: 'a', key, claim: key, route: 'POST /', bodyHash: '', at: '2023-02-23T02:00:00.000Z' })
const insert = async (tx: Tx, key: string) => {
  await tx.insert(idempotencyKeys).values(row(key))
}
const count = (db: Reads) => db.$count(idempotencyKeys)
/** All that an error says, with its causes: the driver's word is wrapped on one engine and not on the other. */
const wordsOf = async (work: Promise<unknown>): Promise<string> => {
  const words: string[] = []
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason)
  for (let current = error; current instanceof Error; current = current.cause) words.push(current.message)
  return words.join(' | ')
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 1))

describe('a transaction', () => {
  it('keeps what it wrote, and knows when it began', async () => {
    const db = await open()
    const now = await db.transaction(async (tx) => {
      await insert(tx, 'one')
      return tx.now
    })
    expect(now).toBe('2023-02-23T02:00:00.000Z')
    expect(await count(db)).toBe(1)
  })

  it('leaves nothing behind when it fails', async () => {
    const db = await open()
    const failing = db.transaction(async (tx) => {
      await insert(tx, 'one')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await count(db)).toBe(0)
  })

  it('leaves nothing behind when a check before the commit refuses it', async () => {
    const refuse: BeforeCommit = (_tx, written) => {
      throw new Error([...written].join())
    }
    const db = await open([refuse])
    await expect(db.transaction((tx) => insert(tx, 'one'))).rejects.toThrow('idempotency_keys')
    expect(await count(db)).toBe(0)
  })

  it('is one of fifty at once without any of them failing', async () => {
    const db = await open()
    await Promise.all(Array.from({ length: 50 }, (_, index) => db.transaction((tx) => insert(tx, `key ${index}`))))
    expect(await count(db)).toBe(50)
  })

  it('lets no more in than the limit, however many count and insert at once', async () => {
    const db = await open()
    const takePlace = (key: string) =>
      db.transaction(async (tx) => {
        if ((await count(tx)) >= 5) return false
        await insert(tx, key)
        return true
      })
    const taken = await Promise.all(Array.from({ length: 40 }, (_, index) => takePlace(`key ${index}`)))
    expect(taken.filter(Boolean)).toHaveLength(5)
    expect(await count(db)).toBe(5)
  })

  it('is not seen from outside before it is committed', async () => {
    const db = await open()
    let release = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = db.transaction(async (tx) => {
      await insert(tx, 'one')
      await gate
    })
    await pause()
    expect(await count(db)).toBe(0)
    release()
    await slow
    expect(await count(db)).toBe(1)
  })

  it('does not take the rows of a neighbour with it when it fails', async () => {
    const db = await open()
    const failing = db.transaction(async (tx) => {
      await insert(tx, 'mine')
      await pause()
      throw new Error('failed')
    })
    const neighbour = db.transaction((tx) => insert(tx, 'yours'))
    await expect(failing).rejects.toThrow('failed')
    await neighbour
    expect((await db.select().from(idempotencyKeys)).map(({ key }) => key)).toEqual(['yours'])
  })

  it('does not hold another inside it', async () => {
    const db = await open()
    await expect(db.transaction(() => db.transaction((tx) => insert(tx, 'one')))).rejects.toThrow('Another transaction')
    expect(await count(db)).toBe(0)
  })

  it('judges only on what its own handle read', async () => {
    const db = await open()
    expect(await wordsOf(db.transaction(() => count(db)))).toContain('beside the transaction')
  })

  it('tells who listens which tables were written, once it is committed', async () => {
    const db = await open()
    const heard: string[] = []
    const stop = db.onCommit((written) => heard.push(...written))
    await db.transaction((tx) => insert(tx, 'one'))
    await db.transaction((tx) => insert(tx, 'one')).catch(() => undefined)
    await db.transaction(count)
    stop()
    await db.transaction((tx) => insert(tx, 'two'))
    expect(heard).toEqual(['idempotency_keys'])
  })
})

describe('a handle', () => {
  it('is dead after the end, even for a query that was built before', async () => {
    const db = await open()
    const kept = await db.transaction(async (tx) => ({ tx, query: tx.insert(idempotencyKeys).values(row('late')) }))
    expect(await wordsOf(insert(kept.tx, 'one'))).toContain('has ended')
    expect(await wordsOf(kept.query.execute())).toContain('has ended')
    expect(await count(db)).toBe(0)
  })

  it('for reading cannot write, however it is got at', async () => {
    const db = await open()
    await db.transaction((tx) => insert(tx, 'one'))
    type Run = (statement: SQL) => unknown
    const { session } = db.select() as unknown as { session: { run?: Run; execute?: Run } }
    const stray = async () => (session.run ?? session.execute)?.call(session, sql`delete from idempotency_keys`)
    expect(await wordsOf(stray())).toMatch(/readonly database|read-only transaction/)
    expect(await count(db)).toBe(1)
  })
})

describe('the rules of the tables', () => {
  const event = (seq: number, day: string) => ({ seq, day, at: '', actorName: '', type: '', data: '{}', hash: '' })

  it('refuse the second of its kind, and say so on both engines', async () => {
    const db = await open()
    await db.transaction((tx) => insert(tx, 'one'))
    const second = await db.transaction((tx) => insert(tx, 'one')).catch((error: unknown) => error)
    expect(isUniqueViolation(second)).toBe(true)
    expect([isForeignKeyViolation(second), isCheckViolation(second), isSerializationFailure(second)]).toEqual([false, false, false])
  })

  it.each(['2023-02-31', '2023-13-01', 'hôm nay', ''])('refuse %j as a day', async (day) => {
    const db = await open()
    const refusal = await wordsOf(db.transaction(async (tx) => tx.insert(auditEvents).values(event(1, day))))
    expect(refusal).toMatch(/CHECK constraint failed|date\/time field value out of range|invalid input syntax for type date/)
  })

  it('give days, lists and numbers back as they were put in', async () => {
    const db = await open()
    await db.transaction(async (tx) => {
      await tx.insert(auditEvents).values(event(7, '2024-02-29'))
      await tx.insert(liveEvents).values({ topics: ['board', 'units'], unitIds: ['đ'], at: tx.now })
    })
    const [kept] = await db.select().from(auditEvents).where(eq(auditEvents.seq, 7))
    expect(kept).toMatchObject({ day: '2024-02-29', actorId: null })
    const [announced] = await db.select().from(liveEvents)
    expect(announced).toMatchObject({ seq: 1, topics: ['board', 'units'], unitIds: ['đ'], clusterIds: null })
  })

  it('sort text by its bytes, so that computed keys decide the order', async () => {
    const db = await open()
    const keys = ['a', 'B', 'Z', 'b', 'đ', 'z', '~', '10', '9']
    await db.transaction(async (tx) => {
      for (const key of keys) await insert(tx, key)
    })
    const sorted = await db.select({ key: idempotencyKeys.key }).from(idempotencyKeys).orderBy(idempotencyKeys.key)
    expect(sorted.map(({ key }) => key)).toEqual(['10', '9', 'B', 'Z', 'a', 'b', 'z', '~', 'đ'])
  })
})

describe('a change without a record', () => {
  it('fails in tests, unless only machinery was written', async () => {
    const db = await open([(tx, written) => demandRecord(tx, new Set([...written].map((name) => name.replace('idempotency_keys', 'units'))))])
    await expect(db.transaction((tx) => insert(tx, 'one'))).rejects.toThrow('recorded nothing')
    await db.transaction(async (tx) => tx.insert(liveEvents).values({ topics: ['board'], at: tx.now }))
    expect(await count(db)).toBe(0)
  })
})
