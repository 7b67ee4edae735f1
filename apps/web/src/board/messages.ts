import type { StageGroup } from '@ket-nap/domain/candidates/stages'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import { formatDay, wholeNumber } from '../lib/format.ts'
import type { Standing } from './pace.ts'
import type { SortKey } from './search.ts'

/** The steps before the decision, the nearest to it first: the order in which the bars stack them. */
export const pipelineGroups = [
  'deciding',
  'resolving',
  'verifying',
  'preparing',
  'sourcing',
] as const satisfies readonly StageGroup[]
export type PipelineGroup = (typeof pipelineGroups)[number]

const people = (count: number): string => `${wholeNumber(count)} người`

const standingWords: Readonly<Record<Standing['kind'], (by: number) => string>> = {
  none: () => '—',
  behind: (by) => `chậm ${wholeNumber(by)}`,
  even: () => 'đúng tiến độ',
  ahead: (by) => `sớm ${wholeNumber(by)}`,
  met: () => 'đạt',
  over: (by) => `vượt ${wholeNumber(by)}`,
}

const standingSentences: Readonly<Record<Standing['kind'], (by: number) => string>> = {
  none: () => 'chưa có chỉ tiêu',
  behind: (by) => `chậm ${people(by)} so với tiến độ`,
  even: () => 'đúng tiến độ',
  ahead: (by) => `sớm ${people(by)} so với tiến độ`,
  met: () => 'đạt chỉ tiêu',
  over: (by) => `vượt chỉ tiêu ${people(by)}`,
}

const added = (by: number): string => (by > 0 ? `vừa thêm ${wholeNumber(by)}` : `vừa bớt ${wholeNumber(-by)}`)

