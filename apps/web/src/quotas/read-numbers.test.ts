import { describe, expect, it } from 'vitest'
import { faultsOfChange, faultsOfNumber, readSignedNumber } from './read-numbers.ts'

describe('a change as it is typed', () => {
  it('may have a plus, any kind of minus, and dots between thousands', () => {
    expect(['2', '+2', '-1', '−1', '–1', ' — 1 ', '1.905', '-1.905'].map(readSignedNumber)).toEqual([2, 2, -1, -1, -1, -1, 1905, -1905])
  })

  it('is none with two signs, a fraction or words', () => {
    expect(['', '--1', '+-1', '1,5', '1.5', 'hai'].map(readSignedNumber)).toEqual(Array.from({ length: 6 }, () => Number.NaN))
  })
})

describe('what is wrong with a number', () => {
  it('is that it is no whole one, or that it changes nothing; an empty field is left to the contract', () => {
    expect(faultsOfNumber('number', '1,5', Number.NaN)).toEqual([{ path: 'number', code: 'not_multiple_of' }])
    expect(faultsOfNumber('number', ' ', Number.NaN)).toEqual([])
    expect(faultsOfNumber('number', '12', 12)).toEqual([])
    expect(faultsOfChange('change', '-0')).toEqual([{ path: 'change', code: 'unchanged' }])
    expect(faultsOfChange('change', '1,5')).toEqual([{ path: 'change', code: 'not_multiple_of' }])
  })
})
