import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { describe, expect, inject, it } from 'vitest'
import { dialect } from '../src/config.ts'

const folder = (name: string) => join(inject('migrationsDir'), name)

const tables = async (): Promise<Record<string, unknown>> => {
  const source = join(import.meta.dirname, '../src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => basename(file) === 'table.ts')
  const modules = await Promise.all(files.map((file) => import(join(source, file)) as Promise<Record<string, unknown>>))
  return Object.fromEntries(modules.flatMap((module) => Object.entries(module)))
}

const lastSnapshot = <T>(name: string): T => {
  const last = readdirSync(folder(`${name}/meta`)).filter((file) => file.endsWith('_snapshot.json')).toSorted().at(-1)
  return JSON.parse(readFileSync(folder(`${name}/meta/${last}`), 'utf8')) as T
}

describe('the migrations', () => {
  it('make exactly the tables the program declares: run npm run db:generate after changing a table.ts', async () => {
    const declared = await tables()
    expect(Object.keys(declared).length).toBeGreaterThan(5)
    const statements =
      dialect === 'postgres'
        ? await generateMigration(lastSnapshot('postgres'), generateDrizzleJson(declared, undefined, undefined, 'snake_case'))
        : await generateSQLiteMigration(lastSnapshot('sqlite'), await generateSQLiteDrizzleJson(declared, undefined, 'snake_case'))
    expect(statements).toEqual([])
  })

  it('are there for both engines, each change under one number', () => {
    const numbers = (name: string) =>
      readdirSync(folder(name)).filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, 4)).toSorted()
    expect(numbers('sqlite')).toEqual(numbers('postgres'))
    expect(numbers('sqlite')).not.toEqual([])
  })

  it('make every SQLite table strict, so that a number is a number', () => {
    const files = readdirSync(folder('sqlite')).filter((file) => file.endsWith('.sql'))
    const text = files.map((file) => readFileSync(folder(`sqlite/${file}`), 'utf8')).join('\n')
    const created = text.match(/^CREATE TABLE [^;]*;/gm) ?? []
    expect(created.length).toBeGreaterThan(5)
    expect(created.filter((statement) => !/\)\s*STRICT\s*;$/.test(statement))).toEqual([])
  })
})
