import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { claimKey } from '../src/platform/http/idempotency.ts'
import { demandRecord } from '../src/audit/unaudited.ts'
import { dialect } from '../src/config.ts'
import { fixedClock } from '../src/platform/clock.ts'
import { demandFigures } from './figures.ts'
import type { Clock } from '../src/platform/clock.ts'
import type { BeforeCommit, Database } from '../src/platform/db/database.ts'
import { openPostgres } from '../src/platform/db/postgres.ts'
import { openSqlite } from '../src/platform/db/sqlite.ts'
import { newId } from '../src/platform/ids.ts'

export interface TestDatabase {
  readonly db: Database
  /** A file, or the address of a PostgreSQL database. */
  readonly url: string
  readonly remove: () => Promise<void>
}

const onServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('template').replace(/\/[^/]+$/, '/postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

interface Copy {
  readonly url: string
  readonly drop: () => void | Promise<void>
}

const copyFile = (): Copy => {
  const folder = mkdtempSync(join(tmpdir(), 'ket-nap-test-'))
  const url = join(folder, 'ket-nap.db')
  copyFileSync(inject('template'), url)
  return { url, drop: () => rmSync(folder, { recursive: true }) }
}

const copyOnServer = async (): Promise<Copy> => {
  const template = new URL(inject('template'))
  const name = `ket_nap_${newId().replaceAll('-', '')}`
  await onServer(`create database ${name} template ${template.pathname.slice(1)}`)
  const url = new URL(template)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) }
}

/** Every transaction must put something on record, as `demandRecord` says, unless a test of the machinery opts out. */
export const testDatabase = async (
  clock: Clock = fixedClock('2023-02-23T02:00:00.000Z'),
  beforeCommit: readonly BeforeCommit[] = [demandRecord, demandFigures, claimKey],
): Promise<TestDatabase> => {
  const copy = dialect === 'postgres' ? await copyOnServer() : copyFile()
  const options = { now: clock.now, beforeCommit }
  const db = dialect === 'postgres' ? openPostgres(copy.url, options, 3) : openSqlite(copy.url, options)
  return {
    db,
    url: copy.url,
    remove: async () => {
      await db.close()
      await copy.drop()
    },
  }
}
