import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { english } from './messages.mjs'
import { at, bin } from './paths.mjs'
import { findChromium } from './requirements.mjs'
import { run } from './run.mjs'
import { startPostgres } from './postgres.mjs'
import { judgeStep, readPlaywright, readVitest } from './totals.mjs'

/** @typedef {import('./totals.mjs').Totals} Totals */
/** @typedef {import('./requirements.mjs').Requirement} Requirement */
/**
 * @typedef {object} Step
 * @property {string} id for --only
 * @property {string} title
 * @property {readonly Requirement[]} needs
 * @property {(reports: string) => Promise<Totals>} go reports: a folder for report files
 */

/**
 * @param {string} id
 * @param {string} folder
 * @param {string} reports
 * @param {Record<string, string | undefined>} [env]
 */
const vitest = async (id, folder, reports, env = {}) => {
  const report = join(reports, `${id}.json`)
  const args = ['run', '--root', at(folder), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return judgeStep({ code: await run(bin('.', 'vitest'), args, { env }), report, read: readVitest })
}

/** @param {string} reports */
const apiOnPostgres = async (reports) => {
  // A developer who has a server of his own for this may name it.
  const given = process.env.TEST_DATABASE_URL
  if (given) return vitest('api-postgres', 'apps/api', reports, { TEST_DATABASE_URL: given })
  const server = await startPostgres()
  try {
    return await vitest('api-postgres', 'apps/api', reports, { TEST_DATABASE_URL: server.url })
  } finally {
    server.stop()
  }
}

/** @param {string} reports */
const journeys = async (reports) => {
  const report = join(reports, 'e2e.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM_PATH: findChromium() ?? '' }
  const code = await run(bin('e2e', 'playwright'), ['test', '--reporter=list,json'], { cwd: at('e2e'), env })
  return judgeStep({ code, report, read: readPlaywright })
}

/** A step that is one check in itself. @param {() => Promise<number>} check */
const one = (check) => async () => judgeStep({ code: await check() })

/** @type {readonly Step[]} */
export const steps = [
  {
    id: 'lint',
    title: 'Lint (oxlint, type-aware)',
    needs: [],
    go: one(() => run(bin('.', 'oxlint'), ['--type-aware', '--deny-warnings'])),
  },
  {
    id: 'types',
    title: 'Types of every package',
    needs: [],
    go: one(() => run(process.execPath, [at('scripts', 'types.mjs')])),
  },
  {
    id: 'house',
    title: 'Architecture, docs, licences, scripts',
    needs: [],
    go: (reports) => vitest('house', 'tooling', reports),
  },
  { id: 'knip', title: 'What nobody uses (knip)', needs: [], go: one(() => run(bin('.', 'knip'), [])) },
  { id: 'domain', title: 'Domain', needs: [], go: (reports) => vitest('domain', 'packages/domain', reports) },
  {
    id: 'api-sqlite',
    title: 'Server on SQLite',
    needs: [],
    go: (reports) => vitest('api-sqlite', 'apps/api', reports, { TEST_DATABASE_URL: undefined }),
  },
  { id: 'api-postgres', title: 'Server on PostgreSQL', needs: ['postgresql'], go: apiOnPostgres },
  { id: 'web', title: 'Pages', needs: [], go: (reports) => vitest('web', 'apps/web', reports) },
  {
    id: 'build',
    title: 'Build',
    needs: [],
    go: one(() => ensureBuilt(['api', 'web'], english).then(() => 0)),
  },
  { id: 'e2e', title: 'Journeys in Chromium', needs: ['chromium', 'vietnamese font'], go: journeys },
]

/**
 * @param {readonly string[]} args of the command line
 * @returns {{ chosen: readonly Step[], unknown: readonly string[] }}
 */
export const chooseSteps = (args) => {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',')
    .filter(Boolean)
  if (!only) return { chosen: steps, unknown: args.filter((arg) => arg !== '--list') }
  const ids = new Set(steps.map(({ id }) => id))
  return {
    chosen: steps.filter(({ id }) => only.includes(id)),
    unknown: [
      ...only.filter((id) => !ids.has(id)),
      ...args.filter((arg) => arg !== '--list' && !arg.startsWith('--only=')),
    ],
  }
}
