import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entitledVoters, votePasses } from './votes.ts'

describe('two thirds of all entitled (rules.md 2.3)', () => {
  test.each([
    { entitled: 20, yes: 14, passes: true },
    { entitled: 20, yes: 13, passes: false },
    { entitled: 3, yes: 2, passes: true },
    { entitled: 3, yes: 1, passes: false },
    { entitled: 9, yes: 6, passes: true },
    { entitled: 9, yes: 5, passes: false },
    { entitled: 7, yes: 5, passes: true },
    { entitled: 7, yes: 4, passes: false },
    { entitled: 15, yes: 10, passes: true },
    { entitled: 0, yes: 0, passes: false },
  ])('$yes of $entitled pass: $passes', ({ entitled, yes, passes }) => {
    expect(votePasses(yes, entitled)).toBe(passes)
  })

  test('a passed vote passes with one more yes, and fails nobody who has all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (entitled, yes) => {
        expect(votePasses(entitled, entitled)).toBe(true)
        expect(!votePasses(yes, entitled) || votePasses(yes + 1, entitled)).toBe(true)
        expect(votePasses(yes, entitled)).toBe(yes >= Math.ceil((entitled * 2) / 3))
      }),
    )
  })

  test('another threshold can be asked', () => {
    expect(votePasses(5, 10, { numerator: 1, denominator: 2 })).toBe(true)
  })
})

describe('who is entitled (rules.md 2.3)', () => {
  test.each([
    { name: 'absent on mission stays in', official: 20, temporarilyElsewhere: 0, exemptAbsent: 0, entitled: 20 },
    {
      name: 'elsewhere or exempt and absent is left out',
      official: 20,
      temporarilyElsewhere: 2,
      exemptAbsent: 1,
      entitled: 17,
    },
    { name: 'exempt but present is counted', official: 20, temporarilyElsewhere: 0, exemptAbsent: 0, entitled: 20 },
    { name: 'never below none', official: 1, temporarilyElsewhere: 2, exemptAbsent: 0, entitled: 0 },
  ])('$name: $entitled', ({ official, temporarilyElsewhere, exemptAbsent, entitled }) => {
    expect(entitledVoters({ official, temporarilyElsewhere, exemptAbsent })).toBe(entitled)
  })
})
