import { describe, expect, test } from 'vitest'
import { expectedOf, placeInTime, standingOf } from './pace.ts'

const february = { daysGone: 54, daysInYear: 365 }

describe('standing against the pace of the year', () => {
  test.each([
    ['12 of 229 on 23 February is 22 behind the 34 that an even pace asks for', 12, 229, { kind: 'behind', by: 22 }],
    ['34 of 229 is just on pace, although the exact expectation is 33,88', 34, 229, { kind: 'even', by: 0 }],
    ['40 of 229 is 6 ahead', 40, 229, { kind: 'ahead', by: 6 }],
    ['none of 3 is on pace: not even half a person was to be expected', 0, 3, { kind: 'even', by: 0 }],
    ['none of 4 is one behind', 0, 4, { kind: 'behind', by: 1 }],
    ['6 of 6 is done', 6, 6, { kind: 'met', by: 0 }],
    ['8 of 7 is one over', 8, 7, { kind: 'over', by: 1 }],
    ['a quota of 0 cannot be measured against', 2, 0, { kind: 'none', by: 0 }],
    ['no quota cannot be measured against', 2, null, { kind: 'none', by: 0 }],
  ] as const)('%s', (_, achieved, quota, standing) => {
    expect(standingOf(achieved, quota, expectedOf(quota, february))).toEqual(standing)
  })

  test('the expectation is the quota times the share of the year gone, and none without a quota', () => {
    expect(expectedOf(229, february)).toBeCloseTo(33.879, 3)
    expect(expectedOf(0, february)).toBeNull()
    expect(expectedOf(null, february)).toBeNull()
    expect(expectedOf(229, { daysGone: 0, daysInYear: 0 })).toBeNull()
  })
})

describe('the day of the board', () => {
  test.each([
    ['2023-02-23', 'usual'],
    ['2022-12-31', 'before'],
    ['2023-01-01', 'usual'],
    ['2023-02-24', 'future'],
  ] as const)('on 23/02/2023, a board of 2023 as of %s is %s', (asOf, place) => {
    expect(placeInTime({ year: 2023, asOf }, '2023-02-23')).toBe(place)
  })
})
