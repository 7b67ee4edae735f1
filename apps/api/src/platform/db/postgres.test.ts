import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { dialect } from '../../config.ts'
import { fixedClock } from '../clock.ts'
import { liveEvents } from '../live/table.ts'
import type { Database, Tx } from './database.ts'
import { openPostgres } from './postgres.ts'

const clock = fixedClock('2023-02-23T02:00:00.000Z')

const open = async () => {
  const { db, url, remove } = await testDatabase(clock, [])
  onTestFinished(remove)
  return { db, url }
}
const insert = async (tx: Tx) => {
  await tx.insert(liveEvents).values({ topics: ['board'], at: tx.now })
}
const count = (db: Database) => db.$count(liveEvents)

describe.runIf(dialect === 'postgres')('PostgreSQL', () => {
  it('lets no more in than the limit when two processes write', async () => {
    const { db, url } = await open()
    const other = openPostgres(url, { now: clock.now }, 1)
    const takePlace = (through: Database) =>
      through.transaction(async (tx) => {
        if ((await tx.$count(liveEvents)) < 5) await insert(tx)
      })
    await Promise.all(Array.from({ length: 20 }, (_, index) => takePlace(index % 2 === 0 ? db : other)))
    await other.close()
    expect(await count(db)).toBe(5)
  })

  it('is asked again when it could not put transactions in order', async () => {
    const { db } = await open()
    let tries = 0
    await db.transaction(async (tx) => {
      tries += 1
      await insert(tx)
      if (tries < 3) throw Object.assign(new Error('could not serialize'), { code: '40001' })
    })
    expect(tries).toBe(3)
    expect(await count(db)).toBe(1)
  })

  it('may go away and come back', async () => {
    const { db, url } = await open()
    const administrator = new pg.Client({ connectionString: url })
    await administrator.connect()
    const cutAll = () =>
      administrator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
    const cut = db.transaction(async (tx) => {
      await insert(tx)
      await cutAll()
      await insert(tx)
    })
    await expect(cut).rejects.toThrow(/Failed query|terminat/)
    await db.transaction(insert)
    expect(await count(db)).toBe(1)
    await administrator.end()
  })
})
