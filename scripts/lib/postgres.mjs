import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRoot } from './debian.mjs'
import { ask, findCommand } from './run.mjs'
import { Stop } from './say.mjs'

/** Speed over safety is right here: the data lives as long as the test run. */
const settings = (/** @type {number} */ port) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
jit = off
log_min_messages = fatal
`

/** @returns {string | undefined} folder of the newest initdb */
export const findPostgres = () => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  const onPath = findCommand('initdb')
  return found ?? (onPath && dirname(onPath))
}

/** @returns {Promise<number>} a loopback port that nobody listens on */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })

/**
 * PostgreSQL refuses to run as root, so root hands its commands to the system user that the package made.
 * @param {string} folder working folder, readable by that user
 */
const asOwner =
  (folder) =>
  (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    isRoot()
      ? ask('runuser', ['-u', 'postgres', '--', command, ...args], { cwd: folder })
      : ask(command, args, { cwd: folder })

/** @param {string} folder */
const giveToOwner = (folder) => {
  if (!isRoot()) return
  const [uid, gid] = ['-u', '-g'].map((flag) => ask('id', [flag, 'postgres']))
  if (!uid?.ok || !gid?.ok) throw new Stop('There is no system user "postgres" to run PostgreSQL as.')
  for (const path of [folder, join(folder, 'password')]) chownSync(path, Number(uid.text), Number(gid.text))
}

/** Sync, so that it also works inside an 'exit' handler. @param {string} folder */
const remove = (folder) => {
  const pidFile = join(folder, 'data', 'postmaster.pid')
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    try {
      process.kill(pid, 'SIGQUIT')
    } catch {
      // it has just ended by itself
    }
    const until = Date.now() + 5000
    while (existsSync(pidFile) && Date.now() < until) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/**
 * Order of a real server, not of bytes: a forgotten COLLATE "C" on a key column then shows in the tests.
 * @param {string} bin
 */
const localeOptions = (bin) => {
  const version = Number(/(\d+)/.exec(ask(join(bin, 'initdb'), ['--version']).text)?.[1] ?? 0)
  const plain = ['--encoding=UTF8', '--locale=C.UTF-8']
  return version >= 15 ? [[...plain, '--locale-provider=icu', '--icu-locale=vi'], plain] : [plain]
}

/**
 * @param {string} bin
 * @param {string} folder
 */
const createCluster = (bin, folder) => {
  const own = asOwner(folder)
  let text = ''
  for (const locale of localeOptions(bin)) {
    const login = ['-U', 'ketnap', '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`]
    const made = own(
      join(bin, 'initdb'),
      '-D',
      join(folder, 'data'),
      ...login,
      ...locale,
      '--no-sync',
      '--no-instructions',
    )
    if (made.ok) return
    text = made.text
  }
  throw new Stop(`initdb failed:\n${text}`)
}

/**
 * Starts a PostgreSQL cluster of our own in a temporary folder and on a free loopback port. A server that the machine
 * already runs is not touched. It is gone when `stop` is called, and at the latest when this process exits.
 * @returns {Promise<{ url: string, stop: () => void }>} url of a superuser, for TEST_DATABASE_URL
 */
export const startPostgres = async () => {
  const bin = findPostgres()
  if (!bin) throw new Stop('PostgreSQL (initdb, pg_ctl) was not found.')
  const folder = mkdtempSync(join(tmpdir(), 'ket-nap-postgres-'))
  const stop = () => remove(folder)
  process.on('exit', stop)
  const password = randomBytes(18).toString('hex')
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 })
  chmodSync(folder, 0o700)
  giveToOwner(folder)
  createCluster(bin, folder)
  const port = await freePort()
  appendFileSync(join(folder, 'data', 'postgresql.conf'), settings(port))
  const data = join(folder, 'data')
  const started = asOwner(folder)(join(bin, 'pg_ctl'), 'start', '-w', '-t', '60', '-D', data, '-l', join(folder, 'log'))
  if (!started.ok)
    throw new Stop(`PostgreSQL did not start:\n${started.text}\n${ask('cat', [join(folder, 'log')]).text}`)
  return {
    url: `postgres://ketnap:${password}@127.0.0.1:${port}/postgres`,
    stop: () => {
      process.off('exit', stop)
      stop()
    },
  }
}
