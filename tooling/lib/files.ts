import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Absolute path of the repository. */
export const root = join(import.meta.dirname, '..', '..')

const skipped = new Set([
  'node_modules',
  'dist',
  '.git',
  '.vite',
  'coverage',
  'test-results',
  'playwright-report',
  'data',
  'data-demo',
])

/** Files below a folder, relative to the repository, with forward slashes; nothing for a folder that does not exist. */
export const filesBelow = (folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter(({ name }) => !skipped.has(name))
        .flatMap((entry) => {
          const path = folder === '' ? entry.name : `${folder}/${entry.name}`
          return entry.isDirectory() ? filesBelow(path) : [path]
        })
    : []

/** Names of the folders directly in a folder. */
export const foldersIn = (folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
        .map(({ name }) => name)
    : []

export const read = (file: string): string => readFileSync(join(root, file), 'utf8')
