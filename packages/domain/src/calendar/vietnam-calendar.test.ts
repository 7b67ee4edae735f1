import { describe, expect, test } from 'vitest'
import { Calendar } from './schema.ts'
import { vietnamCalendar } from './vietnam-calendar.ts'
import { isWorkingDay } from './working-days.ts'

const announcedHolidays = {
  '2023': [
    '2023-01-02', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26',
    '2023-05-01', '2023-05-02', '2023-05-03',
    '2023-09-01', '2023-09-04',
  ],
  '2024': [
    '2024-01-01',
    '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14',
    '2024-04-18', '2024-04-29', '2024-04-30',
    '2024-05-01',
    '2024-09-02', '2024-09-03',
  ],
  '2025': [
    '2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31',
    '2025-04-07', '2025-04-30',
    '2025-05-01', '2025-05-02',
    '2025-09-01', '2025-09-02',
  ],
  '2026': [
    '2026-01-01', '2026-01-02',
    '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20',
    '2026-04-27', '2026-04-30',
    '2026-05-01',
    '2026-08-31',
    '2026-09-01', '2026-09-02',
  ],
}
const announcedSaturdays = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']

const years = vietnamCalendar.years
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

describe('the calendar shipped with the product', () => {
  test.each(Object.entries(announcedHolidays))('has the days off of %s as announced', (year, holidays) => {
    expect(years.find((entry) => entry.year === Number(year))).toMatchObject({ status: 'announced', holidays })
  })

  test('has the Saturdays worked in exchange', () => {
    expect(years.flatMap(({ workedSaturdays }) => workedSaturdays)).toEqual(announcedSaturdays)
  })

  test('knows 2022 to 2027 without a gap, and calls 2027 provisional', () => {
    expect(years.map(({ year, status }) => [year, status])).toEqual([
      [2022, 'announced'],
      [2023, 'announced'],
      [2024, 'announced'],
      [2025, 'announced'],
      [2026, 'announced'],
      [2027, 'provisional'],
    ])
  })

  test('fits its own shape; each day off is a weekday of its year, in order, each worked day a Saturday', () => {
    expect(Calendar.parse(vietnamCalendar)).toEqual(vietnamCalendar)
    for (const { year, holidays, workedSaturdays } of years) {
      expect(holidays).toEqual([...new Set(holidays)].toSorted())
      const isOfYear = (day: string) => day.startsWith(`${year}-`)
      expect(holidays.filter((day) => !isOfYear(day) || weekday(day) === 0 || weekday(day) === 6)).toEqual([])
      expect(workedSaturdays.filter((day) => !isOfYear(day) || weekday(day) !== 6)).toEqual([])
    }
  })

  test.each([
    ['2022-02-01', false],
    ['2022-05-03', false],
    ['2023-02-23', true],
    ['2023-02-25', false],
    ['2024-05-04', true],
    ['2024-05-05', false],
    ['2027-02-08', false],
  ])('%s is a working day: %s', (day, working) => {
    expect(isWorkingDay(day, vietnamCalendar)).toBe(working)
  })
})
