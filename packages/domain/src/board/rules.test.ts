import { describe, expect, it } from 'vitest'
import { textSortKey } from '../vietnamese/sort-key.ts'
import type { TreeUnit } from './rows.ts'
import { buildBoard } from './rules.ts'
import type { BoardInput } from './rules.ts'
import { Board } from './schema.ts'

const unit = (id: string, parentId: string | null, name: string, more: Partial<TreeUnit> = {}): TreeUnit => ({
  id,
  kind: parentId === null ? 'superior_committee' : 'base_organisation',
  name,
  parentId,
  clusterId: null,
  sortKey: textSortKey(name),
  ...more,
})

const district = unit('district', null, 'Huyện ủy Mẫu')
const anCommune = unit('an', 'district', 'Đảng bộ xã An', { clusterId: 'north' })
const donCommune = unit('dong', 'district', 'Đảng bộ xã Đông', { clusterId: 'south' })
const office = unit('office', 'district', 'Chi bộ Cơ quan', { kind: 'base_cell' })
const hamlet1 = unit('an-1', 'an', 'Chi bộ thôn 1', { kind: 'cell' })
const hamlet2 = unit('an-2', 'an', 'Chi bộ thôn 2', { kind: 'cell' })
const hamlet3 = unit('dong-1', 'dong', 'Chi bộ thôn 3', { kind: 'cell' })
const tree = [district, anCommune, donCommune, office, hamlet1, hamlet2, hamlet3]

const admitted = (unitId: string, month: string, count: number, origin: BoardInput['admissions'][number]['origin'] = null) => ({
  unitId,
  month,
  count,
  origin,
})
const atStage = (unitId: string, stage: BoardInput['pipeline'][number]['stage'], count: number) => ({
  unitId,
  stage,
  count,
  origin: null,
})

const boardOf = (given: Partial<BoardInput> = {}) =>
  buildBoard({
    year: 2023,
    asOf: '2023-02-23',
    countsBy: 'decision',
    revision: 7,
    opened: district,
    openedId: 'district',
    above: [],
    inheritedClusterId: null,
    units: tree,
    successors: new Map(),
    quotas: new Map(),
    admissions: [],
    pipeline: [],
    clusters: [
      { id: 'north', name: 'Cụm Bắc', inCharge: 'Nguyễn Thử Một' },
      { id: 'south', name: 'Cụm Nam', inCharge: 'Trần Thử Hai' },
      { id: 'empty', name: 'Cụm trống', inCharge: 'Lê Thử Ba' },
    ],
    ...given,
  })

describe('the total of a board', () => {
  it('is twelve of 229, five comma two four per cent, as the letter prints it', () => {
    const { total } = boardOf({
      quotas: new Map([['an', 100], ['dong', 120], ['office', 9], ['district', 229]]),
      admissions: [admitted('an-1', '2023-01', 4), admitted('dong-1', '2023-02', 7), admitted('office', '2023-02', 1)],
    })
    expect(total).toMatchObject({ achieved: 12, quota: 229, percent: '5,24%', percentValue: 5.24, remaining: 217 })
  })

  const cases = [
    { done: 8, quota: 7, percent: '114,29%', percentValue: 114.29, remaining: 0 },
    { done: 5, quota: 4, percent: '125%', percentValue: 125, remaining: 0 },
    { done: 0, quota: 229, percent: '0%', percentValue: 0, remaining: 229 },
    { done: 3, quota: 0, percent: '—', percentValue: null, remaining: 0 },
    { done: 0, quota: null, percent: '—', percentValue: null, remaining: null },
    { done: 3, quota: null, percent: '—', percentValue: null, remaining: null },
  ]
  it.each(cases)('of $done with a quota of $quota prints $percent and leaves $remaining', ({ done, quota, ...expected }) => {
    const quotas = new Map(quota === null ? [] : [['an', quota] as const])
    const board = boardOf({ quotas, admissions: done === 0 ? [] : [admitted('an-1', '2023-01', done)] })
    expect(board.total).toMatchObject({ achieved: done, quota, ...expected })
    expect(board.units.find(({ unitId }) => unitId === 'an')).toMatchObject({ achieved: done, quota, ...expected })
  })

  it('keeps the quota when somebody is admitted: only the number of the admitted rises', () => {
    const quotas = new Map([['an', 20]])
    const before = boardOf({ quotas, admissions: [admitted('an-1', '2023-01', 3)] })
    const after = boardOf({ quotas, admissions: [admitted('an-1', '2023-01', 4)] })
    expect([before.total.quota, after.total.quota]).toEqual([20, 20])
    expect([before.total.achieved, after.total.achieved]).toEqual([3, 4])
  })

  it('does not count people of another district', () => {
    const board = boardOf({ admissions: [admitted('stranger', '2023-01', 9)], pipeline: [atStage('stranger', 'source', 9)] })
    expect(board.total.achieved).toBe(0)
    expect(board.months.at(0)?.achieved).toBe(0)
    expect(board.organisations.every(({ achieved, inPipeline }) => achieved + inPipeline === 0)).toBe(true)
  })
})

