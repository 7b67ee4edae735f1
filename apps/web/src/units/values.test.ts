import { describe, expect, it } from 'vitest'
import { testId } from '../../test/session.ts'
import { sampleTree } from '../../test/unit-sample.ts'
import { changeBody, emptyChange } from './change-values.ts'
import { knownFrom } from './known.ts'
import { choicesOf, idsWithin, namesakesBelow } from './unit-choices.ts'

describe('a change as it is typed', () => {
  const change = emptyChange('2023-02-23')

  it('without a paper goes without one', () => {
    expect(changeBody(change)).toEqual({ on: '2023-02-23', document: null, note: '' })
  })

  it('with half a paper goes with that half, so that the other half is asked for', () => {
    const document = { number: '', issuedOn: '2023-02-20', signer: '' }
    expect(changeBody({ ...change, document }).document).toEqual({ number: '', issuedOn: '2023-02-20' })
  })

  it('names who signed where that is known', () => {
    const document = { number: '12-QĐ/HU', issuedOn: '2023-02-20', signer: 'Trần Thị Mẫu' }
    expect(changeBody({ ...change, document }).document).toEqual(document)
  })
})

describe('units to choose from', () => {
  it('are those within reach that fit, each with its kind and the unit above', () => {
    const nodes = sampleTree.map((node) => ({ ...node, outside: node.id === testId(111) }))
    expect(choicesOf(nodes, ({ kind }) => kind === 'cell').map(({ label, hint }) => `${label} (${hint})`)).toEqual([
      'Chi bộ thôn Thọ An (Chi bộ trực thuộc · Đảng bộ xã Bình An)',
      'Chi bộ thôn Sơn Trà (Chi bộ trực thuộc · Đảng bộ xã Bình Đông)',
      'Chi bộ Trường tiểu học (Chi bộ trực thuộc · Đảng bộ xã Bình Đông)',
    ])
  })

  it('have namesakes whatever the capitals and wherever the tone is written, but not for want of a tone', () => {
    const named = (name: string) => sampleTree.map((node) => (node.id === testId(121) ? { ...node, name } : node))
    const found = (name: string) => namesakesBelow(named(name), testId(110), testId(120))
    expect(found('chi bộ thôn Thọ An')).toEqual(['Chi bộ thôn Thọ An'])
    expect(found('Chi bộ thôn Tho An')).toEqual([])
  })

  it('know what stands below one', () => {
    expect([...idsWithin(sampleTree, testId(110))]).toEqual([testId(110), testId(111), testId(112)])
  })
})

describe('what may be opened', () => {
  it('is not what is known to be out of reach; an ended unit is in no tree and may be', () => {
    const known = knownFrom(
      sampleTree.map((node) => ({ ...node, outside: node.parentId === null })),
      [],
    )
    expect([testId(100), testId(110), testId(999)].map(known.mayOpen)).toEqual([false, true, true])
    expect(knownFrom([], []).mayOpen(testId(110))).toBe(false)
  })
})
