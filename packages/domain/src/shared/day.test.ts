import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  PartialDay,
  addDays,
  addMonths,
  calendarMonthsBetween,
  dayFromNumber,
  daysBetween,
  isDay,
  vietnamDayOf,
  yearOf,
} from './day.ts'

const days = fc.integer({ min: -40_000, max: 40_000 }).map(dayFromNumber)

test.each([
  ['2023-02-03', 12, '2024-02-03'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2023-03-31', -1, '2023-02-28'],
  ['2023-12-15', 1, '2024-01-15'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})

test.each([
  ['2023-02-28', true],
  ['2023-02-29', false],
  ['2024-02-29', true],
  ['2023-13-01', false],
  ['2023-1-1', false],
  ['', false],
])('%j exists: %s', (text, exists) => {
  expect(isDay(text)).toBe(exists)
})

test.each([
  ['1990', true],
  ['1990-06', true],
  ['1990-06-15', true],
  ['1990-02-30', false],
  ['1990-13', false],
  ['90', false],
])('%j may be a partly known day: %s', (text, fits) => {
  expect(PartialDay.safeParse(text).success).toBe(fits)
})

test('the year of a partly known day is known', () => {
  expect([yearOf('1990'), yearOf('1990-06'), yearOf('1990-06-15')]).toEqual([1990, 1990, 1990])
})

test.each([
  ['2023-02-22T16:59:59.999Z', '2023-02-22'],
  ['2023-02-22T17:00:00.000Z', '2023-02-23'],
])('at %s it is %s in Việt Nam', (instant, day) => {
  expect(vietnamDayOf(instant)).toBe(day)
})

describe('arithmetic on days', () => {
  test('adding and counting days agree, and days compare as text', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        const other = addDays(day, count)
        expect(daysBetween(day, other)).toBe(count)
        expect(Math.sign(other < day ? -1 : other > day ? 1 : 0)).toBe(Math.sign(count))
      }),
    )
  })

  test('adding months moves by that many calendar months, always to a day that exists', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -900, max: 900 }), (day, months) => {
        const later = addMonths(day, months)
        expect(isDay(later)).toBe(true)
        expect(calendarMonthsBetween(day, later)).toBe(months)
      }),
    )
  })
})
