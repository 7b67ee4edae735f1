#!/usr/bin/env node
// `npm run db:generate -- <name>`: one migration per engine from the table.ts files.
// Migrations that exist are never touched.
import { readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './lib/fingerprint.mjs'
import { finishMigration } from './lib/migrations.mjs'
import { at, bin } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { runMain, say, Stop } from './lib/say.mjs'

const dialects = /** @type {const} */ (['sqlite', 'postgres'])

/** @param {string} dialect */
const migrationsOf = (dialect) => filesBelow(`apps/api/migrations/${dialect}`).filter((file) => file.endsWith('.sql'))

await runMain(async () => {
  const [name, ...rest] = process.argv.slice(2)
  if (!name || !/^[a-z0-9_-]+$/.test(name)) {
    throw new Stop('Name the change: npm run db:generate -- add-unit-notes (small letters, digits, - and _)')
  }
  for (const dialect of dialects) {
    const before = new Set(migrationsOf(dialect))
    const args = ['generate', '--config', 'drizzle.config.ts', '--name', name, ...rest]
    const code = await run(bin('apps/api', 'drizzle-kit'), args, {
      cwd: at('apps', 'api'),
      env: { DB_DIALECT: dialect },
    })
    if (code !== 0) return code
    for (const file of migrationsOf(dialect).filter((candidate) => !before.has(candidate))) {
      writeFileSync(at(file), finishMigration(readFileSync(at(file), 'utf8'), dialect))
      say(`${dialect}: ${file}`)
    }
  }
  return 0
})
