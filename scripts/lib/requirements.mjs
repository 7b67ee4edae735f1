import { aptCommand, aptInstall, isDebian, isRoot } from './debian.mjs'
import { findPostgres } from './postgres.mjs'
import { ask, findCommand } from './run.mjs'
import { say, Stop } from './say.mjs'

/** @typedef {'chromium' | 'postgresql' | 'vietnamese font'} Requirement */

/** @returns {string | undefined} a browser that playwright can drive */
export const findChromium = () => ['chromium', 'chromium-browser', 'google-chrome'].map(findCommand).find(Boolean)

/** fontconfig says which fonts cover every letter of a language; letters without a font are drawn as boxes. */
const hasVietnameseFont = () => ask('fc-list', [':lang=vi', 'family']).text !== ''

/** @type {Record<Requirement, { isThere: () => boolean, debian: readonly string[] }>} */
const known = {
  chromium: { isThere: () => findChromium() !== undefined, debian: ['chromium'] },
  postgresql: { isThere: () => findPostgres() !== undefined, debian: ['postgresql'] },
  'vietnamese font': {
    isThere: () => findCommand('fc-list') !== undefined && hasVietnameseFont(),
    debian: ['fontconfig', 'fonts-noto-core'],
  },
}

/**
 * @param {readonly Requirement[]} names
 * @throws {Stop} saying exactly what to install
 */
export const ensureRequirements = async (names) => {
  const missing = () => names.filter((name) => !known[name].isThere())
  if (missing().length === 0) return
  const packages = missing().flatMap((name) => known[name].debian)
  if (isDebian() && isRoot()) {
    say(`Installing for the tests: ${packages.join(', ')}`)
    await aptInstall(packages)
  }
  if (missing().length === 0) return
  const how = isDebian() ? `run as root: ${aptCommand(packages)}` : `install it (Debian: ${aptCommand(packages)})`
  throw new Stop(`The tests need ${missing().join(', ')}; ${how}`)
}
