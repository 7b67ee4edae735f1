import type { Board } from '@ket-nap/domain/board/schema'
import { linearScale, niceTop, wholeTicks } from './linear-scale.ts'

/** A point in per cent of the drawing: x from the left, y from the top. */
export interface CurvePoint {
  readonly month: number
  readonly x: number
  readonly y: number
  readonly value: number
}

export interface Curve {
  readonly path: string
  /** One per month that has a figure; the year's beginning, which is 0 for everybody, is only in the path. */
  readonly points: readonly CurvePoint[]
}

export interface CurveGeometry {
  readonly thisYear: Curve
  readonly lastYear: Curve
  readonly evenPace: Curve
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
}

const isKnown = (value: number | null): value is number => value !== null

const highest = (months: Board['months']): number =>
  Math.max(4, ...months.flatMap((month) => [month.achieved, month.lastYear, month.evenPace].filter(isKnown)))

/** Where in the year, in months, the last known point stands: not at the month's end when the month is not over. */
const lastPlace = ({ daysGone, daysInYear }: Board['pace']): number =>
  daysInYear <= 0 ? 0 : (12 * daysGone) / daysInYear

/** Straight from month to month: a rounded line would show figures that nobody counted. */
const pathThrough = (points: readonly CurvePoint[]): string =>
  points.length === 0 ? '' : `M0,100${points.map(({ x, y }) => `L${x},${y}`).join('')}`

export const curveGeometry = ({ months, pace }: Pick<Board, 'months' | 'pace'>): CurveGeometry => {
  const top = niceTop(highest(months), 4)
  const x = linearScale(12, 0, 100)
  const y = linearScale(top, 100, 0)
  const known = months.filter((month) => isKnown(month.achieved))
  const now = known.at(-1)?.month

  const curve = (values: readonly { readonly month: number; readonly value: number | null }[], end?: number): Curve => {
    const points = values.flatMap(({ month, value }) => {
      if (value === null) return []
      const place = month === end ? Math.min(month, Math.max(month - 1, lastPlace(pace))) : month
      return [{ month, value, x: x(place), y: y(value) }]
    })
    return { points, path: pathThrough(points) }
  }
  return {
    thisYear: curve(
      months.map(({ month, achieved }) => ({ month, value: achieved })),
      now,
    ),
    lastYear: curve(months.map(({ month, lastYear }) => ({ month, value: lastYear }))),
    evenPace: curve(months.map(({ month, evenPace }) => ({ month, value: evenPace }))),
    ticks: wholeTicks(top, 4).map((value) => ({ value, y: y(value) })),
  }
}
