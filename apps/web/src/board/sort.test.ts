import { expect, test } from 'vitest'
import { boardUnit, figuresOf } from '../../test/board-sample.ts'
import { sortKeys } from './search.ts'
import { sortUnits } from './sort.ts'

// Vietnamese order: An, Đông, Hải, Ổ, Trung.
const units = [
  boardUnit(1, { name: 'Trung', nameOrder: 4, ...figuresOf(3, 9) }),
  boardUnit(2, { name: 'Ổ', nameOrder: 3, ...figuresOf(0, null) }),
  boardUnit(3, { name: 'Đông', nameOrder: 1, ...figuresOf(0, 4) }),
  boardUnit(4, { name: 'An', nameOrder: 0, ...figuresOf(0, 0) }),
  boardUnit(5, { name: 'Hải', nameOrder: 2, ...figuresOf(8, 7) }),
  boardUnit(6, { name: 'Hạnh', nameOrder: 2.5, ...figuresOf(0, 9) }),
]
const namesBy = (key: (typeof sortKeys)[number]) => sortUnits(units, key).map((unit) => unit.name)

test('by percentage the lowest come first, among equals who lacks more, and units without a quota last', () => {
  expect(namesBy('percent')).toEqual(['Hạnh', 'Đông', 'Trung', 'Hải', 'An', 'Ổ'])
})

test('by what remains the largest come first, and units without a quota last', () => {
  expect(namesBy('remaining')).toEqual(['Hạnh', 'Trung', 'Đông', 'Hải', 'An', 'Ổ'])
})

test('by name the order is the Vietnamese one that the server gives', () => {
  expect(namesBy('name')).toEqual(['An', 'Đông', 'Hải', 'Hạnh', 'Ổ', 'Trung'])
})

test('sorting leaves the answer of the server as it is and loses nobody', () => {
  const before = units.map((unit) => unit.name)
  for (const key of sortKeys) expect(namesBy(key)).toHaveLength(units.length)
  expect(units.map((unit) => unit.name)).toEqual(before)
})
