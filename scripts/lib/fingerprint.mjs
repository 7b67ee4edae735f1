import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at } from './paths.mjs'

const skipped = new Set(['node_modules', 'dist', '.vite', 'coverage', 'test-results', 'playwright-report'])

/**
 * All files below a path, in a fixed order.
 * @param {string} path relative to the root; a file stands for itself, a path that does not exist for nothing
 * @returns {string[]} relative to the root
 */
export const filesBelow = (path) => {
  const full = at(path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)))
}

/**
 * A hash over names and contents. Contents, not times: a fresh clone and an untouched folder must agree.
 * @param {readonly string[]} paths relative to the root
 * @param {readonly string[]} [extra] further facts that matter, e.g. the Node ABI
 * @param {(file: string) => boolean} [keep]
 * @returns {string}
 */
export const fingerprint = (paths, extra = [], keep = () => true) => {
  const hash = createHash('sha256')
  for (const fact of extra) hash.update(`fact ${fact}\0`)
  for (const file of paths.flatMap(filesBelow).filter(keep)) {
    const content = readFileSync(at(file))
    hash.update(`file ${file} ${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} stamp absolute path
 * @returns {string | undefined}
 */
export const readStamp = (stamp) => (existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined)

/**
 * Written beside and renamed, so that a power cut leaves the old stamp or the new one, never half of one.
 * @param {string} stamp absolute path
 * @param {string} value
 */
export const writeStamp = (stamp, value) => {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(`${stamp}.new`, `${value}\n`)
  renameSync(`${stamp}.new`, stamp)
}

/** @param {string} stamp absolute path */
export const dropStamp = (stamp) => rmSync(stamp, { force: true })
