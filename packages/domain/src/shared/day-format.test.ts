import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber } from './day.ts'
import { formatDay, parseDay } from './day-format.ts'

test.each([
  ['2023-02-23', '23/02/2023'],
  ['1990-06', '06/1990'],
  ['1990', '1990'],
])('the day %s is shown as %s', (day, shown) => {
  expect(formatDay(day)).toBe(shown)
})

describe('a day as an officer types it', () => {
  test.each([
    ['1/5/1990', '1990-05-01', 'day'],
    ['01.05.1990', '1990-05-01', 'day'],
    ['1-5-1990', '1990-05-01', 'day'],
    ['1 5 1990', '1990-05-01', 'day'],
    [' 01 / 05 / 1990 ', '1990-05-01', 'day'],
    ['29/02/2000', '2000-02-29', 'day'],
    ['03/04/1990', '1990-04-03', 'day'],
    ['1990-05-01', '1990-05-01', 'day'],
    ['06/1990', '1990-06', 'month'],
    ['6.1990', '1990-06', 'month'],
    ['1990-06', '1990-06', 'month'],
    ['1990', '1990', 'year'],
  ])('%j is read as %s, known to the %s', (typed, day, precision) => {
    expect(parseDay(typed)).toEqual({ ok: true, day, precision })
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1-5-90', 'two_digit_year'],
    ['05/6/58', 'two_digit_year'],
    ['6/90', 'two_digit_year'],
    ['90', 'two_digit_year'],
    ['31/02/1990', 'no_such_day'],
    ['29/02/2023', 'no_such_day'],
    ['0/5/1990', 'no_such_day'],
    ['05/25/1990', 'no_such_month'],
    ['13/1990', 'no_such_month'],
    ['1/5/0990', 'year_out_of_range'],
    ['1/5/2190', 'year_out_of_range'],
    ['1/5/199', 'unreadable'],
    ['mồng một', 'unreadable'],
    ['1/5/1990/2', 'unreadable'],
  ])('%j is refused: %s', (typed, code) => {
    expect(parseDay(typed)).toEqual({ ok: false, code })
  })

  test('reading what was shown gives the day back, for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (number) => {
        const day = dayFromNumber(number)
        expect(parseDay(formatDay(day))).toEqual({ ok: true, day, precision: 'day' })
      }),
    )
  })
})
