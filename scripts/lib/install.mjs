import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { aptCommand, aptInstall, isDebian, isRoot } from './debian.mjs'
import { dropStamp, fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { isNodeNewEnough } from './node-version.mjs'
import { at } from './paths.mjs'
import { ask, findCommand, run } from './run.mjs'
import { say, Stop } from './say.mjs'

/** @typedef {import('./messages.mjs').Messages} Messages */

const pnpm = ['-y', 'pnpm@10.34.9']
const stamp = at('node_modules', '.ket-nap-install')
const packages = ['.', 'packages/domain', 'apps/api', 'apps/web', 'e2e']
/** Debian package → command that shows it is there. */
const compilerTools = { python3: 'python3', make: 'make', 'g++': 'g++' }

const dependencyFields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'pnpm']

/** The parts of package.json that decide what is installed: a new script name must not ask for the network. */
const dependencyFacts = () =>
  packages.map((folder) => {
    const manifest = /** @type {Record<string, unknown>} */ (
      JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'))
    )
    return JSON.stringify([folder, ...dependencyFields.map((field) => manifest[field] ?? null)])
  })

/** better-sqlite3 is compiled for one Node ABI: a newer Node.js must not start with the old binary. */
const wanted = () =>
  fingerprint(
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
    [process.platform, process.arch, process.versions.modules, ...dependencyFacts()],
  )

const isComplete = () => packages.every((folder) => existsSync(at(folder, 'node_modules')))

/** pnpm keeps the lockfile it has really installed; equal to ours means somebody ran pnpm by hand. */
const isInstalledByHand = () => {
  const installed = at('node_modules', '.pnpm', 'lock.yaml')
  return existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(at('pnpm-lock.yaml'), 'utf8')
}

/** Opens a database in memory in a process of its own, because a wrong binary can crash instead of throwing. */
const loadNative = () =>
  ask(process.execPath, ['-e', `new (require('better-sqlite3'))(':memory:').close(); require('@node-rs/argon2')`], {
    cwd: at('apps', 'api'),
  })

/** @returns {Record<string, string>} */
const buildEnvironment = () => {
  const here = dirname(process.execPath)
  // npx, pnpm and the compiler's scripts take the first node on PATH: it has to be the one that will load the result.
  const path = `${here}${delimiter}${process.env.PATH ?? ''}`
  // Node.js ships its C headers; pointing node-gyp at them spares a download that a closed network refuses.
  const hasHeaders = existsSync(join(here, '..', 'include', 'node', 'node.h'))
  return { PATH: path, ...(hasHeaders ? { npm_config_nodedir: join(here, '..') } : {}) }
}

const missingTools = () =>
  Object.entries(compilerTools)
    .filter(([, command]) => !findCommand(command))
    .map(([name]) => name)

/** @param {readonly string[]} args */
const runPnpm = (args) => run('npx', [...pnpm, ...args], { env: buildEnvironment() })

const installOnce = () => runPnpm(['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'])

/** pnpm skips a build it believes done (other Node ABI, earlier failure), so it is asked for by name. */
const makeNativeLoad = async (/** @type {Messages} */ messages) => {
  if (loadNative().ok) return
  say(messages.rebuildingNative)
  await runPnpm(['--recursive', 'rebuild', 'better-sqlite3'])
}

/** @param {Messages} messages */
const failForNative = (messages) => {
  const missing = missingTools()
  if (missing.length > 0) throw new Stop(messages.noCompiler(missing, aptCommand(Object.keys(compilerTools))))
  const { text } = loadNative()
  const line = text.split('\n').find((part) => /error/i.test(part)) ?? text.split('\n')[0] ?? ''
  throw new Stop(messages.nativeBroken(line.trim()))
}

/** @param {Messages} messages */
const install = async (messages) => {
  say(messages.installing)
  let code = await installOnce()
  if (code === 127) throw new Stop(messages.noPnpm)
  if (code === 0 && isComplete()) await makeNativeLoad(messages)
  if (isComplete() && !loadNative().ok && missingTools().length > 0 && isDebian() && isRoot()) {
    say(messages.aptCompiler(missingTools()))
    if (await aptInstall(missingTools())) {
      code = await installOnce()
      await makeNativeLoad(messages)
    }
  }
  return code
}

/**
 * Brings node_modules to what pnpm-lock.yaml says; without network and without need it does nothing.
 * @param {Messages} messages
 * @throws {Stop} with one sentence on what is missing
 */
export const ensureInstalled = async (messages) => {
  if (!isNodeNewEnough(process.versions.node)) throw new Stop(messages.oldNode(process.versions.node))
  const target = wanted()
  if (readStamp(stamp) === target && isComplete()) return
  if (isInstalledByHand() && isComplete() && loadNative().ok) return writeStamp(stamp, target)
  dropStamp(stamp)
  const code = await install(messages)
  const loads = isComplete() && loadNative().ok
  if (code === 0 && loads) return writeStamp(stamp, target)
  // No stamp here: the next start tries again, since the packages present are not the ones asked for.
  if (loads) return say(messages.offlineGoesOn)
  if (isComplete()) failForNative(messages)
  throw new Stop(messages.installFailed(code))
}
