import { z } from 'zod'

/**
 * A calendar day, `'YYYY-MM-DD'`, without time or zone: the day is the same in Hà Nội and in a report opened abroad.
 * All arithmetic here is on day numbers, never on local clocks.
 */
export const Day = z.iso.date().meta({ id: 'Day' })
export type Day = z.infer<typeof Day>

/** An instant in UTC, `'YYYY-MM-DDTHH:mm:ss.sssZ'`. */
export const Instant = z.iso.datetime().meta({ id: 'Instant' })
export type Instant = z.infer<typeof Instant>

const partialDay = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A day of which only the year, or year and month, may be known: `'1990'`, `'1990-06'`, `'1990-06-15'`. */
export const PartialDay = z
  .string()
  .regex(partialDay)
  .refine((text) => text.length < 10 || isDay(text))
  .meta({ id: 'PartialDay' })
export type PartialDay = z.infer<typeof PartialDay>

const millisecondsPerDay = 86_400_000

/** Whole days since 1970-01-01. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay)

export const dayFromNumber = (number: number): Day => new Date(number * millisecondsPerDay).toISOString().slice(0, 10)

/** True for a day that exists: 2023-02-29 does not. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

export const yearOf = (day: PartialDay): number => Number(day.slice(0, 4))

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The same day of a later month; where that month is shorter, its last day (29/02/2024 + 12 months = 28/02/2025).
 * The month-end reading is ours: rules.md T8, no source says it.
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  const targetDate = Math.min(date, daysInMonth(targetYear, targetMonth))
  return `${String(targetYear).padStart(4, '0')}-${String(targetMonth).padStart(2, '0')}-${String(targetDate).padStart(2, '0')}`
}

/** Months between two dates counted by calendar month, the day of the month ignored (rules.md 3.1, R-inf). */
export const calendarMonthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + (Number(to.slice(5, 7)) - Number(from.slice(5, 7)))

/** The calendar day at an instant in Việt Nam (UTC+7 all year). */
export const vietnamDayOf = (instant: Instant): Day =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)
