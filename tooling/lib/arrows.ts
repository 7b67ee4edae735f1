import { resolveImport, specifiersOf } from './imports.ts'
import type { Place } from './places.ts'
import { layerOf, placeOf } from './places.ts'

interface Arrow {
  readonly from: string
  readonly to: string
  readonly source: Place
  readonly target: Place
}

/** Platform code that may know a feature, with the reason; everything else in platform knows none. */
export const platformMayImport: readonly { readonly from: string; readonly to: string; readonly because: string }[] = [
  { from: 'apps/api/src/platform/auth/', to: 'apps/api/src/accounts/', because: 'a session belongs to an account' },
  { from: 'apps/api/src/platform/auth/', to: 'apps/api/src/access/', because: 'an actor carries grants' },
  { from: 'apps/api/src/platform/', to: 'apps/api/src/audit/record.ts', because: 'every write is recorded' },
]

/** Web parts that one feature lends to others on purpose, besides components/*-picker.tsx. */
export const webLends: readonly string[] = []

const isLent = (file: string): boolean => /\/components\/[^/]+-picker\.tsx$/.test(file) || webLends.includes(file)

const domainArrow = ({ target, to }: Arrow): string | undefined =>
  target.area === 'domain' ? undefined : `the domain knows only itself, not ${to}`

const layerArrow = ({ from, to, source, target }: Arrow): string | undefined => {
  const above = layerOf(to)
  const below = layerOf(from)
  if (above?.layer === 'routes' && target.room !== source.room && source.room !== '')
    return "another feature's routes are not for import"
  if (above && below && above.height > below.height) return `${below.layer} may not import ${above.layer}`
  return undefined
}

const apiArrow = (arrow: Arrow): string | undefined => {
  const { from, to, source, target } = arrow
  if (target.area === 'domain') return undefined
  if (target.area !== 'api') return source.isTest ? undefined : `the server does not import ${to}`
  if (source.isTest || source.room === '') return undefined
  if (to === 'apps/api/src/config.ts') return undefined
  if (target.room === '') return `only main and app know ${to}`
  if (target.room === 'demo' && source.room !== 'demo')
    return 'the sample district is made from outside; nothing rests on it'
  if (source.room === 'platform' && target.room !== 'platform') {
    const allowed = platformMayImport.some((rule) => from.startsWith(rule.from) && to.startsWith(rule.to))
    return allowed ? undefined : 'platform knows no feature'
  }
  return layerArrow(arrow)
}

const webArrow = ({ to, source, target }: Arrow): string | undefined => {
  if (target.area === 'domain') return undefined
  if (target.area !== 'web') return source.isTest ? undefined : `the pages do not import ${to}`
  if (source.isTest || source.room === '' || source.room === 'app' || target.room === source.room) return undefined
  if (source.room === 'lib') return `lib knows only lib, not ${to}`
  if (target.room === 'lib' || target.room === 'ui') return undefined
  if (source.room === 'ui') return `ui knows no feature and not the app, so not ${to}`
  if (target.room === 'app' || target.room === '') return 'a feature does not know the app'
  return isLent(to) ? undefined : 'a feature may take only a *-picker.tsx from another'
}

const e2eArrow = ({ to, target }: Arrow): string | undefined =>
  target.area === 'api' || target.area === 'web' ? `a journey sees only the browser, not ${to}` : undefined

const judgeArrow = (arrow: Arrow): string | undefined => {
  if (arrow.target.isTest && !arrow.source.isTest) return 'the product does not rest on its tests'
  switch (arrow.source.area) {
    case 'domain':
      return domainArrow(arrow)
    case 'api':
      return apiArrow(arrow)
    case 'web':
      return webArrow(arrow)
    case 'e2e':
      return e2eArrow(arrow)
    case 'elsewhere':
      return undefined
  }
}

const domainPackages = new Set(['zod'])
const domainTestPackages = new Set(['zod', 'vitest', 'fast-check'])

const judgePackage = (from: string, { area, isTest }: Place, name: string): string | undefined => {
  if (area === 'domain') {
    const allowed = isTest ? domainTestPackages.has(name) || name.startsWith('node:') : domainPackages.has(name)
    return allowed ? undefined : `the domain does no I/O and uses only zod, not ${name}`
  }
  if (name.startsWith('@ket-nap/')) return `${from} imports ${name} as a whole; name the file`
  if (area === 'web' && !isTest && name.startsWith('node:')) return `a browser has no ${name}`
  return undefined
}

/**
 * Wrong arrows of one file.
 * @param file relative to the repository
 * @returns one sentence per wrong import
 */
export const wrongArrows = (file: string, text: string): readonly string[] => {
  const source = placeOf(file)
  return specifiersOf(text).flatMap((specifier) => {
    const target = resolveImport(file, specifier)
    const wrong =
      'packageName' in target
        ? judgePackage(file, source, target.packageName)
        : judgeArrow({ from: file, to: target.file, source, target: placeOf(target.file) })
    return wrong === undefined ? [] : [`${file} → ${specifier}: ${wrong}`]
  })
}
