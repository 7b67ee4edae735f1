import type { Desk, RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'
import { formatDay, formatInstant, wholeNumber } from '../lib/format.ts'
import { organisationKindNames, stageNames } from '../lib/words.ts'
import type { StageState } from './stage-steps.ts'
import './reasons.ts'

export { actNames } from '../lib/act-names.ts'

export const deskNames: Readonly<Record<Desk, string>> = {
  cell: 'Chi ủy',
  base: 'Cấp ủy cơ sở',
  office: 'Cơ quan Tổ chức – Nội vụ',
  committee: 'Ban Thường vụ',
}

/** Which day is meant, where it is not simply the day of the act. */
export const dayHints: Readonly<Partial<Record<RequestableAct, string>>> = {
  complete_class: 'Ngày hoàn thành lớp.',
  resolve_in_cell: 'Ngày họp chi bộ. Thời hạn quyết định tính từ ngày này.',
  decide_admission: 'Ngày ghi trên quyết định.',
  receive_decision: 'Ngày chi bộ nhận được quyết định.',
  hold_ceremony: 'Ngày làm lễ. Thời gian dự bị tính từ ngày này.',
  recognise: 'Ngày ghi trên quyết định.',
  annul_last: 'Ngày hủy, thường là hôm nay.',
}

export const stateWords: Readonly<Record<StageState, string>> = {
  done: 'đã qua',
  skipped: 'không ghi riêng',
  current: 'hiện tại',
  next: 'có thể tiếp theo',
  ahead: 'chưa tới',
}

const list = {
  title: 'Quần chúng và người mới kết nạp',
  add: 'Thêm quần chúng',
  search: 'Tìm theo tên hoặc năm sinh',
  unit: 'Đơn vị và các đơn vị trực thuộc',
  cluster: 'Cụm',
  stage: 'Bước',
  stageGroup: 'Nhóm bước',
  pipeline: 'Đang trong quy trình, chưa kết nạp',
  returned: 'Hồ sơ bị trả lại',
  returnedChoices: { true: 'Đang bị trả lại', false: 'Không bị trả lại' },
  asOf: 'Tình hình đến hết ngày',
  all: 'Tất cả',
  more: (count: number) =>
    count === 0 ? 'Thêm điều kiện lọc' : `Thêm điều kiện lọc (đang dùng ${wholeNumber(count)})`,
  filtering: 'Đang lọc:',
  drop: (what: string) => `Bỏ điều kiện: ${what}`,
  dropAll: 'Bỏ mọi điều kiện',
  chip: {
    admitted: (year: string, month: string) => `kết nạp ${month === '' ? '' : `tháng ${month} `}năm ${year}`,
    upTo: (day: string) => `tính đến ${formatDay(day)}`,
    asOf: (day: string) => `tình hình đến hết ngày ${formatDay(day)}`,
    origin: (kind: OrganisationKind | 'none') =>
      kind === 'none' ? 'không do đoàn thể giới thiệu' : `do ${organisationKindNames[kind]} giới thiệu`,
    unknownUnit: 'một đơn vị không có trong danh sách đơn vị vào ngày đó',
  },
  asOfNote: (day: string) => `Bước và chi bộ là của ngày ${formatDay(day)}, theo những gì đã ghi đến nay.`,
  name: 'Họ và tên',
  born: 'Ngày sinh',
  place: 'Chi bộ, tổ chức cơ sở',
  since: (day: string) => `từ ${formatDay(day)}`,
  decidedOn: 'Ngày quyết định',
  ceremonyOn: 'Ngày lễ kết nạp',
  isReturned: 'Bị trả lại',
  total: (count: number) => `${wholeNumber(count)} người`,
  noun: 'người',
  none: 'Không có người nào khớp.',
  noneHelp: 'Hãy bỏ bớt điều kiện lọc, hoặc thêm quần chúng vào danh sách nguồn.',
  noneReadOnly: 'Hãy bỏ bớt điều kiện lọc.',
}

const person = {
  fullName: 'Họ và tên',
  gender: 'Giới tính',
  bornOn: 'Ngày sinh',
  bornOnHint: 'Chưa rõ ngày thì ghi tháng và năm, hoặc chỉ năm.',
  ethnicity: 'Dân tộc',
  religion: 'Tôn giáo',
  occupation: 'Nghề nghiệp',
  workplace: 'Nơi làm việc, học tập',
  residence: 'Nơi ở hiện nay',
}

const create = {
  title: 'Thêm quần chúng',
  why: 'Đưa một người vào danh sách nguồn của chi bộ.',
  cell: 'Chi bộ',
  cellHint: 'Gõ vài chữ trong tên chi bộ hoặc tên xã, không cần dấu.',
  noCell: 'Chưa có chi bộ nào trong phạm vi được giao.',
  noCellHelp: 'Hãy đề nghị Cơ quan Tổ chức – Nội vụ lập chi bộ hoặc cấp phạm vi.',
  happenedOn: 'Ngày đưa vào danh sách nguồn',
  submit: 'Đưa vào danh sách nguồn',
  done: (name: string) => `Đã đưa ${name} vào danh sách nguồn.`,
}

const duplicate = {
  title: 'Có thể người này đã có trong danh sách',
  likeness: { same: 'trùng họ tên và ngày sinh', possible: 'trùng họ tên, ngày sinh gần giống' },
  elsewhere:
    'Người cùng họ tên, ngày sinh đang được theo dõi ở nơi khác. Hãy hỏi Cơ quan Tổ chức – Nội vụ trước khi ghi.',
  confirm: 'Tôi đã kiểm tra: đây là người khác.',
  checking: 'Đang tìm người trùng…',
  failed: 'Chưa kiểm tra được người trùng. Khi gửi, máy chủ sẽ kiểm tra lại.',
}

const file = {
  title: 'Hồ sơ',
  listOnlyTitle: 'Hồ sơ này chỉ cấp trực tiếp làm mới mở được.',
  listOnly: 'Đồng chí được giao theo dõi nên xem được số liệu, họ tên và bước của từng người; hồ sơ thì không.',
  backToList: 'Về danh sách',
  sinceIn: (day: string, unit: string) => `từ ${formatDay(day)} · ${unit}`,
  returned: 'Hồ sơ đang bị trả lại để hoàn thiện',
  map: 'Các bước',
  next: 'Việc tiếp theo',
  nothingOwn: 'Hiện không có việc nào do đồng chí ghi.',
  finished: 'Đã là đảng viên chính thức; không còn bước nào.',
  lifts: (stage: Stage) => `Chuyển sang bước: ${stageNames[stage]}`,
  adds: 'Ghi thêm vào quá trình, bước không đổi',
  form: (form: string) => `Mẫu ${form}`,
  recordedOn: (day: string) => `đã ghi ngày ${formatDay(day)}`,
  needsReason: 'Ghi được, nhưng cần nêu lý do',
  again: (count: number) => `Đã ghi, có thể ghi thêm (${wholeNumber(count)})`,
  others: 'Chờ nơi khác ghi',
  whose: (who: string) => `việc của ${who}`,
  whoAnnuls: 'người đã ghi, hoặc Cơ quan Tổ chức – Nội vụ',
  or: (one: string, other: string) => (one === other ? one : `${one} hoặc ${other}`),
  back: 'Trả lại, lùi bước, hủy ghi nhận',
  blockedHere: 'Chưa ghi được ở bước này, vì sao',
  blockedLater: 'Việc của các bước khác, vì sao chưa ghi được',
  recordedFrom: (stages: readonly Stage[]) => `– ghi ở bước: ${stages.map((stage) => stageNames[stage]).join('; ')}`,
  history: 'Quá trình',
  rounds: (times: number) => `Hồ sơ đã bị trả lại ${wholeNumber(times)} lần.`,
  annulled: 'Đã hủy ghi nhận',
  backTo: (stage: string) => `Về bước: ${stage}`,
  takesBack: (act: string, day: string) => `Hủy việc: ${act}, ngày ${formatDay(day)}`,
  late: 'Có cảnh báo khi ghi',
  paper: (number: string, day: string) => `Số ${number}, ngày ${formatDay(day)}`,
  signer: (name: string) => `người ký: ${name}`,
  note: 'Ghi chú',
  reason: 'Lý do',
  recorded: (at: string, by: string) => `${by} ghi lúc ${formatInstant(at)}`,
  personal: 'Thông tin cá nhân',
  edit: 'Sửa thông tin',
  saved: 'Đã lưu thông tin.',
  save: 'Lưu',
  decidedOn: 'Ngày quyết định kết nạp',
  ceremonyOn: 'Ngày lễ kết nạp',
  nominations: 'Tổ chức giới thiệu',
  noNominations: 'Không do tổ chức đoàn thể nào giới thiệu.',
  nomination: (number: string, day: string) => `văn bản số ${number}, giới thiệu ngày ${formatDay(day)}`,
  origin: 'giới thiệu đầu tiên',
}

const act = {
  on: 'Ngày thực hiện',
  number: 'Số văn bản',
  numberHint: 'Ghi như trên văn bản, ví dụ 12-NQ/CB.',
  issuedOn: 'Ngày văn bản',
  issuedOnHint: 'Ngày ghi trên văn bản.',
  signer: 'Người ký',
  paperOptional: 'Văn bản (nếu có)',
  paper: 'Văn bản',
  note: 'Ghi chú',
  reason: 'Lý do',
  defects: 'Nội dung cần bổ sung, sửa',
  defectsHint: 'Chi bộ và cấp ủy cơ sở đọc được nội dung này.',
  toStage: 'Lùi về bước',
  chooseStage: '– Chọn bước –',
  judging: 'Đang đối chiếu quy định của ngày này…',
  blocked: (day: string) => `Chưa ghi được vào ngày ${formatDay(day)}`,
  warned: 'Ghi được, nhưng cần nêu lý do',
  unknownRules: 'Chương trình chưa có quy định của ngày này. Hãy kiểm tra lại ngày.',
  dayFirst: 'Hãy nhập ngày để đối chiếu với quy định của ngày đó.',
  meanwhile: 'Trong lúc đồng chí nhập, hồ sơ này có ghi nhận mới',
  meanwhileHelp: 'Hãy xem ghi nhận mới; nội dung đang nhập vẫn còn và gửi lại được.',
  annulWhat: (name: string, day: string) =>
    `Sẽ hủy: ${name}, ngày ${formatDay(day)}. Ghi nhận này vẫn hiện trong quá trình, có gạch ngang.`,
  submit: 'Ghi',
  done: (name: string) => `Đã ghi: ${name}.`,
}

export const messages = { list, person, create, duplicate, file, act }
