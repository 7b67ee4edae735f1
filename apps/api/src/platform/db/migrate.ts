import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqliteTo } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { MigrationMeta } from 'drizzle-orm/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgresTo } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { OperatorError } from '../../config.ts'
import type { Config } from '../../config.ts'

type Target = Pick<Config, 'dialect' | 'databaseUrl' | 'migrationsDir'>

/** Brings the database to the version of this program; does nothing when it is there already. */
export const migrateDatabase = async (target: Target): Promise<void> => {
  const migrationsFolder = join(target.migrationsDir, target.dialect)
  const ours = readMigrationFiles({ migrationsFolder })
  if (target.dialect === 'postgres') await migratePostgres(target.databaseUrl, migrationsFolder, ours)
  else await migrateSqlite(target.databaseUrl, migrationsFolder, ours)
}

interface Applied {
  readonly hash: string
  readonly createdAt: number
}

const newerDatabase =
  'Cơ sở dữ liệu này đã được nâng cấp bởi một phiên bản Kết nạp mới hơn. Hãy chạy phiên bản đó, hoặc khôi phục bản sao lưu của phiên bản hiện tại.'
const otherDatabase =
  'Cơ sở dữ liệu này do một bản phát triển khác của Kết nạp tạo ra nên không dùng được với phiên bản này. Hãy dùng thư mục dữ liệu khác.'

/** True when something has to be applied. */
const isBehind = (applied: readonly Applied[], ours: readonly MigrationMeta[]): boolean => {
  const last = Math.max(0, ...applied.map((migration) => migration.createdAt))
  if (last > Math.max(0, ...ours.map((migration) => migration.folderMillis))) throw new OperatorError(newerDatabase)
  const known = new Set(ours.map((migration) => migration.hash))
  if (applied.some((migration) => !known.has(migration.hash))) throw new OperatorError(otherDatabase)
  return ours.some((migration) => migration.folderMillis > last)
}

const appliedInSqlite = (connection: Sqlite.Database): readonly Applied[] => {
  const table = connection.prepare(`select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'`)
  if (table.get() === undefined) return []
  return connection
    .prepare<[], Applied>('select hash, cast(created_at as integer) as "createdAt" from __drizzle_migrations order by created_at')
    .all()
}

const migrateSqlite = async (file: string, migrationsFolder: string, ours: readonly MigrationMeta[]): Promise<void> => {
  const existed = existsSync(file)
  const connection = new Sqlite(file)
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    const applied = appliedInSqlite(connection)
    if (!isBehind(applied, ours)) return
    // A copy beside the file: going back is then a matter of renaming it.
    if (existed && applied.length > 0) await connection.backup(`${file}.before-${applied.length}-to-${ours.length}`)
    // Rebuilding a table drops the old one, which with foreign keys on would delete the rows that point at it.
    connection.pragma('foreign_keys = OFF')
    migrateSqliteTo(drizzleSqlite(connection), { migrationsFolder })
    const broken = connection.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows that point at nothing`)
  } finally {
    connection.close()
  }
}

const appliedInPostgres = async (client: pg.Client): Promise<readonly Applied[]> => {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  )
  if (!rows[0]?.found) return []
  const applied = await client.query<{ hash: string; created_at: string }>(
    'select hash, created_at::text from drizzle.__drizzle_migrations order by created_at',
  )
  return applied.rows.map((row) => ({ hash: row.hash, createdAt: Number(row.created_at) }))
}

const migrationLock = 1_556_2024

const migratePostgres = async (url: string, migrationsFolder: string, ours: readonly MigrationMeta[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new OperatorError(
      'Không kết nối được tới cơ sở dữ liệu PostgreSQL. Hãy kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu.',
      { cause: error },
    )
  }
  try {
    // Two processes that start together: the second waits and then finds nothing to do.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    if (isBehind(await appliedInPostgres(client), ours)) await migratePostgresTo(drizzlePostgres(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
