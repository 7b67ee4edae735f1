import type { Quota, QuotaLine } from '@ket-nap/domain/quotas/schema'
import type { Cluster, UnitNode, UnitView } from '@ket-nap/domain/units/schema'
import { testId } from './session.ts'

/** A unit of a tree; its parent is the top unless said otherwise. */
export const unitNode = (number: number, name: string, changes: Partial<UnitNode> = {}): UnitNode => ({
  id: testId(number),
  kind: 'base_organisation',
  name,
  parentId: testId(100),
  clusterId: null,
  outside: false,
  ...changes,
})

/** A district of two communes in two clusters, one office cell and four cells of communes. */
export const sampleTree: readonly UnitNode[] = [
  unitNode(100, 'Huyện ủy Bình Sơn', { kind: 'superior_committee', parentId: null }),
  unitNode(110, 'Đảng bộ xã Bình An', { clusterId: testId(301) }),
  unitNode(111, 'Chi bộ thôn An Phước', { kind: 'cell', parentId: testId(110) }),
  unitNode(112, 'Chi bộ thôn Thọ An', { kind: 'cell', parentId: testId(110) }),
  unitNode(120, 'Đảng bộ xã Bình Đông', { clusterId: testId(302) }),
  unitNode(121, 'Chi bộ thôn Sơn Trà', { kind: 'cell', parentId: testId(120) }),
  unitNode(122, 'Chi bộ Trường tiểu học', { kind: 'cell', parentId: testId(120) }),
  unitNode(130, 'Chi bộ Hạt Kiểm lâm', { kind: 'base_cell' }),
]

export const sampleClusters: readonly Cluster[] = [
  { id: testId(301), name: 'Cụm 1', inCharge: 'Nguyễn Văn Thử', unitCount: 1, version: 1 },
  { id: testId(302), name: 'Cụm 2', inCharge: '', unitCount: 1, version: 1 },
]

/** The commune Bình An as the office sees it: founded in 2000, renamed in 2020. */
export const sampleUnit = (changes: Partial<UnitView> = {}): UnitView => {
  const period = { kind: 'base_organisation' as const, parentId: testId(100), parentName: 'Huyện ủy Bình Sơn', clusterId: testId(301) }
  const change = { recordedAt: '2023-01-05T02:00:00.000Z', otherUnitId: null, otherUnitName: null, document: null, note: '' }
  return {
    id: testId(110),
    kind: 'base_organisation',
    name: 'Đảng bộ xã Bình An',
    parentId: testId(100),
    clusterId: testId(301),
    above: [{ id: testId(100), name: 'Huyện ủy Bình Sơn' }],
    foundedOn: '2000-01-01',
    dissolvedOn: null,
    periods: [
      { ...period, from: '2000-01-01', until: '2020-06-01', name: 'Đảng bộ xã An Bình' },
      { ...period, from: '2020-06-01', until: null, name: 'Đảng bộ xã Bình An' },
    ],
    changes: [
      { ...change, id: testId(401), kind: 'founded', on: '2000-01-01' },
      { ...change, id: testId(402), kind: 'renamed', on: '2020-06-01', document: { number: '12-QĐ/HU', issuedOn: '2020-05-20' } },
    ],
    version: 3,
    ...changes,
  }
}

export const sampleQuota = (number: number, changes: Partial<Quota> = {}): Quota => ({
  id: testId(number + 500),
  unitId: testId(number),
  year: 2023,
  given: 8,
  current: 8,
  document: { number: '54-KH/HU', issuedOn: '2023-01-10' },
  note: '',
  adjustments: [],
  version: 1,
  ...changes,
})

/** A line of the year's table for a unit of the sample tree. */
export const quotaLine = (number: number, changes: Partial<QuotaLine> = {}): QuotaLine => {
  const node = sampleTree.find(({ id }) => id === testId(number))
  return {
    unitId: testId(number),
    unitName: node?.name ?? '',
    kind: node?.kind ?? 'cell',
    parentId: node?.parentId ?? null,
    quota: null,
    unitsBelow: 0,
    belowWithQuota: 0,
    belowSum: null,
    difference: null,
    ...changes,
  }
}

/** In 2024 Quảng Nam announced 1.905 and listed 1.950 (rules.md 8.1). */
export const unequalLines: readonly QuotaLine[] = [
  quotaLine(100, {
    quota: sampleQuota(100, { given: 1905, current: 1905 }),
    unitsBelow: 3,
    belowWithQuota: 2,
    belowSum: 1950,
    difference: -45,
  }),
  quotaLine(110, { quota: sampleQuota(110, { given: 1000, current: 1000 }), unitsBelow: 2 }),
  quotaLine(111),
  quotaLine(112),
  quotaLine(120, { quota: sampleQuota(120, { given: 950, current: 950 }) }),
  quotaLine(130),
]
