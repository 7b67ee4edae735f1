import { describe, expect, test } from 'vitest'
import { figuresOf, sampleBoard } from '../../test/board-sample.ts'
import { testId } from '../../test/session.ts'
import { changeBetween } from './use-change.ts'

const before = sampleBoard()
const moved = sampleBoard({
  total: { ...before.total, ...figuresOf(13, 229) },
  units: before.units.map((unit, index) => (index === 2 ? { ...unit, ...figuresOf(unit.achieved + 1, 9) } : unit)),
})

describe('what moved while the board was open', () => {
  test('one more admitted, and in which unit', () => {
    expect(changeBetween(before, moved)).toEqual({ by: 1, unitIds: new Set([testId(202)]) })
  })

  test('one less, when an entry was taken back', () => {
    expect(changeBetween(moved, before)?.by).toBe(-1)
  })

  test('nothing, when the same figures were read again', () => {
    expect(changeBetween(before, sampleBoard({ revision: 41 }))).toBeNull()
  })

  test.each([
    ['another day', { asOf: '2023-02-24' }],
    ['another year', { year: 2022 }],
    ['another way of counting', { countsBy: 'ceremony' as const }],
    ['another unit', { unit: null }],
  ])('nothing, when %s was asked for: that is no event', (_, changes) => {
    expect(changeBetween(before, { ...moved, ...changes })).toBeNull()
  })
})
