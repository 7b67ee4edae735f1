import type { Endpoint } from '@ket-nap/domain/shared/endpoint'

/** What any endpoint may take, loosely; the exact shape is `Sent<E>`. */
export interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

const isGiven = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'

/** `/units/:id` and `{ id }` → `/api/units/…`; query values that are empty or missing are left out. */
export const addressOf = (endpoint: Pick<Endpoint, 'path'>, { params = {}, query = {} }: LooseInput = {}): string => {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    return isGiven(value) ? encodeURIComponent(value) : ''
  })
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (isGiven(value) ? [[name, String(value)]] : [])),
  ).toString()
  return `/api${path}${search === '' ? '' : `?${search}`}`
}
