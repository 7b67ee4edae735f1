import { describe, expect, it } from 'vitest'
import {
  changeFrom,
  findNameClash,
  holdsOn,
  inTreeOrder,
  nameKey,
  overlaps,
  readablePeriods,
  replanted,
  standsSince,
  touchesYear,
} from './periods.ts'
import type { Period } from './periods.ts'

const period = (fields: Partial<Period>): Period => ({
  id: 'p1',
  unitId: 'x',
  from: '2023-01-01',
  until: null,
  kind: 'cell',
  name: 'Chi bộ thôn 1',
  parentId: 'a',
  clusterId: null,
  path: '/top/a/x/',
  ...fields,
})

describe('a stretch of days', () => {
  it('holds on its first day and no more on the day it ends', () => {
    const span = { from: '2023-01-01', until: '2023-02-01' }
    expect(['2022-12-31', '2023-01-01', '2023-01-31', '2023-02-01'].map((day) => holdsOn(span, day))).toEqual([false, true, true, false])
  })

  it('does not overlap the one that follows it', () => {
    const first = { from: '2023-01-01', until: '2023-02-01' }
    expect(overlaps(first, { from: '2023-02-01', until: null })).toBe(false)
    expect(overlaps(first, { from: '2023-01-31', until: null })).toBe(true)
  })

  it('touches a year when it has a day in it: 31/12 and 01/01 belong to their own', () => {
    expect(touchesYear({ from: '2022-12-31', until: '2023-01-01' }, 2022)).toBe(true)
    expect(touchesYear({ from: '2022-12-31', until: '2023-01-01' }, 2023)).toBe(false)
    expect(touchesYear({ from: '2023-12-31', until: null }, 2023)).toBe(true)
    expect(touchesYear({ from: '2023-12-31', until: null }, 2022)).toBe(false)
  })
})

describe('a change from a day on', () => {
  const rename = () => ({ name: 'Chi bộ thôn Một' })

  it('cuts the period that runs over the day', () => {
    expect(changeFrom([period({})], '2023-02-01', rename)).toEqual({
      close: [{ id: 'p1', until: '2023-02-01' }],
      rewrite: [],
      open: [{ ...period({}), id: undefined, from: '2023-02-01', name: 'Chi bộ thôn Một' }],
    })
  })

  it('on the first day of a period rewrites it', () => {
    const edits = changeFrom([period({})], '2023-01-01', rename)
    expect(edits).toEqual({ close: [], open: [], rewrite: [period({ name: 'Chi bộ thôn Một' })] })
  })

  it('leaves alone what had ended by that day', () => {
    const ended = period({ until: '2023-02-01' })
    expect(changeFrom([ended], '2023-02-01', rename)).toEqual({ close: [], rewrite: [], open: [] })
  })

  it('reaches also the later periods of a unit that ended since', () => {
    const { close, rewrite, open } = changeFrom(
      [period({ until: '2023-03-01' }), period({ id: 'p2', from: '2023-03-01', until: '2023-04-01' })],
      '2023-02-01',
      rename,
    )
    expect(close).toEqual([{ id: 'p1', until: '2023-02-01' }])
    expect(open).toMatchObject([{ from: '2023-02-01', until: '2023-03-01' }])
    expect(rewrite).toMatchObject([{ id: 'p2', from: '2023-03-01', until: '2023-04-01', name: 'Chi bộ thôn Một' }])
  })

  it('of place changes the parent of the unit itself and the path of everything below it', () => {
    const move = replanted({ id: 'x', path: '/top/a/x/' }, { id: 'b', path: '/top/b/' })
    expect(move(period({}))).toEqual({ path: '/top/b/x/', parentId: 'b' })
    expect(move(period({ unitId: 'y', parentId: 'x', path: '/top/a/x/y/' }))).toEqual({ path: '/top/b/x/y/' })
  })
})

describe('since when a unit stands where it stands', () => {
  it('is the day its path changed last; a new name in between does not count', () => {
    const elsewhere = period({ path: '/top/b/x/', until: '2023-02-01' })
    const moved = period({ id: 'p2', from: '2023-02-01', until: '2023-03-01' })
    const renamed = period({ id: 'p3', from: '2023-03-01', name: 'Chi bộ thôn Một' })
    expect(standsSince([renamed, elsewhere, moved])).toBe('2023-02-01')
    expect(standsSince([elsewhere])).toBe('2023-01-01')
    expect(standsSince([])).toBeUndefined()
  })

  it('does not reach back over a time elsewhere', () => {
    const here = period({ until: '2023-02-01' })
    const away = period({ id: 'p2', from: '2023-02-01', until: '2023-03-01', path: '/top/b/x/' })
    const back = period({ id: 'p3', from: '2023-03-01' })
    expect(standsSince([here, away, back])).toBe('2023-03-01')
  })
})

it('periods that differ only in what is further up are one for the reader', () => {
  const first = period({ until: '2023-02-01' })
  const second = period({ id: 'p2', from: '2023-02-01', until: '2023-03-01', path: '/top/b/a/x/' })
  const third = period({ id: 'p3', from: '2023-03-01', name: 'Chi bộ thôn Một' })
  expect(readablePeriods([third, second, first]).map(({ from, until, name }) => [from, until, name])).toEqual([
    ['2023-01-01', '2023-03-01', 'Chi bộ thôn 1'],
    ['2023-03-01', null, 'Chi bộ thôn Một'],
  ])
})

describe('names of units', () => {
  it('are the same however capitals, spaces and the place of the tone are written', () => {
    expect(nameKey('Chi bộ  HOÀ Thủy ')).toBe(nameKey('chi bộ Hòa Thuỷ'))
    expect(nameKey('Chi bộ Hòa'.normalize('NFD'))).toBe(nameKey('Chi bộ Hòa'))
  })

  it('differ by a tone or a letter: Bình Thanh and Bình Thạnh, Long and Lông, Đức and Dức', () => {
    for (const [one, other] of [
      ['Bình Thanh', 'Bình Thạnh'],
      ['Long', 'Lông'],
      ['Đức', 'Dức'],
      ['Tân An', 'Tan Ấn'],
    ] as const) {
      expect(nameKey(one)).not.toBe(nameKey(other))
    }
  })

  it('clash only of different units and only on days that both have', () => {
    const present = [period({ unitId: 'y', until: '2023-02-01' })]
    const comer = { unitId: 'x', name: 'CHI BỘ THÔN 1', until: null }
    expect(findNameClash([{ ...comer, from: '2023-01-31' }], present)).toMatchObject({ unitId: 'x' })
    expect(findNameClash([{ ...comer, from: '2023-02-01' }], present)).toBeUndefined()
    expect(findNameClash([{ ...comer, unitId: 'y', from: '2023-01-01' }], present)).toBeUndefined()
  })
})

it('the order of the tree has each unit before those below it, siblings by their sort key', () => {
  const units = [
    { id: 'b2', parentId: 'b', sortKey: '2' },
    { id: 'b', parentId: 'top', sortKey: 'b' },
    { id: 'lost', parentId: 'not here', sortKey: 'z' },
    { id: 'a1', parentId: 'a', sortKey: '1' },
    { id: 'a', parentId: 'top', sortKey: 'a' },
    { id: 'b1', parentId: 'b', sortKey: '1' },
    { id: 'top', parentId: null, sortKey: 't' },
  ]
  expect(inTreeOrder(units).map(({ id }) => id)).toEqual(['top', 'a', 'a1', 'b', 'b1', 'b2', 'lost'])
})
