import { describe, expect, it } from 'vitest'
import { testId } from '../../test/session.ts'
import { sampleTree, unitNode } from '../../test/unit-sample.ts'
import { foundCount, grovesOf, searched } from './tree.ts'
import type { Branch, Grove } from './tree.ts'

/** What is in view, each with how deep it stands; `*` was found. */
const inView = (groves: readonly Grove[]): string[] => {
  const lines = (branch: Branch, depth: number): string[] => [
    `${'  '.repeat(depth)}${branch.node.name}${branch.found ? ' *' : ''}`,
    ...(branch.open ? branch.below.flatMap((child) => lines(child, depth + 1)) : []),
  ]
  return groves.flatMap(({ branches }) => branches.flatMap((branch) => lines(branch, 0)))
}
const find = (search: { readonly q?: string; readonly clusterId?: string }, nodes = sampleTree) =>
  searched(grovesOf(nodes), { q: '', clusterId: '', ...search })

describe('the tree', () => {
  it('lists the base units at first and folds their cells away', () => {
    expect(inView(grovesOf(sampleTree))).toEqual([
      'Huyện ủy Bình Sơn',
      '  Đảng bộ xã Bình An',
      '  Đảng bộ xã Bình Đông',
      '  Chi bộ Hạt Kiểm lâm',
    ])
  })

  it('names what is above and out of reach, from the top down, and never as a unit of its own', () => {
    const [top, binhAn, anPhuoc, thoAn] = sampleTree.map((node) => ({ ...node, outside: node.kind !== 'cell' }))
    const groves = grovesOf([top, binhAn, anPhuoc, thoAn].filter((node) => node !== undefined))
    expect(groves.map(({ above }) => above)).toEqual([['Huyện ủy Bình Sơn', 'Đảng bộ xã Bình An']])
    expect(inView(groves)).toEqual(['Chi bộ thôn An Phước', 'Chi bộ thôn Thọ An'])
  })

  it('unfolds the one base unit of an officer who has no other', () => {
    const own = sampleTree.slice(0, 4).map((node) => ({ ...node, outside: node.parentId === null }))
    expect(inView(grovesOf(own))).toEqual(['Đảng bộ xã Bình An', '  Chi bộ thôn An Phước', '  Chi bộ thôn Thọ An'])
  })

  it('keeps units of two parents out of reach apart', () => {
    const nodes = sampleTree.filter(({ id }) => ![testId(112), testId(122), testId(130)].includes(id))
    const groves = grovesOf(nodes.map((node) => ({ ...node, outside: node.kind !== 'cell' })))
    expect(groves.map(({ above }) => above.at(-1))).toEqual(['Đảng bộ xã Bình An', 'Đảng bộ xã Bình Đông'])
  })

  it('of nothing within reach is empty', () => {
    expect(grovesOf([])).toEqual([])
    expect(grovesOf(sampleTree.map((node) => ({ ...node, outside: true })))).toEqual([])
  })
})

describe('searching the tree', () => {
  it('needs no diacritics, and shows the way to what was found and nothing beside it', () => {
    const found = find({ q: 'son tra' })
    expect(inView(found)).toEqual(['Huyện ủy Bình Sơn', '  Đảng bộ xã Bình Đông', '    Chi bộ thôn Sơn Trà *'])
    expect(foundCount(found)).toBe(1)
  })

  it('takes the words in any order and in their beginnings, but not from the middle of a word', () => {
    expect(inView(find({ q: 'dong binh' }))).toEqual(['Huyện ủy Bình Sơn', '  Đảng bộ xã Bình Đông *'])
    const thanh = [...sampleTree, unitNode(140, 'Đảng bộ xã Bình Thanh')]
    expect(inView(find({ q: 'binh an' }, thanh))).toEqual(['Huyện ủy Bình Sơn', '  Đảng bộ xã Bình An *'])
  })

  it('leaves what is below a found unit there to be unfolded, and its count as it is', () => {
    const [top] = find({ q: 'binh an' })[0]?.branches ?? []
    expect(top?.size).toBe(3)
    expect(top?.below.map(({ below, open }) => [below.length, open])).toEqual([[2, false]])
  })

  it('narrows to a cluster, and within it to names', () => {
    const cluster = find({ clusterId: testId(302) })
    expect(inView(cluster)).toEqual(['Huyện ủy Bình Sơn', '  Đảng bộ xã Bình Đông *'])
    const both = find({ clusterId: testId(302), q: 'chi bo truong' })
    expect(inView(both)).toEqual(['Huyện ủy Bình Sơn', '  Đảng bộ xã Bình Đông', '    Chi bộ Trường tiểu học *'])
    expect(foundCount(both)).toBe(1)
    expect(find({ clusterId: testId(302), q: 'an phuoc' })).toEqual([])
  })

  it('finds everything when nothing is asked', () => {
    expect(inView(find({ q: '  ' }))).toHaveLength(4)
    expect(foundCount(find({}))).toBe(0)
  })
})
