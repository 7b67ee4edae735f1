import { addMonths, daysBetween } from '../shared/day.ts'
import type { Day } from '../shared/day.ts'
import type { Board } from './schema.ts'

const firstDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`

const daysIn = (year: number): number => daysBetween(firstDayOf(year), firstDayOf(year + 1))

/** Days of the year that are over at the end of a day: 0 before the year, all of them after it. */
const daysGoneOf = (year: number, day: Day): number =>
  Math.min(daysIn(year), Math.max(0, daysBetween(firstDayOf(year), day) + 1))

const evenPace = (quota: number | null, daysGone: number, daysInYear: number): number | null =>
  quota === null ? null : (quota * daysGone) / daysInYear

/** How much of the year is gone, and what an even pace would have reached by now. */
export const paceOf = (year: number, asOf: Day, quota: number | null): Board['pace'] => {
  const daysInYear = daysIn(year)
  const daysGone = daysGoneOf(year, asOf)
  return { daysGone, daysInYear, expected: evenPace(quota, daysGone, daysInYear) }
}

const monthText = (year: number, month: number): string => `${firstDayOf(year).slice(0, 4)}-${String(month).padStart(2, '0')}`

/** The cumulative curve of the year, beside last year's and an even pace; `inMonth` by `'YYYY-MM'`. */
export const monthsOf = (year: number, asOf: Day, quota: number | null, inMonth: ReadonlyMap<string, number>): Board['months'] => {
  let achieved = 0
  let lastYear = 0
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    achieved += inMonth.get(monthText(year, month)) ?? 0
    lastYear += inMonth.get(monthText(year - 1, month)) ?? 0
    const daysGone = daysBetween(firstDayOf(year), addMonths(firstDayOf(year), month))
    return {
      month,
      achieved: monthText(year, month) <= asOf.slice(0, 7) ? achieved : null,
      lastYear,
      evenPace: evenPace(quota, daysGone, daysIn(year)),
    }
  })
}
