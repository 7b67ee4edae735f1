import { normalizeName } from '../vietnamese/names.ts'
import type { Day } from '../shared/day.ts'
import type { UnitKind } from './schema.ts'

/** A stretch of days, the last not included; null while it runs. */
export interface Span {
  readonly from: Day
  readonly until: Day | null
}

/** What holds of a unit. */
export interface UnitState {
  readonly kind: UnitKind
  readonly name: string
  readonly parentId: string | null
  readonly clusterId: string | null
  readonly path: string
}

/** What held of a unit for a time. The periods of a unit follow each other without gap from its founding to its end. */
export interface Period extends UnitState, Span {
  readonly id: string
  readonly unitId: string
}

/** What has to be written so that periods are as they shall be. */
export interface PeriodEdits<P extends Period> {
  readonly close: readonly { readonly id: string; readonly until: Day }[]
  readonly rewrite: readonly P[]
  readonly open: readonly Omit<P, 'id'>[]
}

export const holdsOn = (span: Span, day: Day): boolean => span.from <= day && (span.until === null || day < span.until)

/** Whether any day of the span is this day or later. */
export const lastsBeyond = (span: Span, day: Day): boolean => span.until === null || span.until > day

export const overlaps = (a: Span, b: Span): boolean => lastsBeyond(a, b.from) && lastsBeyond(b, a.from)

/** Whether the span has a day in a calendar year. */
export const touchesYear = (span: Span, year: number): boolean =>
  overlaps(span, { from: `${year}-01-01`, until: `${year + 1}-01-01` })

/**
 * Makes a change hold from a day on. A period that runs over that day is cut there; one that begins on it or later is
 * rewritten, so that no period is ever without length.
 */
export const changeFrom = <P extends Period>(
  periods: readonly P[],
  on: Day,
  change: (period: NoInfer<P>) => Partial<NoInfer<P>>,
): PeriodEdits<P> => {
  const concerned = periods.filter((period) => lastsBeyond(period, on))
  const running = concerned.filter((period) => period.from < on)
  return {
    close: running.map(({ id }) => ({ id, until: on })),
    open: running.map((period) => {
      const { id: _closed, ...rest } = { ...period, ...change(period), from: on }
      return rest
    }),
    rewrite: concerned.filter((period) => period.from >= on).map((period) => ({ ...period, ...change(period) })),
  }
}

/** The change of path and parent when a unit, with all below it, comes to stand elsewhere. */
export const replanted =
  (unit: { readonly id: string; readonly path: string }, parent: { readonly id: string; readonly path: string }) =>
  (period: Period): Partial<Pick<UnitState, 'path' | 'parentId'>> => ({
    path: `${parent.path}${unit.id}/${period.path.slice(unit.path.length)}`,
    ...(period.unitId === unit.id && { parentId: parent.id }),
  })

/** Since when a unit has stood where it stands now: a change of name does not count, a change of place above it does. */
export const standsSince = (periods: readonly Period[]): Day | undefined => {
  const newestFirst = periods.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const elsewhere = newestFirst.findIndex((period) => period.path !== newestFirst[0]?.path)
  return newestFirst.at(elsewhere === -1 ? -1 : elsewhere - 1)?.from
}

type VisibleState = Pick<Period, 'from' | 'until' | 'kind' | 'name' | 'parentId' | 'clusterId'>

const sameState = (a: VisibleState, b: VisibleState): boolean =>
  a.kind === b.kind && a.name === b.name && a.parentId === b.parentId && a.clusterId === b.clusterId

/** The periods as a reader wants them, oldest first: where only something further up changed there is no cut. */
export const readablePeriods = <P extends VisibleState>(periods: readonly P[]): P[] => {
  const joined: P[] = []
  for (const period of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last !== undefined && sameState(last, period)) joined[joined.length - 1] = { ...last, until: period.until }
    else joined.push(period)
  }
  return joined
}

/** Tones belong to the word, wherever in it they are written: Hòa and Hoà are one name. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * Equal for names that a reader would take for the same: capitals, spaces and the place of the tone do not count.
 * Diacritics do, unlike in a search: xã Bình Thanh and xã Bình Thạnh stand side by side in Bình Sơn.
 */
export const nameKey = (name: string): string =>
  normalizeName(name)
    .toLowerCase()
    .normalize('NFD')
    .split(' ')
    .map((word) => word.replace(toneMarks, '') + Array.from(word.matchAll(toneMarks), ([mark]) => mark).join(''))
    .join(' ')

interface NamedSpan extends Span {
  readonly unitId: string
  readonly name: string
}

/** The first unit that would at some time stand beside another of the same name; undefined when there is none. */
export const findNameClash = <A extends NamedSpan>(
  comers: readonly A[],
  present: readonly NamedSpan[],
): A | undefined =>
  comers.find((comer) =>
    present.some(
      (other) => other.unitId !== comer.unitId && nameKey(other.name) === nameKey(comer.name) && overlaps(comer, other),
    ),
  )

interface Branch {
  readonly id: string
  readonly parentId: string | null
  readonly sortKey: string
}

/**
 * Units in the order of the tree: each before those below it, units of one parent in Vietnamese order of their names.
 * A unit whose parent is not in the list begins a tree of its own.
 */
export const inTreeOrder = <U extends Branch>(units: readonly U[]): U[] => {
  const known = new Set(units.map((unit) => unit.id))
  const below = new Map<string | null, U[]>()
  for (const unit of units.toSorted((a, b) => (`${a.sortKey} ${a.id}` < `${b.sortKey} ${b.id}` ? -1 : 1))) {
    const parentId = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    const siblings = below.get(parentId)
    if (siblings === undefined) below.set(parentId, [unit])
    else siblings.push(unit)
  }
  const from = (parentId: string | null): U[] => (below.get(parentId) ?? []).flatMap((unit) => [unit, ...from(unit.id)])
  return from(null)
}