export const messages = {
  navigation: 'Bảng chỉ tiêu',
  loading: 'Đang tải số liệu…',
  loadingTitle: 'Bảng chỉ tiêu kết nạp',
  severalUnits: 'Các tổ chức được giao theo dõi',
  about: (year: number, asOf: string) => `Kết nạp đảng viên năm ${year}, tính đến hết ngày ${formatDay(asOf)}`,
  countsBy: {
    decision: 'Tính theo ngày quyết định kết nạp',
    ceremony: 'Tính theo ngày lễ kết nạp',
  } satisfies Record<CountsBy, string>,
  countsByWhy: 'Vì sao',
  changeInSettings: 'Đổi trong Cài đặt',
  year: 'Năm',
  asOf: 'Tính đến ngày',
  today: 'Hôm nay',
  filters: 'Năm và ngày của số liệu',

  admitted: 'Đã kết nạp / chỉ tiêu',
  rate: 'Tỷ lệ đạt',
  remaining: 'Còn thiếu',
  timeGone: 'Thời gian đã qua',
  daysGone: (gone: number, all: number) => `${wholeNumber(gone)}/${wholeNumber(all)} ngày`,
  expected: 'Đến nay cần đạt',
  standing: (standing: Standing) => standingWords[standing.kind](standing.by),
  standingSentence: (standing: Standing) => standingSentences[standing.kind](standing.by),
  seeAdmitted: 'xem người đã kết nạp',
  seePipeline: 'xem những người đang trong quy trình',
  added,
  changed: (figures: string, by: number, units: readonly string[]) =>
    `Đã kết nạp ${figures}, ${added(by)}${units.length === 0 ? '' : `: ${units.join(', ')}`}.`,

  distribution: (own: string, sum: string) => `Chỉ tiêu được giao ${own}; tổng chỉ tiêu các tổ chức trực thuộc ${sum}`,
  difference: (difference: number | null) => {
    if (difference === null) return 'chênh lệch —'
    if (difference === 0) return 'chênh lệch 0'
    return difference > 0
      ? `chênh lệch ${wholeNumber(difference)}: chưa giao hết`
      : `chênh lệch ${wholeNumber(difference)}: giao nhiều hơn được giao`
  },
  seeQuotas: 'Xem chỉ tiêu',

  noUnits: 'Chưa có tổ chức nào để theo dõi.',
  noUnitsAdvice: 'Khi có tổ chức trực thuộc và chỉ tiêu năm, số liệu sẽ tự hiện ở đây.',
  toUnits: 'Mở trang Tổ chức',
  noQuota: (year: number) => `Chưa có chỉ tiêu năm ${year}.`,
  noQuotaAdvice: 'Số người đã kết nạp vẫn được tính; tỷ lệ và số còn thiếu sẽ hiện khi đã nhập chỉ tiêu.',
  giveQuotas: 'Giao chỉ tiêu',
  askOffice: 'Hãy đề nghị Cơ quan Tổ chức – Nội vụ nhập chỉ tiêu.',
  future: (asOf: string, today: string) =>
    `Ngày ${formatDay(asOf)} chưa đến. Bảng tính những việc đã ghi đến hôm nay, ${formatDay(today)}; ` +
    'tiến độ tính đến ngày đã chọn.',
  before: (asOf: string, year: number) =>
    `Ngày ${formatDay(asOf)} ở trước năm ${year} nên chưa có người nào được tính vào chỉ tiêu năm ${year}.`,
  stale: 'Chưa cập nhật được; đang xem bản cũ',
  readingOther: 'Đang tải số liệu đã chọn…',

  seeTable: 'Xem bảng số',
  seeChart: 'Xem biểu đồ',
  units: 'Theo tổ chức',
  unitsNote: 'Đơn vị: người. Vạch đứng là chỉ tiêu.',
  unitsTable: (year: number, asOf: string) => `Chỉ tiêu và kết quả năm ${year} theo tổ chức, đến ${formatDay(asOf)}`,
  sort: 'Xếp theo',
  sorts: {
    percent: 'Tỷ lệ, thấp trước',
    remaining: 'Còn thiếu, nhiều trước',
    name: 'Tên, A–Z',
  } satisfies Record<SortKey, string>,
  legend: 'Chú giải',
  legendAdmitted: 'Đã kết nạp',
  legendOver: 'Phần vượt chỉ tiêu',
  legendQuota: 'Chỉ tiêu',
  legendExpected: 'Đến nay cần đạt',
  unitName: (name: string, ratio: string, percent: string, rest: string) => `${name}: ${ratio}, ${percent}, ${rest}`,
  lacking: (count: string) => `còn thiếu ${count}`,
  noQuotaHere: 'chưa có chỉ tiêu',
  inPipelineCount: (count: number) => `${wholeNumber(count)} người đang trong quy trình`,
  opensUnit: 'mở bảng của tổ chức này',
  justChanged: 'vừa thay đổi',

  step: 'Bước',
  people: 'Số người',
  pipeline: 'Đang trong quy trình',
  pipelineNote: (count: number) => `${people(count)} chưa có quyết định, theo bước`,
  months: 'Lũy kế theo tháng',
  thisYear: (year: number) => `Năm ${year}`,
  lastYear: (year: number) => `Năm ${year - 1}`,
  evenPace: 'Tiến độ đều',
  monthsTable: (year: number) => `Lũy kế theo tháng, năm ${year} và năm ${year - 1}`,
  month: (month: number) => `Tháng ${month}`,
  monthHead: 'Tháng',
  monthName: (month: number, year: number, sum: string, inMonth: string, pace: string) =>
    `Tháng ${month}/${year}: lũy kế ${sum}, trong tháng ${inMonth}, tiến độ đều ${pace}`,
  inMonth: 'Trong tháng',
  cumulative: (year: number) => `Lũy kế ${year}`,
  clusters: 'Theo cụm',
  clustersTable: 'Kết quả theo cụm và người phụ trách',
  cluster: 'Cụm',
  inCharge: 'Phụ trách',
  inChargeBy: (name: string) => (name === '' ? 'chưa phân công' : name),
  unitCount: 'Số tổ chức',
  unitsOf: (count: number) => `${wholeNumber(count)} tổ chức`,
  organisations: 'Theo đoàn thể giới thiệu',
  organisationsTable: 'Người đã kết nạp và đang trong quy trình theo đoàn thể giới thiệu',
  organisation: 'Đoàn thể',
  noOrganisation: 'Không qua đoàn thể',
  organisationName: (name: string, admitted: string, inPipeline: string) =>
    `${name}: đã kết nạp ${admitted}, đang trong quy trình ${inPipeline}`,
  admittedShort: 'Đã kết nạp',
  inPipelineShort: 'Trong quy trình',
  unit: 'Tổ chức',
  quota: 'Chỉ tiêu',
  percent: 'Tỷ lệ',
  againstPace: 'So với tiến độ',
  total: 'Chung',
} as const
