import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../shared/day.ts'
import {
  ageInMonths,
  ageIsBorderline,
  ageVerdict,
  certificateValidUntil,
  certificateVerdict,
  officialFrom,
} from './eligibility.ts'
import { getRuleSet, ruleSetOn } from './rule-sets.ts'

const rules2023 = getRuleSet('RS2021')

describe('age by month on the day of the cell (rules.md 3.1)', () => {
  test.each([
    { born: '2005-02-28', on: '2023-02-01', months: 216, verdict: 'eligible', borderline: true },
    { born: '2005-03-01', on: '2023-02-28', months: 215, verdict: 'too_young', borderline: false },
    { born: '1963-02-28', on: '2023-02-01', months: 720, verdict: 'eligible', borderline: true },
    { born: '1963-01-31', on: '2023-02-01', months: 721, verdict: 'too_old', borderline: false },
    { born: '1990-06-15', on: '2023-06-15', months: 396, verdict: 'eligible', borderline: false },
    { born: '1990-06', on: '2023-06-15', months: 396, verdict: 'eligible', borderline: false },
  ])('born $born, on $on: $months months, $verdict', ({ born, on, months, verdict, borderline }) => {
    expect(ageInMonths(born, on)).toEqual({ min: months, max: months })
    expect(ageVerdict(born, on, rules2023)).toBe(verdict)
    expect(ageIsBorderline(born, on, rules2023)).toBe(borderline)
  })

  test.each([
    ['1990', { min: 386, max: 397 }, 'cannot_tell'],
    ['2005', { min: 206, max: 217 }, 'cannot_tell'],
    ['1963', { min: 710, max: 721 }, 'cannot_tell'],
    ['2010', { min: 146, max: 157 }, 'too_young'],
    ['1950', { min: 866, max: 877 }, 'too_old'],
  ])('a birth year alone, %s, never passes', (born, range, verdict) => {
    expect(ageInMonths(born, '2023-02-23')).toEqual(range)
    expect(ageVerdict(born, '2023-02-23', rules2023)).toBe(verdict)
    expect(ageIsBorderline(born, '2023-02-23', rules2023)).toBe(false)
  })

  test('of somebody whose birth date is not known cannot be told', () => {
    expect(ageVerdict(null, '2023-02-23', rules2023)).toBe('cannot_tell')
  })

  test('only the year being known never contradicts what the full date says', () => {
    const born = fc.integer({ min: dayNumber('1955-01-01'), max: dayNumber('2012-12-31') }).map(dayFromNumber)
    fc.assert(
      fc.property(born, (day) => {
        const byYear = ageVerdict(day.slice(0, 4), '2023-02-23', rules2023)
        expect(['cannot_tell', ageVerdict(day, '2023-02-23', rules2023)]).toContain(byYear)
      }),
    )
  })
})

describe('the certificate of the awareness class (T1)', () => {
  test.each([
    { issued: '2020-01-15', cellResolution: '2025-01-15', verdict: 'valid' },
    { issued: '2020-01-15', cellResolution: '2025-01-16', verdict: 'expired' },
    { issued: '2020-01-15', cellResolution: '2025-02-03', verdict: 'expired' },
    { issued: '2023-02-23', cellResolution: '2023-02-23', verdict: 'valid' },
    { issued: '2023-02-23', cellResolution: '2023-02-22', verdict: 'not_yet_issued' },
    { issued: null, cellResolution: '2023-02-22', verdict: 'missing' },
  ])('issued $issued is $verdict for a resolution of $cellResolution', ({ issued, cellResolution, verdict }) => {
    expect(certificateVerdict(issued, cellResolution, ruleSetOn(cellResolution))).toBe(verdict)
  })

  test('issued on 29/02 counts until 28/02', () => {
    expect(certificateValidUntil('2020-02-29', rules2023)).toBe('2025-02-28')
  })
})

describe('the end of probation (T8)', () => {
  test.each([
    { ceremony: '2023-02-03', official: '2024-02-03' },
    { ceremony: '2024-02-29', official: '2025-02-28' },
  ])('a ceremony of $ceremony makes official on $official', ({ ceremony, official }) => {
    expect(officialFrom(ceremony)).toBe(official)
    expect(officialFrom(ceremony, getRuleSet('RS2026b'))).toBe(official)
  })
})
