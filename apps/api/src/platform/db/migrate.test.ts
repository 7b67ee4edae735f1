import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { dialect } from '../../config.ts'
import { migrateDatabase } from './migrate.ts'

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'ket-nap-migrate-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

const statements = [
  'create table parents (id integer primary key)',
  'create table children (id integer primary key, parent integer not null references parents (id) on delete cascade)',
  'insert into parents values (1); --> statement-breakpoint\ninsert into children values (1, 1)',
  // As drizzle-kit rebuilds a table: with foreign keys on, the drop would take the children along.
  'create table new_parents (id integer primary key, name text); --> statement-breakpoint\ninsert into new_parents select id, null from parents; --> statement-breakpoint\ndrop table parents; --> statement-breakpoint\nalter table new_parents rename to parents',
  'delete from parents',
]

/** A release with the first `count` migrations. */
const release = (count: number, edit = (statement: string) => statement): string => {
  const migrationsDir = folder()
  for (const name of ['sqlite', 'postgres']) {
    mkdirSync(join(migrationsDir, name, 'meta'), { recursive: true })
    const entries = statements.slice(0, count).map((_, idx) => ({ idx, version: '6', when: 1000 + idx, tag: `000${idx}`, breakpoints: true }))
    writeFileSync(join(migrationsDir, name, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: name, entries }))
    for (const { idx, tag } of entries) writeFileSync(join(migrationsDir, name, `${tag}.sql`), edit(statements[idx] ?? ''))
  }
  return migrationsDir
}

const target = (databaseUrl: string, migrationsDir: string) => ({ dialect: 'sqlite' as const, databaseUrl, migrationsDir })

describe('bringing a database to the version of the program', () => {
  it('makes a new one, and leaves one of the same version alone', async () => {
    const dir = folder()
    const file = join(dir, 'ket-nap.db')
    const current = release(3)
    await migrateDatabase(target(file, current))
    await migrateDatabase(target(file, current))
    expect(readdirSync(dir).filter((name) => name.includes('before'))).toEqual([])
  })

  it('keeps a copy beside an older one, and loses no row when a table is rebuilt', async () => {
    const dir = folder()
    const file = join(dir, 'ket-nap.db')
    await migrateDatabase(target(file, release(3)))
    await migrateDatabase(target(file, release(4)))
    const rows = (path: string, query: string) => {
      const connection = new Sqlite(path, { readonly: true })
      const found = connection.prepare(query).all()
      connection.close()
      return found
    }
    expect(rows(file, 'select children.id, name from children join parents on parents.id = parent')).toEqual([{ id: 1, name: null }])
    expect(readdirSync(dir)).toContain('ket-nap.db.before-3-to-4')
    expect(rows(`${file}.before-3-to-4`, 'select * from parents')).toEqual([{ id: 1 }])
  })

  it('refuses to leave rows that point at nothing', async () => {
    const file = join(folder(), 'ket-nap.db')
    await migrateDatabase(target(file, release(4)))
    await expect(migrateDatabase(target(file, release(5)))).rejects.toThrow('point at nothing')
  })

  it('says in one sentence that the database is of a newer version', async () => {
    const file = join(folder(), 'ket-nap.db')
    await migrateDatabase(target(file, release(3)))
    await expect(migrateDatabase(target(file, release(2)))).rejects.toThrow(/phiên bản Kết nạp mới hơn/)
  })

  it('says that the database was made by something else', async () => {
    const file = join(folder(), 'ket-nap.db')
    await migrateDatabase(target(file, release(2)))
    const other = release(3, (statement) => `${statement} -- another`)
    await expect(migrateDatabase(target(file, other))).rejects.toThrow(/bản phát triển khác/)
  })
})

describe.runIf(dialect === 'postgres')('bringing a PostgreSQL database to the version of the program', () => {
  it('says in one sentence that it is of a newer version', async () => {
    const { url, remove } = await testDatabase()
    onTestFinished(remove)
    await expect(migrateDatabase({ dialect: 'postgres', databaseUrl: url, migrationsDir: release(1) })).rejects.toThrow(/mới hơn/)
  })

  it('says in one sentence that the server cannot be reached', async () => {
    const nowhere = { dialect: 'postgres' as const, databaseUrl: 'postgres://nobody@127.0.0.1:1/x', migrationsDir: release(1) }
    await expect(migrateDatabase(nowhere)).rejects.toThrow(/Không kết nối được/)
  })
})