describe('the rows of a board', () => {
  it('are the units right below the opened one, in Vietnamese order, with everything below them', () => {
    const board = boardOf({
      quotas: new Map([['an', 5], ['dong', 4]]),
      admissions: [admitted('an-1', '2023-01', 2), admitted('an-2', '2023-02', 1)],
      pipeline: [atStage('an-1', 'source', 3), atStage('an-2', 'sympathiser', 1), atStage('dong-1', 'decided', 1)],
    })
    expect(board.units.map(({ name, nameOrder, opens }) => ({ name, nameOrder, opens }))).toEqual([
      { name: 'Chi bộ Cơ quan', nameOrder: 0, opens: false },
      { name: 'Đảng bộ xã An', nameOrder: 1, opens: true },
      { name: 'Đảng bộ xã Đông', nameOrder: 2, opens: true },
    ])
    expect(board.units.at(1)).toMatchObject({ achieved: 3, quota: 5, percent: '60%', pipeline: { sourcing: 4, admitted: 0 } })
    expect(board.units.at(2)).toMatchObject({ achieved: 0, quota: 4, percent: '0%', pipeline: { sourcing: 0, admitted: 1 } })
  })

  it('of an opened chi bộ cơ sở are itself, with its own quota', () => {
    const board = boardOf({
      opened: office,
      openedId: 'office',
      units: [office],
      quotas: new Map([['office', 3]]),
      admissions: [admitted('office', '2023-02', 1)],
    })
    expect(board.units).toMatchObject([{ unitId: 'office', achieved: 1, quota: 3, percent: '33,33%', opens: false }])
    expect(board.total).toMatchObject({ achieved: 1, quota: 3 })
    expect(board.distribution).toEqual({ own: 3, sum: null, difference: null })
  })

  it('of a commune whose cells have no numbers of their own: the total is compared with the number of the commune', () => {
    const board = boardOf({
      opened: anCommune,
      openedId: 'an',
      units: [anCommune, hamlet1, hamlet2],
      inheritedClusterId: 'north',
      quotas: new Map([['an', 12]]),
      admissions: [admitted('an-1', '2023-02', 1)],
    })
    expect(board.units.map(({ unitId, quota }) => [unitId, quota])).toEqual([['an-1', null], ['an-2', null]])
    expect(board.total).toMatchObject({ achieved: 1, quota: 12, percent: '8,33%' })
    expect(board.clusters).toMatchObject([{ clusterId: 'north', unitCount: 2, achieved: 1 }])
  })

  it('have one for the opened unit itself when people are counted in it directly, and its quota is not counted twice', () => {
    const board = boardOf({
      opened: anCommune,
      openedId: 'an',
      units: [anCommune, hamlet1, hamlet2],
      quotas: new Map([['an', 12], ['an-1', 5], ['an-2', 6]]),
      admissions: [admitted('an', '2023-02', 1), admitted('an-1', '2023-02', 2)],
    })
    expect(board.units.map(({ unitId, achieved, quota }) => [unitId, achieved, quota])).toEqual([
      ['an-1', 2, 5],
      ['an-2', 0, 6],
      ['an', 1, null],
    ])
    expect(board.total).toMatchObject({ achieved: 3, quota: 11 })
    expect(board.distribution).toEqual({ own: 12, sum: 11, difference: 1 })
  })

  it('are the reader’s own units when they have none in common', () => {
    const board = boardOf({
      opened: null,
      openedId: null,
      units: [anCommune, donCommune, hamlet1, hamlet2, hamlet3],
      quotas: new Map([['an', 5], ['dong', 4]]),
      admissions: [admitted('an-1', '2023-01', 2), admitted('office', '2023-01', 5)],
    })
    expect(board.unit).toBeNull()
    expect(board.units.map(({ unitId }) => unitId)).toEqual(['an', 'dong'])
    expect(board.total).toMatchObject({ achieved: 2, quota: 9 })
    expect(board.distribution).toEqual({ own: null, sum: 9, difference: null })
  })

  it('keep the figures of a unit that was merged away, in the one it was merged into, over several mergers', () => {
    const successors = new Map([['old', 'older'], ['older', 'an-2'], ['lost', 'nowhere'], ['a', 'b'], ['b', 'a']])
    const board = boardOf({
      successors,
      admissions: [admitted('old', '2023-01', 3), admitted('lost', '2023-01', 1), admitted('a', '2023-01', 1)],
    })
    expect(board.units.find(({ unitId }) => unitId === 'an')?.achieved).toBe(3)
    expect(board.total.achieved).toBe(3)
  })
})

