import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isBuildInput } from '../scripts/lib/build.mjs'
import { fingerprint } from '../scripts/lib/fingerprint.mjs'
import { finishMigration } from '../scripts/lib/migrations.mjs'
import { isNodeNewEnough, lowestNode } from '../scripts/lib/node-version.mjs'
import { findPostgres, startPostgres } from '../scripts/lib/postgres.mjs'
import { chooseSteps, steps } from '../scripts/lib/steps.mjs'
import { addUp, closingLine, judgeStep, readPlaywright, readVitest } from '../scripts/lib/totals.mjs'
import { read } from './lib/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ket-nap-scripts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reportOf = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('which Node.js is new enough', () => {
  test.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNodeNewEnough(version)).toBe(expected)
  })

  test('package.json and .nvmrc say the same as the check', () => {
    expect(read('package.json')).toContain(`"node": ">=${lowestNode.join('.')}"`)
    expect(read('.nvmrc').trim()).toBe(String(lowestNode[0]))
  })
})

describe('the sum over all steps', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  })

  test('tests are counted by their state, and a file that does not load is a failure', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'pending', 'todo'),
      file('failed', 'failed', 'passed'),
      file('failed'),
    ]
    expect(readVitest({ testResults })).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  test('a journey that passed only when repeated is a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(readPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  test('a step fails by its exit code even when its report knows of no failure', () => {
    const report = reportOf('fine.json', { testResults: [file('passed', 'passed')] })
    expect(judgeStep({ code: 0, report, read: readVitest })).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(judgeStep({ code: 1, report, read: readVitest })).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('a step that ran nothing, or left no report, fails', () => {
    const report = reportOf('empty.json', { testResults: [] })
    expect(judgeStep({ code: 0, report, read: readVitest }).failed).toBe(1)
    expect(judgeStep({ code: 0, report: join(folder, 'gone.json'), read: readVitest }).failed).toBe(1)
  })

  test('a step without a report is one check', () => {
    expect(judgeStep({ code: 0 })).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(judgeStep({ code: 2 })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('the closing line names skipped tests only when there are any', () => {
    const one = { passed: 1, failed: 0, skipped: 0 }
    expect(closingLine(addUp([one, one]))).toBe('2 passed, 0 failed')
    expect(closingLine(addUp([one, { passed: 0, failed: 2, skipped: 3 }]))).toBe('1 passed, 2 failed, 3 skipped')
  })
})

describe('which steps are taken', () => {
  test('all without a wish, the named ones in their own order with --only', () => {
    expect(chooseSteps([]).chosen).toBe(steps)
    expect(chooseSteps(['--only=web,api-sqlite']).chosen.map(({ id }) => id)).toEqual(['api-sqlite', 'web'])
  })

  test('a step that does not exist is not passed over in silence', () => {
    expect(chooseSteps(['--only=web,wed']).unknown).toEqual(['wed'])
    expect(chooseSteps(['--onyl=web']).unknown).toEqual(['--onyl=web'])
  })
})

describe('what is built again', () => {
  test('tests and migrations are no input of a build', () => {
    expect(
      ['apps/api/src/units/routes.test.ts', 'apps/web/test/setup.ts', 'apps/api/migrations/sqlite/0000_a.sql'].filter(
        isBuildInput,
      ),
    ).toEqual([])
    expect(
      ['apps/api/src/units/routes.ts', 'packages/domain/src/units/schema.ts', 'apps/web/index.html'].every(
        isBuildInput,
      ),
    ).toBe(true)
  })

  test('a fingerprint follows contents and facts', () => {
    const plain = fingerprint(['package.json'])
    expect(fingerprint(['package.json'])).toBe(plain)
    expect(fingerprint(['package.json'], ['node 22'])).not.toBe(plain)
    expect(fingerprint(['package.json', 'tsconfig.base.json'])).not.toBe(plain)
  })
})

describe('migrations get what drizzle-kit cannot say', () => {
  const sqlite =
    'CREATE TABLE `units` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`n` integer DEFAULT (1),\n\tCONSTRAINT "c" CHECK("units"."n" > 0)\n);\n' +
    '--> statement-breakpoint\nCREATE INDEX `i` ON `units` (`id`);--> statement-breakpoint\nCREATE TABLE `b` (`id` text);\n'

  test('SQLite tables are STRICT, indexes are not', () => {
    const strict = finishMigration(sqlite, 'sqlite')
    expect(strict).toContain('> 0)\n) STRICT;')
    expect(strict).toContain('CREATE INDEX `i` ON `units` (`id`);')
    expect(strict.match(/STRICT/g)).toHaveLength(2)
    expect(finishMigration(strict, 'sqlite')).toBe(strict)
  })

  test('key columns of PostgreSQL sort by bytes, others by the language', () => {
    const sql =
      'CREATE TABLE "a" (\n\t"name" text NOT NULL,\n\t"search_key" text NOT NULL,\n\t"path" text,\n\t"full_path" text\n);\n' +
      'ALTER TABLE "a" ADD COLUMN "sort_key" text;\nALTER TABLE "a" ALTER COLUMN "path" SET DATA TYPE text;\n'
    const collated = finishMigration(sql, 'postgres')
    expect(collated).toContain('"search_key" text COLLATE "C" NOT NULL')
    expect(collated).toContain('"sort_key" text COLLATE "C";')
    expect(collated).toContain('ALTER COLUMN "path" SET DATA TYPE text COLLATE "C";')
    expect(collated.match(/COLLATE/g)).toHaveLength(4)
    expect(finishMigration(collated, 'postgres')).toBe(collated)
  })
})

describe.skipIf(!findPostgres())('the throw-away PostgreSQL', () => {
  test('starts on loopback with a password and is gone after', async () => {
    const server = await startPostgres()
    try {
      expect(server.url).toMatch(/^postgres:\/\/ketnap:[0-9a-f]{36}@127\.0\.0\.1:\d+\/postgres$/)
      await expect(answers(server.url)).resolves.toBe(true)
    } finally {
      server.stop()
    }
    await expect(answers(server.url)).resolves.toBe(false)
  }, 60_000)
})

/** Whether something accepts connections there. */
const answers = async (url: string): Promise<boolean> => {
  const { connect } = await import('node:net')
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => {
      resolve(false)
    })
  })
}

test('npm start becomes the server: a shell in between would keep SIGTERM to itself and leave the server running', () => {
  expect(read('package.json')).toContain('"start": "exec node scripts/start.mjs"')
  expect(read('package.json')).toContain('"test": "exec node scripts/test.mjs"')
})
