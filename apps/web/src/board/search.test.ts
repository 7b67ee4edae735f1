import { describe, expect, test } from 'vitest'
import { readSearch, readSort, withAsOf, withSort, withToday, withYear, yearChoices } from './search.ts'

const unitId = '01890000-0000-7000-8000-000000000007'
const params = (text: string) => new URLSearchParams(text)

describe('the address of the board', () => {
  test('year, day and unit are read, so that a view can be sent', () => {
    expect(readSearch(params(`year=2023&asOf=2023-02-23&unitId=${unitId}`))).toEqual({
      year: 2023,
      asOf: '2023-02-23',
      unitId,
    })
  })

  test.each(['', 'year=&asOf=&unitId=', 'year=23&asOf=2023-02-29&unitId=7', 'year=x&asOf=23/02/2023'])(
    'what cannot be read is as if it were not there: %s',
    (text) => {
      expect(readSearch(params(text))).toEqual({})
    },
  )

  test('the order is by percentage unless another known one is asked for', () => {
    expect(['', 'sort=name', 'sort=remaining', 'sort=size'].map((text) => readSort(params(text)))).toEqual([
      'percent',
      'name',
      'remaining',
      'percent',
    ])
  })

  test('another year forgets the day of the old one and keeps the unit and the order', () => {
    expect(withYear(params(`year=2023&asOf=2023-02-23&unitId=${unitId}&sort=name`), '2022').toString()).toBe(
      `year=2022&unitId=${unitId}&sort=name`,
    )
  })

  test('a day brings its year with it', () => {
    expect(withAsOf(params('year=2023'), '2022-12-15').toString()).toBe('year=2022&asOf=2022-12-15')
  })

  test('today is an address without year and day', () => {
    expect(withToday(params('year=2022&asOf=2022-12-15&sort=name')).toString()).toBe('sort=name')
    expect(withSort(params('year=2022'), 'remaining').toString()).toBe('year=2022&sort=remaining')
  })

  test('the choice of years goes from the next one back and never lacks the chosen one', () => {
    expect(yearChoices('2023-02-23', 2023)).toEqual([2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017])
    expect(yearChoices('2023-02-23', 2012).at(-1)).toBe(2012)
  })
})
