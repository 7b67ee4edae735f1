/** Where a file stands in the house. */
export interface Place {
  readonly area: 'domain' | 'api' | 'web' | 'e2e' | 'elsewhere'
  /** First folder below src, e.g. 'candidates' or 'platform'; '' for a file directly in src. */
  readonly room: string
  readonly isTest: boolean
}

const areas = [
  { area: 'domain', prefix: 'packages/domain/src/' },
  { area: 'api', prefix: 'apps/api/src/' },
  { area: 'web', prefix: 'apps/web/src/' },
  { area: 'e2e', prefix: 'e2e/' },
] as const

/** A test, what stands beside it to help it (test-district.ts), or the test folder of an app. */
const isTestFile = (file: string): boolean =>
  /\.test\.tsx?$|\/test-[^/]+\.tsx?$/.test(file) || /^apps\/(api|web)\/test\//.test(file)

export const placeOf = (file: string): Place => {
  const found = areas.find(({ prefix }) => file.startsWith(prefix))
  if (!found) return { area: 'elsewhere', room: '', isTest: isTestFile(file) }
  const [room = '', ...below] = file.slice(found.prefix.length).split('/')
  return { area: found.area, room: below.length > 0 ? room : '', isTest: isTestFile(file) || found.area === 'e2e' }
}

const layers = ['table', 'repository', 'service', 'routes'] as const
export type Layer = (typeof layers)[number]

/** routes.ts and document-routes.ts are routes; the number grows from the table upwards. */
export const layerOf = (file: string): { readonly layer: Layer; readonly height: number } | undefined => {
  const layer = layers.find((name) => new RegExp(`(^|[/.-])${name}\\.tsx?$`).test(file))
  return layer && { layer, height: layers.indexOf(layer) }
}
