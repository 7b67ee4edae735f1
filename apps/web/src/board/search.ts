import { isDay, yearOf } from '@ket-nap/domain/shared/day'
import { QuotaYear } from '@ket-nap/domain/quotas/schema'
import { Id } from '@ket-nap/domain/shared/ids'

export const sortKeys = ['percent', 'remaining', 'name'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the address says, so that a view can be sent. What cannot be read is as if it were not there. */
export interface BoardSearch {
  readonly year?: number
  readonly asOf?: string
  readonly unitId?: string
}

const isSortKey = (text: string | null): text is SortKey => sortKeys.some((key) => key === text)

export const readSearch = (params: URLSearchParams): BoardSearch => {
  const year = QuotaYear.safeParse(params.get('year') ?? undefined)
  const asOf = params.get('asOf') ?? ''
  const unitId = Id.safeParse(params.get('unitId'))
  return {
    ...(year.success ? { year: year.data } : {}),
    ...(isDay(asOf) ? { asOf } : {}),
    ...(unitId.success ? { unitId: unitId.data } : {}),
  }
}

export const readSort = (params: URLSearchParams): SortKey => {
  const sort = params.get('sort')
  return isSortKey(sort) ? sort : 'percent'
}

const changed = (params: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams => {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return next
}

/** Another year begins at its own last day (or today), so the day chosen for the old one goes. */
export const withYear = (params: URLSearchParams, year: string): URLSearchParams =>
  changed(params, { year, asOf: null })

/** A day belongs to its year: asking for December shows the year of that December. */
export const withAsOf = (params: URLSearchParams, asOf: string): URLSearchParams =>
  changed(params, { asOf, year: String(yearOf(asOf)) })

export const withToday = (params: URLSearchParams): URLSearchParams => changed(params, { asOf: null, year: null })

export const withSort = (params: URLSearchParams, sort: SortKey): URLSearchParams => changed(params, { sort })

/** The choices: next year's quotas are given in December, and old years are looked up. */
export const yearChoices = (today: string, chosen: number): readonly number[] => {
  const next = yearOf(today) + 1
  const years = Array.from({ length: 8 }, (_, index) => next - index)
  return [...new Set([...years, chosen])].toSorted((a, b) => b - a)
}
