import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, pipelineOf, sampleBoard } from '../../test/board-sample.ts'
import { inPipeline, monthLines, nameOfLine, percentText, textsOf } from './figures.ts'

const pace = { daysGone: 54, daysInYear: 365, expected: null }

describe('the texts of a line', () => {
  test('12 of 229 is written as the letter has it', () => {
    expect(textsOf(figuresOf(12, 229), pace)).toMatchObject({
      ratio: '12/229',
      percent: '5,24 %',
      both: '12/229 · 5,24 %',
      remaining: '217',
      expected: '34',
    })
  })

  test('over 100 % is not cut', () => {
    expect(textsOf(figuresOf(8, 7), pace)).toMatchObject({ both: '8/7 · 114,29 %', remaining: '0' })
  })

  test('without a quota, or with one of 0, the percentage is a dash', () => {
    expect(textsOf(figuresOf(2, null), pace)).toMatchObject({ both: '2/— · —', remaining: '—', expected: '—' })
    expect(textsOf(figuresOf(2, 0), pace)).toMatchObject({ both: '2/0 · —', expected: '—' })
  })

  test('the sign of a percentage is set off on the screen, whichever way the server prints it', () => {
    expect(['5,24%', '5,24 %', '—'].map(percentText)).toEqual(['5,24 %', '5,24 %', '—'])
  })

  test('whatever the figures, no text says NaN, Infinity, undefined or minus nought', () => {
    const quota = fc.constantFrom(0, null, 1, 7, 229, 100_000)
    const all = fc.record({
      achieved: fc.nat(3000),
      quota,
      daysGone: fc.nat(366),
      daysInYear: fc.constantFrom(0, 365, 366),
    })
    fc.assert(
      fc.property(all, ({ achieved, quota: given, daysGone, daysInYear }) => {
        const texts = textsOf(figuresOf(achieved, given), { daysGone, daysInYear, expected: null })
        expect(nameOfLine('X', texts)).not.toMatch(/NaN|Infinity|undefined|null|-0/)
        expect(texts.expected).not.toMatch(/NaN|Infinity|-0/)
      }),
    )
  })
})

describe('the name of a bar', () => {
  test('says the unit, the figures, what is lacking and how it stands', () => {
    const name = nameOfLine('Đảng bộ xã Bình An', textsOf(figuresOf(2, 9), pace))
    expect(name).toBe('Đảng bộ xã Bình An: 2/9, 22,22 %, còn thiếu 7, sớm 1 người so với tiến độ')
  })

  test('says that there is no quota instead of what is lacking', () => {
    const name = nameOfLine('Chi bộ Hạt Kiểm lâm', textsOf(figuresOf(0, null), pace))
    expect(name).toBe('Chi bộ Hạt Kiểm lâm: 0/—, —, chưa có chỉ tiêu')
  })
})

test('those in the pipeline are all before the decision; who was admitted is not among them', () => {
  expect(inPipeline(pipelineOf({ sourcing: 3, deciding: 2, admitted: 9 }))).toBe(5)
})

test('the months add up to the sum of the year, and months to come have no figure', () => {
  const lines = monthLines(sampleBoard().months)
  expect(lines.map((line) => line.inMonth).slice(0, 3)).toEqual([7, 5, null])
  expect(lines.reduce((sum, line) => sum + (line.inMonth ?? 0), 0)).toBe(12)
  expect(lines.reduce((sum, line) => sum + line.lastYearInMonth, 0)).toBe(lines.at(-1)?.lastYear)
})
