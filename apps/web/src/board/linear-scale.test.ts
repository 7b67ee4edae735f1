import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearScale, niceTop, wholeTicks } from './linear-scale.ts'

describe('the scale of a chart', () => {
  test('lays figures evenly, upwards as well as to the right', () => {
    const right = linearScale(200, 0, 100)
    const up = linearScale(200, 100, 0)
    expect([0, 50, 200].map(right)).toEqual([0, 25, 100])
    expect([0, 50, 200].map(up)).toEqual([100, 75, 0])
  })

  test('keeps what lies outside on the edge', () => {
    const scale = linearScale(10, 0, 100)
    expect([-3, 12].map(scale)).toEqual([0, 100])
  })

  test('marks round numbers of whole people and ends above the highest', () => {
    expect(wholeTicks(12, 5)).toEqual([0, 2, 4, 6, 8, 10, 12])
    expect(wholeTicks(1, 5)).toEqual([0, 1])
    expect(niceTop(229, 4)).toBe(250)
    expect(wholeTicks(250, 4)).toEqual([0, 50, 100, 150, 200, 250])
  })

  test('has, for every number of people, a few whole marks from nought that rise and stay below the top', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (highest) => {
        const top = niceTop(highest, 4)
        const marks = wholeTicks(top, 4)
        expect(top).toBeGreaterThanOrEqual(highest)
        expect(marks[0]).toBe(0)
        expect(marks.length).toBeGreaterThanOrEqual(2)
        expect(marks.length).toBeLessThanOrEqual(8)
        expect(marks).toEqual([...new Set(marks)].toSorted((a, b) => a - b))
        expect(marks.at(-1)).toBeLessThanOrEqual(top)
      }),
    )
  })
})
