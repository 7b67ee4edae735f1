import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '../shared/day.ts'
import type { Calendar } from './schema.ts'
import { vietnamCalendar } from './vietnam-calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const emptyCalendar: Calendar = { years: [] }
const start = fc.integer({ min: dayNumber('2021-06-01'), max: dayNumber('2028-06-01') }).map(dayFromNumber)

describe('a deadline in working days (rules.md 2.2: day 1 is the next working day)', () => {
  test.each([
    { start: '2023-02-23', days: 60, due: '2023-05-23' },
    { start: '2023-01-19', days: 1, due: '2023-01-27' },
    { start: '2023-04-28', days: 1, due: '2023-05-04' },
    { start: '2023-03-15', days: 30, due: '2023-04-26' },
    { start: '2024-04-26', days: 5, due: '2024-05-07' },
    { start: '2024-02-07', days: 30, due: '2024-03-27' },
    { start: '2025-04-25', days: 3, due: '2025-04-29' },
    { start: '2026-02-13', days: 1, due: '2026-02-23' },
    { start: '2026-08-21', days: 2, due: '2026-08-24' },
  ])('$days days from $start end on $due', ({ start: from, days, due }) => {
    expect(addWorkingDays(from, days, vietnamCalendar)).toEqual({ due, beyondCalendar: false, provisional: false })
  })

  test('of no days ends on the day it begins', () => {
    expect(addWorkingDays('2023-01-21', 0, vietnamCalendar).due).toBe('2023-01-21')
  })

  test.each([-1, 1.5, Number.NaN])('of %s days is refused', (days) => {
    expect(() => addWorkingDays('2023-02-23', days, vietnamCalendar)).toThrow(RangeError)
  })

  test('says when it runs into a year not announced, and into one not known', () => {
    expect(addWorkingDays('2026-12-31', 1, vietnamCalendar)).toEqual({
      due: '2027-01-04',
      beyondCalendar: false,
      provisional: true,
    })
    expect(addWorkingDays('2027-12-30', 2, vietnamCalendar)).toEqual({
      due: '2028-01-03',
      beyondCalendar: true,
      provisional: true,
    })
    expect(addWorkingDays('2021-12-31', 1, vietnamCalendar)).toEqual({
      due: '2022-01-04',
      beyondCalendar: false,
      provisional: false,
    })
    expect(addWorkingDays('2021-12-30', 1, vietnamCalendar)).toEqual({
      due: '2021-12-31',
      beyondCalendar: true,
      provisional: false,
    })
    expect(addWorkingDays('2023-02-24', 1, emptyCalendar)).toEqual({
      due: '2023-02-27',
      beyondCalendar: true,
      provisional: false,
    })
  })

  test('ends on a working day and is as many working days long as asked, however long', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(vietnamCalendar, emptyCalendar),
        (from, days, calendar) => {
          const { due } = addWorkingDays(from, days, calendar)
          expect(isWorkingDay(due, calendar)).toBe(true)
          expect(workingDaysBetween(from, due, calendar).days).toBe(days)
          expect(workingDaysBetween(from, addDays(due, -1), calendar).days).toBe(days - 1)
          expect(Object.is(workingDaysBetween(due, from, calendar).days, -days)).toBe(true)
        },
      ),
    )
  })
})

describe('working days between two days', () => {
  test.each([
    ['2023-02-23', '2023-02-23', 0],
    ['2023-02-23', '2023-02-24', 1],
    ['2023-02-24', '2023-02-26', 0],
    ['2023-05-23', '2023-05-26', 3],
    ['2023-05-26', '2023-05-23', -3],
    ['2023-02-26', '2023-02-25', 0],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, vietnamCalendar)).toEqual({ days, beyondCalendar: false, provisional: false })
  })

  test('counted in two parts give the same as counted at once', () => {
    fc.assert(
      fc.property(start, fc.nat(300), fc.nat(300), (from, first, second) => {
        const [middle, to] = [addDays(from, first), addDays(from, first + second)]
        const count = (one: string, other: string) => workingDaysBetween(one, other, vietnamCalendar).days
        expect(count(from, middle) + count(middle, to)).toBe(count(from, to))
      }),
    )
  })
})
