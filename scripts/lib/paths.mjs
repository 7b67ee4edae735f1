import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder with package.json; a path and never a URL, so spaces and Vietnamese letters survive. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @param {...string} parts path below the root, e.g. at('apps', 'api') */
export const at = (...parts) => join(root, ...parts)

/**
 * A command that a package has installed for itself.
 * @param {string} folder package folder relative to the root, '.' for the root
 * @param {string} name e.g. 'vitest'
 */
export const bin = (folder, name) => at(folder, 'node_modules', '.bin', name)
