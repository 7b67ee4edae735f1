import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pipelineOf } from '../../test/board-sample.ts'
import { barGeometry, barScale, barTicks } from './bar-geometry.ts'
import { expectedOf } from './pace.ts'

const rowOf = (achieved: number, quota: number | null, pipeline = pipelineOf()) => ({ achieved, quota, pipeline })

describe('a bar against its quota line', () => {
  test('the quota line is drawn although the figure is far below it', () => {
    const row = rowOf(12, 229)
    const { done, over, quota } = barGeometry(barScale([row]), row, null)
    expect(quota).toBe(100)
    expect(done.width).toBeCloseTo(5.24, 2)
    expect(over).toBeNull()
  })

  test('what goes beyond the quota is a piece of its own, from the line to the end', () => {
    const row = rowOf(8, 7)
    const { done, over, quota } = barGeometry(barScale([row]), row, null)
    expect(quota).toBeCloseTo(87.5)
    expect(done).toEqual({ from: 0, width: quota })
    expect(over).toEqual({ from: quota, width: expect.closeTo(12.5) as number })
  })

  test('the people in the pipeline follow the admitted ones, the nearest to the decision first', () => {
    const row = rowOf(2, 10, pipelineOf({ sourcing: 4, deciding: 1, verifying: 3 }))
    const { pipeline } = barGeometry(barScale([row]), row, null)
    expect(pipeline.map(({ group, from, width }) => [group, from, width])).toEqual([
      ['deciding', 20, 10],
      ['verifying', 30, 30],
      ['sourcing', 60, 40],
    ])
  })

  test('without a quota there is no line', () => {
    const row = rowOf(2, null)
    expect(barGeometry(barScale([row]), row, null).quota).toBeNull()
  })
})

const count = fc.nat(60)
const someRow = fc.record({
  achieved: fc.nat(400),
  quota: fc.constantFrom(0, null, 1, 9, 229),
  pipeline: fc.record({
    sourcing: count,
    preparing: count,
    verifying: count,
    resolving: count,
    deciding: count,
    admitted: count,
  }),
})

test('whatever the figures, one row or many, every mark is a number within the drawing', () => {
  fc.assert(
    fc.property(fc.array(someRow, { minLength: 1, maxLength: 60 }), fc.nat(366), (rows, daysGone) => {
      const scale = barScale(rows)
      for (const row of rows) {
        const { done, over, quota, expected, pipeline } = barGeometry(
          scale,
          row,
          expectedOf(row.quota, { daysGone, daysInYear: 366 }),
        )
        const pieces = [done, ...(over === null ? [] : [over]), ...pipeline]
        const ends = pieces.flatMap((piece) => [piece.from, piece.from + piece.width])
        for (const place of [...ends, quota ?? 0, expected ?? 0]) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(100.000001)
        }
        for (const piece of pieces) expect(piece.width).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('the scale counts whole people only', () => {
  expect(barTicks([rowOf(0, 1)])).toEqual([0, 1])
  expect(barTicks([rowOf(0, 12)])).toEqual([0, 2, 4, 6, 8, 10, 12])
  expect(barTicks([])).toEqual([0, 1])
})
