import { placeOf } from './places.ts'

/** Rooms of an app that are not features. figures keeps the counters the board reads; demo makes the sample district through the features' own services. */
const ownRooms = { api: ['platform', 'demo', 'figures'], web: ['app', 'ui', 'lib'] } as const

export interface Rooms {
  readonly domain: readonly string[]
  readonly api: readonly string[]
  readonly web: readonly string[]
  readonly e2e: readonly string[]
}

/** Four rooms, one name: what stands in an app or a journey folder without a room in the domain. */
export const strangeRooms = ({ domain, api, web, e2e }: Rooms): readonly string[] => {
  const isStrange = (own: readonly string[]) => (room: string) => !domain.includes(room) && !own.includes(room)
  return [
    ...api.filter(isStrange(ownRooms.api)).map((room) => `apps/api/src/${room}`),
    ...web.filter(isStrange(ownRooms.web)).map((room) => `apps/web/src/${room}`),
    ...e2e.filter(isStrange([])).map((room) => `e2e/tests/${room}`),
  ]
}

export const longestFile = 400

/** What a single file does against the rules of the house, apart from its imports. */
export const wrongsOf = (file: string, text: string): readonly string[] => {
  const { area, isTest } = placeOf(file)
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const inApp = area === 'api' || area === 'web'
  const wrongs = [
    lines > longestFile && `${lines} lines, at most ${longestFile}`,
    inApp && /(^|\/)index\.tsx?$/.test(file) && 'a barrel; name the file after what it holds',
    (inApp || area === 'domain') &&
      !isTest &&
      file !== 'apps/api/src/config.ts' &&
      /\bprocess\.env\b/.test(text) &&
      'reads process.env; only apps/api/src/config.ts does',
    area === 'domain' &&
      !isTest &&
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(text) &&
      'asks a clock or for chance; today and now are arguments in the domain',
  ]
  return wrongs.filter((wrong) => wrong !== false).map((wrong) => `${file}: ${wrong}`)
}