describe('the distribution', () => {
  it('shows the difference between the district’s number and the sum of its units, as in print: 1.905 and 1.950', () => {
    const board = boardOf({ quotas: new Map([['district', 1905], ['an', 1000], ['dong', 950]]) })
    expect(board.distribution).toEqual({ own: 1905, sum: 1950, difference: -45 })
    expect(board.total.quota).toBe(1950)
  })

  it('has nothing to compare while no unit has a number', () => {
    const board = boardOf({ quotas: new Map([['district', 229]]) })
    expect(board.distribution).toEqual({ own: 229, sum: null, difference: null })
    expect(board.total.quota).toBe(229)
  })
})

describe('the pace', () => {
  const quotas = new Map([['an', 365]])
  const cases = [
    { asOf: '2022-12-31', daysGone: 0, expected: 0 },
    { asOf: '2023-01-01', daysGone: 1, expected: 1 },
    { asOf: '2023-02-23', daysGone: 54, expected: 54 },
    { asOf: '2023-12-31', daysGone: 365, expected: 365 },
    { asOf: '2025-03-01', daysGone: 365, expected: 365 },
  ]
  it.each(cases)('at the end of $asOf counts $daysGone days of 2023', ({ asOf, daysGone, expected }) => {
    expect(boardOf({ asOf, quotas }).pace).toEqual({ daysGone, daysInYear: 365, expected })
  })

  it('knows leap years', () => {
    const { pace, months } = boardOf({ year: 2024, asOf: '2024-03-01', quotas: new Map([['an', 366]]) })
    expect(pace).toEqual({ daysGone: 61, daysInYear: 366, expected: 61 })
    expect(months.slice(0, 3).map(({ evenPace }) => evenPace)).toEqual([31, 60, 91])
  })

  it('expects nothing where no quota is given', () => {
    expect(boardOf().pace.expected).toBeNull()
    expect(boardOf().months.every(({ evenPace }) => evenPace === null)).toBe(true)
  })
})

describe('the months', () => {
  const admissions = [
    admitted('an-1', '2022-01', 5),
    admitted('an-1', '2022-12', 2),
    admitted('an-1', '2023-01', 4),
    admitted('dong-1', '2023-02', 8),
  ]

  it('add up, stop at the month of the day, and lie beside last year and an even pace', () => {
    const { months } = boardOf({ admissions, quotas: new Map([['an', 730]]) })
    expect(months.map(({ achieved }) => achieved)).toEqual([4, 12, ...Array.from({ length: 10 }, () => null)])
    expect(months.map(({ lastYear }) => lastYear)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7])
    expect(months.at(0)?.evenPace).toBe(62)
    expect(months.at(11)?.evenPace).toBe(730)
  })

  it('of a past year are all known, and of a year not begun none is', () => {
    expect(boardOf({ admissions, asOf: '2024-02-01' }).months.at(11)?.achieved).toBe(12)
    expect(boardOf({ asOf: '2022-12-31' }).months.every(({ achieved }) => achieved === null)).toBe(true)
  })
})

describe('clusters and organisations', () => {
  it('list each cluster that has units here, and last the units that are in none', () => {
    const { clusters } = boardOf({
      quotas: new Map([['an', 5], ['dong', 4]]),
      admissions: [admitted('an-1', '2023-01', 2), admitted('office', '2023-01', 1)],
    })
    expect(clusters.map(({ name, inCharge, unitCount, achieved, quota, percent }) => [name, inCharge, unitCount, achieved, quota, percent])).toEqual([
      ['Cụm Bắc', 'Nguyễn Thử Một', 1, 2, 5, '40%'],
      ['Cụm Nam', 'Trần Thử Hai', 1, 0, 4, '0%'],
      ['', '', 1, 1, null, '—'],
    ])
  })

  it('tell for every organisation of origin who was admitted and who is under way', () => {
    const { organisations } = boardOf({
      admissions: [admitted('an-1', '2023-01', 2, 'youth_union'), admitted('an-1', '2022-03', 9, 'youth_union'), admitted('an-2', '2023-02', 1)],
      pipeline: [
        { unitId: 'an-1', stage: 'verifying', origin: 'womens_union', count: 3 },
        { unitId: 'an-1', stage: 'probationary', origin: 'youth_union', count: 2 },
      ],
    })
    expect(organisations.map(({ kind, achieved, inPipeline }) => [kind, achieved, inPipeline])).toEqual([
      ['fatherland_front', 0, 0],
      ['youth_union', 2, 0],
      ['womens_union', 0, 3],
      ['farmers_union', 0, 0],
      ['veterans_association', 0, 0],
      ['trade_union', 0, 0],
      ['none', 1, 0],
    ])
  })
})

it('has the shape of the contract and nothing beside it', () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const board = boardOf({ opened: { ...district, id }, openedId: id, units: [{ ...district, id }] })
  expect(Board.parse(board)).toEqual(board)
})
