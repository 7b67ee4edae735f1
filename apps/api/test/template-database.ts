import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../src/platform/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that each test copies: a file, or the address of a PostgreSQL database. */
    readonly template: string
    readonly migrationsDir: string
  }
}

const migrationsDir = process.env['MIGRATIONS_DIR'] ?? join(import.meta.dirname, '../migrations')

const sqliteTemplate = async (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'ket-nap-test-'))
  const file = join(folder, 'template.db')
  await migrateDatabase({ dialect: 'sqlite', databaseUrl: file, migrationsDir })
  project.provide('template', file)
  return () => rmSync(folder, { recursive: true })
}

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const postgresTemplate = async (project: TestProject, server: string) => {
  const name = `ket_nap_template_${process.pid}_${Date.now()}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrateDatabase({ dialect: 'postgres', databaseUrl: url.href, migrationsDir })
  project.provide('template', url.href)
  return () => onServer(server, `drop database ${name} with (force)`)
}

let remove: () => void | Promise<void> = () => undefined

/** Migrates once; copying is then a matter of milliseconds. */
export const setup = async (project: TestProject): Promise<void> => {
  project.provide('migrationsDir', migrationsDir)
  const server = process.env['TEST_DATABASE_URL']
  remove = await (server === undefined ? sqliteTemplate(project) : postgresTemplate(project, server))
}

export const teardown = async (): Promise<void> => {
  await remove()
}
