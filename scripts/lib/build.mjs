import { existsSync } from 'node:fs'
import { dropStamp, fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { at, bin } from './paths.mjs'
import { run } from './run.mjs'
import { say, Stop } from './say.mjs'

/** @typedef {import('./messages.mjs').Messages} Messages */
/**
 * @typedef {object} Part
 * @property {'api' | 'web'} name
 * @property {string} folder
 * @property {readonly string[]} results files that a finished build has
 * @property {() => Promise<number>} build
 */

/** @type {readonly Part[]} */
const parts = [
  {
    name: 'api',
    folder: 'apps/api',
    results: ['apps/api/dist/main.js', 'apps/api/dist/verify-cli.js', 'apps/api/dist/figures-cli.js'],
    build: () => run(process.execPath, [at('apps', 'api', 'build.mjs')], { cwd: at('apps', 'api') }),
  },
  {
    name: 'web',
    folder: 'apps/web',
    results: ['apps/web/dist/index.html'],
    build: () => run(bin('apps/web', 'vite'), ['build', '--logLevel', 'warn'], { cwd: at('apps', 'web') }),
  },
]

/**
 * Tests and migrations are not part of a build: changing them must not cost a rebuild.
 * @param {string} file relative to the root
 */
export const isBuildInput = (file) =>
  !/\.test\.tsx?$|\/test-[^/]+\.tsx?$/.test(file) && !/^apps\/(api|web)\/(test|migrations)\//.test(file.replaceAll('\\', '/'))

/** @param {Part} part */
const wanted = (part) =>
  fingerprint(['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/domain', part.folder], [], isBuildInput)

/** Kept outside dist: vite empties that folder, and everything in it is served. @param {Part} part */
const stampOf = (part) => at('node_modules', `.ket-nap-build-${part.name}`)

/**
 * @param {readonly ('api' | 'web')[]} names
 * @param {Messages} messages
 * @returns {Promise<('api' | 'web')[]>} what had to be built
 * @throws {Stop}
 */
export const ensureBuilt = async (names, messages) => {
  /** @type {('api' | 'web')[]} */
  const built = []
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const target = wanted(part)
    const isThere = () => part.results.every((file) => existsSync(at(file)))
    if (readStamp(stampOf(part)) === target && isThere()) continue
    say(messages.building(part.name))
    dropStamp(stampOf(part))
    if ((await part.build()) !== 0 || !isThere()) throw new Stop(messages.buildFailed(part.name))
    writeStamp(stampOf(part), target)
    built.push(part.name)
  }
  return built
}
