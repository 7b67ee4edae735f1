import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Licences that may be handed out together with a program under MIT. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
  'CC-BY-4.0',
  'WTFPL',
])

/** Packages whose package.json does not say it; read by a person. name → licence and where it stands. */
const readByHand: Readonly<Record<string, string>> = {}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string | { readonly type: string }
  readonly licenses?: readonly { readonly type: string }[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** SPDX: of alternatives one has to be allowed, of a sum all. */
export const isAllowed = (expression: string): boolean => {
  const plain = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isAllowed)
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed)
  return allowed.has(plain)
}

export const licenceOf = (manifest: Pick<Manifest, 'name' | 'license' | 'licenses'>): string => {
  const { name, license, licenses } = manifest
  const said = typeof license === 'string' ? license : license?.type
  return said ?? licenses?.map(({ type }) => type).join(' OR ') ?? readByHand[name] ?? 'none stated'
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest // the shape npm itself demands

/** As Node looks for a package: upwards from the real folder; undefined for an optional one that is not here. */
const find = (from: string, name: string): string | undefined => {
  const candidate = join(from, 'node_modules', name)
  if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
  const above = dirname(from)
  return above === from ? undefined : find(above, name)
}

/**
 * Every package that reaches production: reachable by dependencies (not devDependencies).
 * @param folders absolute folders of our own packages
 * @returns folder → manifest
 */
export const productionPackages = (folders: readonly string[]): ReadonlyMap<string, Manifest> => {
  const seen = new Map<string, Manifest>()
  const visit = (folder: string): void => {
    if (seen.has(folder)) return
    const manifest = manifestOf(folder)
    seen.set(folder, manifest)
    const { dependencies, optionalDependencies, peerDependencies } = manifest
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const found = find(folder, name)
      if (found !== undefined) visit(found)
      else if (dependencies?.[name] !== undefined && optionalDependencies?.[name] === undefined) {
        throw new Error(`${manifest.name} needs ${name}, which is not installed`)
      }
    }
  }
  for (const folder of folders) visit(realpathSync(folder))
  return seen
}
