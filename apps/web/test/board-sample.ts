import type { Board, BoardUnit, Pipeline } from '@ket-nap/domain/board/schema'
import { percentSpaced, percentValue } from '@ket-nap/domain/shared/numbers'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { testId } from './session.ts'

/** A board of the size of the sample district, made of nothing but arithmetic: 47 units, 12 of 229. */
export const figuresOf = (achieved: number, quota: number | null) => ({
  achieved,
  quota,
  percent: percentSpaced(achieved, quota),
  percentValue: percentValue(achieved, quota),
  remaining: quota === null ? null : Math.max(0, quota - achieved),
})

const communes = [
  'Bình An', 'Bình Chánh', 'Bình Châu', 'Bình Chương', 'Bình Dương', 'Bình Đông', 'Bình Hải', 'Bình Hiệp',
  'Bình Hòa', 'Bình Khương', 'Bình Long', 'Bình Minh', 'Bình Mỹ', 'Bình Nguyên', 'Bình Phước', 'Bình Tân Phú',
  'Bình Thanh', 'Bình Thạnh', 'Bình Thuận', 'Bình Trị', 'Bình Trung',
]
const offices = [
  'Công an huyện', 'Ban Chỉ huy Quân sự huyện', 'Trung tâm Y tế huyện', 'Văn phòng Huyện ủy',
  'Văn phòng HĐND và UBND huyện', 'Phòng Giáo dục và Đào tạo', 'Phòng Nội vụ', 'Phòng Tư pháp',
  'Phòng Tài chính – Kế hoạch', 'Phòng Nông nghiệp và Phát triển nông thôn',
  'Phòng Lao động – Thương binh và Xã hội', 'Chi cục Thuế', 'Kho bạc Nhà nước huyện', 'Bảo hiểm xã hội huyện',
  'Ngân hàng Chính sách xã hội', 'Tòa án nhân dân huyện', 'Viện Kiểm sát nhân dân huyện',
  'Chi cục Thi hành án dân sự', 'Trường THPT Bình Sơn', 'Trường THPT Lê Quý Đôn',
  'Trung tâm Bồi dưỡng chính trị', 'Điện lực Bình Sơn', 'Công ty May Vạn Tường', 'Hạt Kiểm lâm',
  'Mặt trận và các đoàn thể',
]

const named: readonly { readonly name: string; readonly kind: BoardUnit['kind'] }[] = [
  { name: 'Đảng bộ thị trấn Châu Ổ', kind: 'base_organisation' },
  ...communes.map((name) => ({ name: `Đảng bộ xã ${name}`, kind: 'base_organisation' as const })),
  ...offices.map((name) => ({ name: `Chi bộ ${name}`, kind: 'base_cell' as const })),
]

export const pipelineOf = (counts: Partial<Pipeline> = {}): Pipeline => ({
  sourcing: 0,
  preparing: 0,
  verifying: 0,
  resolving: 0,
  deciding: 0,
  admitted: 0,
  ...counts,
})

const quotaOf = (index: number): number | null => {
  if (index === 46) return null
  if (index === 45) return 0
  return index < 22 ? 7 + (index % 4) : 1 + ((index + 1) % 3)
}
const achievedOf = (index: number): number => ({ 0: 1, 1: 2, 8: 1, 11: 2, 15: 1, 22: 3, 23: 2 })[index] ?? 0

const sampleUnit = (index: number, quota: number | null): BoardUnit => {
  const { name, kind } = named[index] ?? { name: '', kind: 'cell' as const }
  const size = index < 22 ? 2 : 1
  return {
    unitId: testId(200 + index),
    name,
    kind,
    clusterId: index < 44 ? testId(300 + (index % 5)) : null,
    opens: kind === 'base_organisation',
    nameOrder: [...named]
      .map((unit) => fold(unit.name))
      .toSorted()
      .indexOf(fold(name)),
    ...figuresOf(achievedOf(index), quota),
    pipeline: pipelineOf({
      sourcing: (index * 7) % 5,
      preparing: size * ((index * 2) % 3),
      verifying: (index * 5) % 4,
      resolving: index % 3,
      deciding: index % 4 === 0 ? size : 0,
      admitted: achievedOf(index),
    }),
  }
}

