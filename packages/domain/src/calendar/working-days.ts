import { addDays, dayFromNumber, dayNumber, yearOf } from '../shared/day.ts'
import type { Day } from '../shared/day.ts'
import type { Calendar } from './schema.ts'

/** How far an answer can be relied on. */
export interface CalendarReach {
  /** Some counted day lies in a year the calendar does not know: holidays there were not left out. */
  readonly beyondCalendar: boolean
  /** Some counted day lies in a year whose holidays are not announced yet. */
  readonly provisional: boolean
}
export interface DueDay extends CalendarReach {
  readonly due: Day
}
export interface WorkingDayCount extends CalendarReach {
  /** Negative when `to` is before `from`. */
  readonly days: number
}

// How working days are counted is our reading (R-inf): Monday to Friday without State holidays and their substitutes;
// day 1 is the next working day. No source says how holidays and the first day are treated.
interface Index {
  readonly free: ReadonlySet<number>
  readonly worked: ReadonlySet<number>
  readonly known: ReadonlySet<number>
  readonly provisional: ReadonlySet<number>
}

const indexes = new WeakMap<Calendar, Index>()

/** A board asks for hundreds of deadlines on the same calendar; its lists are made into sets once. */
const indexOf = (calendar: Calendar): Index => {
  const kept = indexes.get(calendar)
  if (kept) return kept
  const { years } = calendar
  const index = {
    free: new Set(years.flatMap((year) => year.holidays.map(dayNumber))),
    worked: new Set(years.flatMap((year) => year.workedSaturdays.map(dayNumber))),
    known: new Set(years.map(({ year }) => year)),
    provisional: new Set(years.filter(({ status }) => status === 'provisional').map(({ year }) => year)),
  }
  indexes.set(calendar, index)
  return index
}

/** 0 is Sunday; day number 0, 1970-01-01, was a Thursday. */
const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7

const isWorking = (number: number, index: Index): boolean => {
  const day = weekday(number)
  if (day === 0 || day === 6) return index.worked.has(number)
  return !index.free.has(number)
}

/** The years of the days counted: those after `start` up to and including `end`; `start` itself is not counted. */
const reach = (start: Day, end: Day, index: Index): CalendarReach => {
  const first = yearOf(start < end ? addDays(start, 1) : start)
  const years = Array.from({ length: yearOf(end) - first + 1 }, (_, offset) => first + offset)
  return {
    beyondCalendar: years.some((year) => !index.known.has(year)),
    provisional: years.some((year) => index.provisional.has(year)),
  }
}

/** Monday to Friday without the holidays, and the Saturdays worked in exchange. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => isWorking(dayNumber(day), indexOf(calendar))

/**
 * The last day of a period of working days: day 1 is the next working day after `start` (rules.md 2.2, R-inf).
 * 0 days is `start` itself.
 * @throws RangeError when `days` is negative or no whole number
 */
export const addWorkingDays = (start: Day, days: number, calendar: Calendar): DueDay => {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`)
  const index = indexOf(calendar)
  let number = dayNumber(start)
  for (let left = days; left > 0;) {
    number += 1
    if (isWorking(number, index)) left -= 1
  }
  const due = dayFromNumber(number)
  return { due, ...reach(start, due, index) }
}

/**
 * The working days after `from` up to and including `to`, so that `addWorkingDays(from, n).due` is `n` away. With `to`
 * before `from` the same count, negative: days overdue are days left below zero.
 */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): WorkingDayCount => {
  const index = indexOf(calendar)
  const [first, last] = from <= to ? [from, to] : [to, from]
  let days = 0
  for (let number = dayNumber(first) + 1; number <= dayNumber(last); number += 1)
    if (isWorking(number, index)) days += 1
  return { days: from <= to || days === 0 ? days : -days, ...reach(first, last, index) }
}
