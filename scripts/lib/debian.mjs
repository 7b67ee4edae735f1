import { existsSync } from 'node:fs'
import { ask, findCommand, run } from './run.mjs'

/** @returns {boolean} Debian or one of its children, with apt */
export const isDebian = () => existsSync('/etc/debian_version') && findCommand('apt-get') !== undefined

/** @returns {boolean} */
export const isRoot = () => process.getuid?.() === 0

/**
 * @param {readonly string[]} packages
 * @returns {string} what a person types
 */
export const aptCommand = (packages) => `apt-get install -y ${packages.join(' ')}`

/**
 * Installs Debian packages; only for root on Debian. Package lists are fetched first when the machine has none.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>}
 */
export const aptInstall = async (packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '--no-install-recommends', ...packages]
  const known = ask('apt-cache', ['show', '--no-all-versions', ...packages]).ok
  if (known && (await run('apt-get', args, { env })) === 0) return true
  // An old list names versions that the mirror has dropped: fetch it anew and try once more.
  await run('apt-get', ['update'], { env })
  return (await run('apt-get', args, { env })) === 0
}
