import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percent, percentSpaced, percentValue, wholeNumber } from './numbers.ts'

describe('a share of a target as documents print it (rules.md 8.2)', () => {
  test.each([
    { done: 12, target: 229, printed: '5,24%' },
    { done: 21, target: 20, printed: '105%' },
    { done: 52, target: 102, printed: '50,98%' },
    { done: 13, target: 75, printed: '17,33%' },
    { done: 187, target: 750, printed: '24,93%' },
    { done: 288, target: 815, printed: '35,34%' },
    { done: 5, target: 10, printed: '50%' },
    { done: 7, target: 5, printed: '140%' },
    { done: 0, target: 229, printed: '0%' },
    { done: 229, target: 229, printed: '100%' },
    { done: 1, target: 8, printed: '12,5%' },
    { done: 1, target: 800, printed: '0,13%' },
    { done: 2, target: 3, printed: '66,67%' },
    { done: 3, target: 0, printed: '—' },
    { done: 2500, target: 24, printed: '10.416,67%' },
    { done: 85, target: 226, printed: '37,61%' },
    { done: 1074, target: 1000, printed: '107,4%' },
    { done: 201, target: 20000, printed: '1,01%' },
    { done: -1, target: 3, printed: '-33,33%' },
  ])('$done of $target is $printed', ({ done, target, printed }) => {
    expect(percent(done, target)).toBe(printed)
  })

  test('the screen puts a space before the sign', () => {
    expect(percentSpaced(12, 229)).toBe('5,24 %')
    expect(percentSpaced(8, 7)).toBe('114,29 %')
    expect(percentSpaced(8, null)).toBe('—')
  })

  test('without a quota, or with nonsense, there is a dash and never NaN, Infinity or -0', () => {
    const values = [0, -0, 1, -1, 229, 0.5, null, undefined, Number.NaN, Number.POSITIVE_INFINITY]
    for (const done of values) {
      for (const target of values) {
        expect(percent(done, target)).toMatch(/^(—|-?[1-9][\d.]*(,\d+)?%|-?0(,\d+)?%)$/)
        expect(percent(done, target)).not.toBe('-0%')
        const value = percentValue(done, target)
        expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true)
        expect(value === null).toBe(percent(done, target) === '—')
      }
    }
  })

  test('the number and the print never disagree, and are right to half a hundredth', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.integer({ min: 1, max: 100_000 }), (done, target) => {
        const value = percentValue(done, target)
        expect(percent(done, target)).toBe(
          `${String(value)
            .replace('.', ',')
            .replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, '.')}%`,
        )
        const hundredths = BigInt(Math.round((value ?? Number.NaN) * 100))
        const twiceTheError = 2n * (hundredths * BigInt(target) - BigInt(done) * 10_000n)
        expect(twiceTheError <= BigInt(target) && twiceTheError > -BigInt(target)).toBe(true)
      }),
    )
  })
})

describe('whole numbers', () => {
  test.each([
    [1905, '1.905'],
    [229, '229'],
    [1234567, '1.234.567'],
    [0, '0'],
    [-0, '0'],
    [-1905, '-1.905'],
    [1e21, '1.000.000.000.000.000.000.000'],
    [null, '—'],
    [Number.NaN, '—'],
  ])('%s is printed %s', (n, text) => {
    expect(wholeNumber(n)).toBe(text)
  })
})