/** The last quotas are stretched until the sum is 229, as the letter has it. */
const units: readonly BoardUnit[] = (() => {
  const quotas = named.map((_, index) => quotaOf(index))
  const missing = 229 - quotas.reduce<number>((sum, quota) => sum + (quota ?? 0), 0)
  return quotas.map((quota, index) => sampleUnit(index, index === 1 ? (quota ?? 0) + missing : quota))
})()

const daysGone = (month: number): number => [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365][month - 1] ?? 0
const lastYear = [3, 9, 24, 41, 66, 84, 97, 118, 149, 171, 190, 214]

const sumOf = (pipelines: readonly Pipeline[]): Pipeline =>
  pipelines.reduce<Pipeline>(
    (sum, one) => ({
      sourcing: sum.sourcing + one.sourcing,
      preparing: sum.preparing + one.preparing,
      verifying: sum.verifying + one.verifying,
      resolving: sum.resolving + one.resolving,
      deciding: sum.deciding + one.deciding,
      admitted: sum.admitted + one.admitted,
    }),
    pipelineOf(),
  )

const inCharge = ['Nguyễn Văn Thử', 'Trần Thị Mẫu', 'Lê Văn Ví', 'Phạm Thị Dụ', 'Võ Minh Họa']
const clusterOf = (index: number): Board['clusters'][number] => {
  const members = units.filter((unit) => unit.clusterId === testId(300 + index))
  const sum = (pick: (unit: BoardUnit) => number) => members.reduce((all, unit) => all + pick(unit), 0)
  return {
    clusterId: testId(300 + index),
    name: `Cụm ${index + 1}`,
    inCharge: inCharge[index] ?? '',
    unitCount: members.length,
    ...figuresOf(
      sum((unit) => unit.achieved),
      sum((unit) => unit.quota ?? 0),
    ),
  }
}

/** Thường trực's board of 23/02/2023. */
export const sampleBoard = (changes: Partial<Board> = {}): Board => ({
  year: 2023,
  asOf: '2023-02-23',
  countsBy: 'decision',
  unit: { id: testId(100), name: 'Huyện ủy Bình Sơn', kind: 'superior_committee' },
  above: [],
  total: { ...figuresOf(12, 229), pipeline: sumOf(units.map((unit) => unit.pipeline)) },
  distribution: { own: 229, sum: 229, difference: 0 },
  pace: { daysGone: 54, daysInYear: 365, expected: (229 * 54) / 365 },
  units: [...units],
  months: lastYear.map((sum, index) => ({
    month: index + 1,
    achieved: [7, 12][index] ?? null,
    lastYear: sum,
    evenPace: (229 * daysGone(index + 1)) / 365,
  })),
  clusters: [0, 1, 2, 3, 4].map(clusterOf),
  organisations: [
    { kind: 'fatherland_front', achieved: 1, inPipeline: 21 },
    { kind: 'youth_union', achieved: 6, inPipeline: 118 },
    { kind: 'womens_union', achieved: 2, inPipeline: 44 },
    { kind: 'farmers_union', achieved: 1, inPipeline: 37 },
    { kind: 'veterans_association', achieved: 0, inPipeline: 12 },
    { kind: 'trade_union', achieved: 1, inPipeline: 25 },
    { kind: 'none', achieved: 1, inPipeline: 9 },
  ],
  revision: 40,
  ...changes,
})

/** One unit as wanted, for a board of few. */
export const boardUnit = (number: number, changes: Partial<BoardUnit> = {}): BoardUnit => ({
  unitId: testId(200 + number),
  name: `Đơn vị ${number}`,
  kind: 'base_cell',
  clusterId: null,
  opens: false,
  nameOrder: number,
  ...figuresOf(0, 1),
  pipeline: pipelineOf(),
  ...changes,
})
