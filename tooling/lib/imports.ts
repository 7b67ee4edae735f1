import { posix } from 'node:path'

/** What an import names: a file of this repository (relative to its root) or a package. */
export type Target = { readonly file: string } | { readonly packageName: string }

// Anchored at the start of a line, so that an import inside a comment or a string is not taken for one.
const statement = /^[ \t]*(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]/g

/** The specifiers of every static, re-exporting and dynamic import of a source text. */
export const specifiersOf = (source: string): readonly string[] =>
  [...source.matchAll(statement), ...source.matchAll(dynamic)].flatMap(([, specifier]) => specifier ?? [])

const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier)

/** @param from file that holds the import, relative to the repository */
export const resolveImport = (from: string, specifier: string): Target => {
  if (specifier.startsWith('.')) return { file: posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) }
  const domain = /^@ket-nap\/domain\/(.+)$/.exec(specifier)?.[1]
  if (domain !== undefined) return { file: `packages/domain/src/${domain}.ts` }
  if (specifier.startsWith('node:')) return { packageName: specifier }
  return { packageName: packageOf(specifier) }
}
