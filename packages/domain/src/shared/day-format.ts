import { isDay } from './day.ts'
import type { Day, PartialDay } from './day.ts'

/** `'2023-02-23'` → `'23/02/2023'`; what is not known is left out: `'1990-06'` → `'06/1990'`, `'1990'` → `'1990'`. */
export const formatDay = (day: Day | PartialDay): string => day.split('-').toReversed().join('/')

export type DayFault = 'empty' | 'unreadable' | 'two_digit_year' | 'year_out_of_range' | 'no_such_month' | 'no_such_day'

/** What was read, or why nothing was. `precision` says how much of the day is known. */
export type ParsedDay =
  | { readonly ok: true; readonly day: PartialDay; readonly precision: 'day' | 'month' | 'year' }
  | { readonly ok: false; readonly code: DayFault }

const separated = /^(?:(?:(\d{1,2})[/.\-\s])?(\d{1,2})[/.\-\s])?(\d{2}|\d{4})$/
const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

const fault = (code: DayFault): ParsedDay => ({ ok: false, code })

const assemble = (year: string, month?: string, date?: string): ParsedDay => {
  // Before 1850 nobody in a file was alive; above 2100 it is a slip of the finger.
  if (Number(year) < 1850 || Number(year) > 2100) return fault('year_out_of_range')
  if (month === undefined) return { ok: true, day: year, precision: 'year' }
  if (Number(month) < 1 || Number(month) > 12) return fault('no_such_month')
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`
  if (date === undefined) return { ok: true, day: yearAndMonth, precision: 'month' }
  const day = `${yearAndMonth}-${date.padStart(2, '0')}`
  return isDay(day) ? { ok: true, day, precision: 'day' } : fault('no_such_day')
}

/**
 * Reads a day as a Vietnamese officer types it: `1/5/1990`, `01.05.1990`, `1-5-1990`, or only `06/1990` or `1990`; the
 * stored form (`1990-05-01`) is read too. The day is always first and never guessed to be the month. A year of two
 * digits is refused: 58 may be 1958 or 2058, and a wrong birth year decides about age.
 */
export const parseDay = (text: string): ParsedDay => {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
  if (typed === '') return fault('empty')
  const stored = iso.exec(typed)
  if (stored) return assemble(stored[1] ?? '', stored[2], stored[3])
  const parts = separated.exec(typed)
  if (!parts) return fault('unreadable')
  const [, date, month, year = ''] = parts
  return year.length === 2 ? fault('two_digit_year') : assemble(year, month, date)
}
