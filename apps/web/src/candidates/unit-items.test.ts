import { describe, expect, it } from 'vitest'
import { sampleUnits } from '../../test/candidates-sample.ts'
import { testId } from '../../test/session.ts'
import { cellItems, unitItems } from './unit-items.ts'

describe('the units one can choose', () => {
  it('are those within reach, with kind and unit above', () => {
    expect(unitItems(sampleUnits).map(({ label, hint }) => [label, hint])).toEqual([
      ['Đảng bộ xã Bình An', 'Đảng bộ cơ sở · Huyện ủy Bình Sơn'],
      ['Chi bộ thôn 1', 'Chi bộ trực thuộc · Đảng bộ xã Bình An'],
      ['Chi bộ Trường THCS', 'Chi bộ trực thuộc · Đảng bộ xã Bình An'],
    ])
  })

  it('say of which commune they are where several have the same name', () => {
    const other = {
      id: testId(120),
      kind: 'base_organisation' as const,
      name: 'Đảng bộ xã Bình Minh',
      parentId: testId(100),
      clusterId: null,
      outside: false,
    }
    const nodes = [
      ...sampleUnits,
      other,
      { ...other, id: testId(121), kind: 'cell' as const, name: 'Chi bộ thôn 1', parentId: other.id },
    ]
    expect(cellItems(nodes).map(({ label }) => label)).toEqual([
      'Chi bộ thôn 1, Đảng bộ xã Bình An',
      'Chi bộ Trường THCS',
      'Chi bộ thôn 1, Đảng bộ xã Bình Minh',
    ])
  })
})
