import { describe, expect, it } from 'vitest'
import { testId } from '../../test/session.ts'
import { quotaLine, sampleQuota } from '../../test/unit-sample.ts'
import { adjustedBy, belowWords, branchOf, differenceWords, indented, readYear, shownLines, signed, worthShowing, yearChoices } from './lines.ts'

const names = (lines: readonly { readonly unitName: string }[]) => lines.map(({ unitName }) => unitName)
const district = [100, 110, 111, 112, 120, 121, 130].map((number) => quotaLine(number))

describe('a change in words', () => {
  it('carries its sign, thousands with a dot', () => {
    expect([2, -1, 0, 1_905].map(signed)).toEqual(['+2', '−1', '0', '+1.905'])
  })

  it('is what the quota has become against what was first given', () => {
    expect(adjustedBy(quotaLine(110, { quota: sampleQuota(110, { given: 8, current: 10 }) }))).toBe(2)
    expect(adjustedBy(quotaLine(110))).toBe(0)
  })
})

describe('a number beside the sum of the units below', () => {
  it('says how much is not given out, and how much too much', () => {
    expect(differenceWords(quotaLine(100, { difference: 45 }))).toBe('còn 45 chưa phân bổ')
    expect(differenceWords(quotaLine(100, { difference: -45 }))).toBe('phân bổ vượt 45')
    expect(differenceWords(quotaLine(100, { difference: 0 }))).toBe('khớp')
    expect(differenceWords(quotaLine(100, { difference: null }))).toBeNull()
  })

  it('says of how many units the sum is, and when nothing has been given out', () => {
    expect(belowWords(quotaLine(100, { unitsBelow: 19, belowWithQuota: 18, belowSum: 1_950 }))).toBe('1.950 (18/19 đơn vị có chỉ tiêu)')
    expect(belowWords(quotaLine(110, { unitsBelow: 2 }))).toBe('chưa phân bổ')
    expect(belowWords(quotaLine(111))).toBeNull()
  })
})

describe('the lines of a year', () => {
  it('stand as deep as in the tree; one whose parent is out of reach begins at the margin', () => {
    expect(indented(district).map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 1, 2, 1])
    expect(indented(district.slice(1, 3)).map(({ depth }) => depth)).toEqual([0, 1])
  })

  it('leave out cells without a number until asked', () => {
    const given = quotaLine(112, { quota: sampleQuota(112) })
    expect(worthShowing(given)).toBe(true)
    expect(worthShowing(quotaLine(111))).toBe(false)
    const lines = district.with(3, given)
    expect(names(shownLines(lines, false).map(({ line }) => line))).toEqual([
      'Huyện ủy Bình Sơn',
      'Đảng bộ xã Bình An',
      'Chi bộ thôn Thọ An',
      'Đảng bộ xã Bình Đông',
      'Chi bộ Hạt Kiểm lâm',
    ])
    expect(shownLines(lines, true)).toHaveLength(7)
  })

  it('show the officer of one cell that cell, though it has no number', () => {
    expect(shownLines([quotaLine(111)], false)).toHaveLength(1)
  })

  it('can be those of one unit and what is below it', () => {
    expect(names(branchOf(district, testId(110)))).toEqual(['Đảng bộ xã Bình An', 'Chi bộ thôn An Phước', 'Chi bộ thôn Thọ An'])
    expect(branchOf(district, testId(999))).toEqual([])
  })
})

describe('the year', () => {
  it('is this year where the address says none that can be', () => {
    expect(['2022', '', 'abc', '1905', '2022.5'].map((typed) => readYear(typed, 2023))).toEqual([2022, 2023, 2023, 2023, 2023])
  })

  it('can be the next one, and one asked for is among the choices however old', () => {
    expect(yearChoices(2023, 2023).at(0)).toBe(2024)
    expect(yearChoices(2023, 2012)).toContain(2012)
    expect(yearChoices(2023, 2022)).toHaveLength(8)
  })
})
