import { describe, expect, test } from 'vitest'
import { birthLikeness, likeness } from './duplicates.ts'

describe('people of the same name', () => {
  test.each([
    { name: 'the same day', one: '1990-06-15', other: '1990-06-15', expected: 'same' },
    { name: 'a year alone against a full date of that year', one: '1990', other: '1990-06-15', expected: 'same' },
    { name: 'a month against a day in it', one: '1990-06', other: '1990-06-15', expected: 'same' },
    { name: 'day and month exchanged', one: '1990-03-04', other: '1990-04-03', expected: 'possible' },
    { name: 'one year off', one: '1990-06-15', other: '1991-06-15', expected: 'possible' },
    { name: 'a year alone, one off', one: '1990', other: '1991', expected: 'possible' },
    { name: 'another day of the same month', one: '1990-06-15', other: '1990-06-16', expected: 'different' },
    { name: 'two years off', one: '1990-06-15', other: '1992-06-15', expected: 'different' },
    { name: 'another month of the same year', one: '1990-05', other: '1990-06', expected: 'different' },
  ] as const)('born on $name: $expected', ({ one, other, expected }) => {
    expect(birthLikeness(one, other)).toBe(expected)
    expect(birthLikeness(other, one)).toBe(expected)
  })

  test('people of different names are never compared by birth date', () => {
    expect(likeness({ searchKey: 'mau a', bornOn: '1990' }, { searchKey: 'mau b', bornOn: '1990' })).toBe('different')
  })
})
