import { describe, expect, it } from 'vitest'
import { distributionOf, lowestFrom, standingOn } from './rules.ts'

describe('the quota of a unit beside the sum of those right below', () => {
  const provinceNumbers = [...Array.from({ length: 21 }, () => 88), 102]
  const districts = provinceNumbers.map((number, index) => ({ id: `district ${index}`, parentId: 'province', number }))
  const units = [{ id: 'province', parentId: null, number: 1905 }, ...districts]
  const currentOf = (id: string) => units.find((unit) => unit.id === id)?.number

  it('shows 1.905 against the 1.950 of its 22 units as 45 too many given away (rules.md 8.1)', () => {
    expect(distributionOf(units, currentOf).get('province')).toEqual({
      unitsBelow: 22,
      belowWithQuota: 22,
      belowSum: 1950,
      difference: -45,
    })
  })

  it('has no sum and no difference when nothing was distributed', () => {
    expect(distributionOf(units, currentOf).get('district 0')).toEqual({
      unitsBelow: 0,
      belowWithQuota: 0,
      belowSum: null,
      difference: null,
    })
  })

  it('counts how many of the units below have a number, and a number of 0 as one', () => {
    const partly = new Map([['province', 10], ['district 0', 0], ['district 1', 4]])
    expect(distributionOf(units, (id) => partly.get(id)).get('province')).toEqual({
      unitsBelow: 22,
      belowWithQuota: 2,
      belowSum: 4,
      difference: 6,
    })
  })

  it('shows the sum also where the unit itself has no number', () => {
    const below = new Map([['district 0', 7]])
    expect(distributionOf(units, (id) => below.get(id)).get('province')).toMatchObject({ belowSum: 7, difference: null })
  })

  it('does not look at the units further below: those are compared with their own parent', () => {
    const deep = [...units, { id: 'cell', parentId: 'district 0', number: 500 }]
    const numberOf = (id: string) => deep.find((unit) => unit.id === id)?.number
    const lines = distributionOf(deep, numberOf)
    expect(lines.get('province')?.belowSum).toBe(1950)
    expect(lines.get('district 0')).toMatchObject({ belowSum: 500, difference: -412 })
  })
})

describe('a quota over time', () => {
  const account = {
    given: 5,
    adjustments: [
      { change: 5, on: '2023-06-01' },
      { change: -3, on: '2023-09-01' },
    ],
  }

  it('stands at what was given and changed up to and with a day', () => {
    expect(standingOn(account, '2023-05-31')).toBe(5)
    expect(standingOn(account, '2023-06-01')).toBe(10)
    expect(standingOn(account, '2023-12-31')).toBe(7)
  })

  it('is lowest before an increase, when one looks from an earlier day', () => {
    expect(lowestFrom(account, '2023-03-01')).toBe(5)
    expect(lowestFrom(account, '2023-06-01')).toBe(7)
  })
})
