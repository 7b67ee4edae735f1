import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleBoard } from '../../test/board-sample.ts'
import { curveGeometry } from './curve-geometry.ts'

describe('the curve of the year', () => {
  const curves = curveGeometry(sampleBoard())

  test('has a point for each month that has begun, and none for months to come', () => {
    expect(curves.thisYear.points.map(({ month, value }) => [month, value])).toEqual([
      [1, 7],
      [2, 12],
    ])
    expect(curves.lastYear.points).toHaveLength(12)
  })

  test('sets the running month at its day, so that it is compared with the pace of that day', () => {
    const [january, february] = curves.thisYear.points
    expect(january?.x).toBeCloseTo(100 / 12)
    expect(february?.x).toBeCloseTo((100 * 54) / 365)
  })

  test('begins at nought', () => {
    expect(curves.thisYear.path).toMatch(/^M0,100L/)
  })

  test('has an axis that reaches the quota', () => {
    expect(curves.ticks.at(-1)?.value).toBeGreaterThanOrEqual(229)
    expect(curves.evenPace.points.at(-1)?.y).toBeGreaterThanOrEqual(0)
  })

  test('without quota and figures still stands, with no line where nothing is known', () => {
    const months = sampleBoard().months.map(({ month }) => ({ month, achieved: null, lastYear: 0, evenPace: null }))
    const empty = curveGeometry({ months, pace: { daysGone: 0, daysInYear: 365, expected: null } })
    expect(empty.thisYear).toEqual({ path: '', points: [] })
    expect(empty.evenPace.path).toBe('')
    expect(empty.lastYear.points.every((point) => point.y === 100)).toBe(true)
  })
})

test('whatever the figures, the paths hold numbers only and the points stay in the drawing', () => {
  const month = fc.record({
    achieved: fc.option(fc.nat(3000)),
    lastYear: fc.nat(3000),
    evenPace: fc.option(fc.double({ min: 0, max: 3000, noNaN: true })),
  })
  const year = fc.array(month, { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(year, fc.nat(366), (lines, daysGone) => {
      const months = lines.map((line, index) => ({ month: index + 1, ...line }))
      const { thisYear, lastYear, evenPace } = curveGeometry({
        months,
        pace: { daysGone, daysInYear: 366, expected: null },
      })
      for (const { path, points } of [thisYear, lastYear, evenPace]) {
        expect(path).not.toMatch(/NaN|Infinity/)
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(100)
          expect(y).toBeGreaterThanOrEqual(-0.000001)
          expect(y).toBeLessThanOrEqual(100)
        }
      }
    }),
  )
})
