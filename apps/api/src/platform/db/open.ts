import { existsSync } from 'node:fs'
import { OperatorError } from '../../config.ts'
import type { Config } from '../../config.ts'
import type { Database, DatabaseOptions, Reads } from './database.ts'
import { migrateDatabase } from './migrate.ts'
import { openPostgres, readPostgres } from './postgres.ts'
import { openSqlite, readSqlite } from './sqlite.ts'

type Target = Pick<Config, 'dialect' | 'databaseUrl' | 'migrationsDir'>

/**
 * Brings the configured database to the version of this program and opens it.
 * @throws OperatorError when the database is of a newer version, or cannot be reached.
 */
export const openDatabase = async (target: Target, options: DatabaseOptions): Promise<Database> => {
  await migrateDatabase(target)
  return target.dialect === 'postgres' ? openPostgres(target.databaseUrl, options) : openSqlite(target.databaseUrl, options)
}

export interface ReadOnly {
  readonly db: Reads
  readonly close: () => Promise<void>
}

/**
 * Opens the configured database as it is, for looking only.
 * @throws OperatorError when there is none.
 */
export const openReadOnly = async ({ dialect, databaseUrl }: Omit<Target, 'migrationsDir'>): Promise<ReadOnly> => {
  if (dialect === 'postgres') return readPostgres(databaseUrl)
  if (!existsSync(databaseUrl)) {
    throw new OperatorError(`Không tìm thấy cơ sở dữ liệu ${databaseUrl}. Hãy kiểm tra DATA_DIR hoặc DATABASE_URL.`)
  }
  return readSqlite(databaseUrl)
}
