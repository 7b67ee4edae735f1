import { pathToFileURL } from 'node:url'

/**
 * Becomes the built program: loaded into this very process, as if started by `node file args…`. With one process a
 * SIGTERM reaches the server directly, its exit code is ours, and nothing is left running when we are killed.
 * @param {string} file absolute path
 * @param {readonly string[]} args
 */
export const launch = async (file, args) => {
  process.env.NODE_ENV ??= 'production'
  process.argv = [process.execPath, file, ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(file).href)
}
