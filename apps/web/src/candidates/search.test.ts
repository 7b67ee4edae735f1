import { describe, expect, it } from 'vitest'
import { testId } from '../../test/session.ts'
import { chipsOf, noFilters, queryOf } from './search.ts'

const search = (changes: Partial<typeof noFilters>) => ({ ...noFilters, ...changes })

describe('the filters of the list in the address', () => {
  it('asks the server for what is given and for nothing else', () => {
    expect(
      queryOf(search({ unitId: testId(110), stageGroup: 'verifying', asOf: '2023-02-23', admittedIn: '2023' })),
    ).toEqual({
      unitId: testId(110),
      stageGroup: 'verifying',
      asOf: '2023-02-23',
      admittedIn: '2023',
    })
  })

  it.each([
    ['a day that does not exist', { asOf: '2023-02-30' }],
    ['a stage nobody knows', { stage: 'finished' }],
    ['a cut-off id', { unitId: '0189' }],
    ['a month 13', { admittedMonth: '13' }],
  ])('leaves out %s, which the server would refuse', (_, changes) => {
    expect(queryOf(search(changes))).toEqual({})
  })
})

describe('what the list is narrowed to, in words', () => {
  const texts = (changes: Partial<typeof noFilters>) => chipsOf(search(changes), []).map(({ text }) => text)

  it('says year and day of a figure of the board in one', () => {
    expect(texts({ admittedIn: '2023', asOf: '2023-02-23' })).toEqual(['kết nạp năm 2023 tính đến 23/02/2023'])
  })

  it('names the month of a point of the curve', () => {
    expect(texts({ admittedIn: '2023', admittedMonth: '2' })).toEqual(['kết nạp tháng 2 năm 2023'])
  })

  it('names the organisation of origin, also that there is none', () => {
    expect(texts({ originKind: 'youth_union' })).toEqual(['do Đoàn Thanh niên giới thiệu'])
    expect(texts({ originKind: 'none' })).toEqual(['không do đoàn thể giới thiệu'])
  })

  it('says when the unit is not in the tree of that day, but not before the tree is known', () => {
    const unknown = search({ unitId: testId(9) })
    expect(chipsOf(unknown, [])).toHaveLength(1)
    expect(chipsOf(unknown, undefined)).toEqual([])
    expect(chipsOf(unknown, [{ value: testId(9), label: 'Chi bộ thôn 1' }])).toEqual([])
  })

  it('drops with the year also the month and the day', () => {
    const [chip] = chipsOf(search({ admittedIn: '2023', admittedMonth: '2', asOf: '2023-02-23' }), [])
    expect(chip?.clears).toEqual({ admittedIn: '', admittedMonth: '', asOf: '' })
  })
})
