import type { NominationStatus } from '@ket-nap/domain/nominations/schema'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import { formatDay, wholeNumber } from '../lib/format.ts'
import { stageNames } from '../lib/words.ts'
import type { Tone } from '../ui/badge.tsx'

export const statusNames: Readonly<Record<NominationStatus, string>> = {
  waiting: 'Chờ chi bộ trả lời',
  accepted: 'Chi bộ đã nhận',
  declined: 'Chi bộ không nhận',
  withdrawn: 'Đã rút',
}
export const statusTones: Readonly<Record<NominationStatus, Tone>> = {
  waiting: 'info',
  accepted: 'good',
  declined: 'warn',
  withdrawn: 'neutral',
}

const paper = (number: string, day: string): string => `số ${number}, ngày ${formatDay(day)}`

const own = {
  title: 'Người đã giới thiệu',
  tab: 'Đã giới thiệu',
  add: 'Giới thiệu một người',
  search: 'Tìm theo tên hoặc năm sinh',
  status: 'Tình trạng',
  all: 'Tất cả',
  name: 'Họ và tên',
  cell: 'Chi bộ',
  nominated: 'Giới thiệu',
  byPaper: (day: string, number: string, issued: string) => `${formatDay(day)}, văn bản ${paper(number, issued)}`,
  outcome: 'Kết quả',
  stage: (stage: Stage, since: string | null) =>
    `Bước hiện tại: ${stageNames[stage]}${since === null ? '' : `, từ ${formatDay(since)}`}`,
  answeredOn: (day: string) => `Trả lời ngày ${formatDay(day)}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  acts: 'Việc',
  withdraw: 'Rút giới thiệu',
  withdrawOf: (name: string) => `Rút giới thiệu: ${name}`,
  withdrawWhy: 'Chi bộ sẽ thấy giới thiệu đã rút và đọc được lý do.',
  withdrawn: (name: string) => `Đã rút giới thiệu ${name}.`,
  noun: 'người',
  none: 'Chưa giới thiệu ai.',
  noneHelp: 'Khi giới thiệu, đồng chí theo dõi được chi bộ đã nhận hay chưa và người đó đang ở bước nào.',
  noMatch: 'Không có người nào khớp.',
  noMatchHelp: 'Hãy bỏ bớt điều kiện lọc.',
}

const create = {
  title: 'Giới thiệu một người',
  why: 'Giới thiệu quần chúng ưu tú cho chi bộ xem xét, tạo nguồn kết nạp.',
  organisation: 'Tổ chức giới thiệu',
  cell: 'Chi bộ nhận giới thiệu',
  cellHint: 'Gõ vài chữ trong tên chi bộ, không cần dấu.',
  cellAfter: 'Hãy chọn tổ chức trước.',
  fullName: 'Họ và tên',
  bornOn: 'Ngày sinh',
  bornOnHint: 'Chưa rõ ngày thì ghi tháng và năm, hoặc chỉ năm.',
  gender: 'Giới tính',
  workplace: 'Nơi làm việc, học tập',
  residence: 'Nơi ở hiện nay',
  resolutionNumber: 'Số nghị quyết giới thiệu',
  resolutionHint: 'Ghi như trên văn bản, ví dụ 05-NQ/ĐTN.',
  resolutionOn: 'Ngày nghị quyết',
  resolutionOnHint: 'Ngày ghi trên văn bản.',
  choose: '– Chọn tổ chức –',
  note: 'Ghi chú cho chi bộ',
  noteHint: 'Ưu điểm nổi bật, thành tích, cách liên hệ.',
  submit: 'Gửi giới thiệu',
  done: (name: string) => `Đã gửi giới thiệu ${name}. Chi bộ sẽ trả lời tại trang này.`,
  noPlace: 'Tài khoản này chưa gắn với tổ chức đoàn thể nào.',
  noPlaceHelp: 'Hãy đề nghị người quản trị cấp vai trò cán bộ đoàn thể tại tổ chức của đồng chí.',
  noCell: 'Tổ chức này chưa có chi bộ nào để giới thiệu đến.',
}

const duplicate = {
  title: 'Có thể người này đã được biết đến',
  own: 'Tổ chức của đồng chí đã giới thiệu một người cùng họ tên và ngày sinh.',
  known: 'Có người cùng họ tên và ngày sinh đã được giới thiệu hoặc đang được theo dõi. Không được nêu là ai và ở đâu.',
  counted: 'Vẫn giới thiệu được: một người chỉ tính một lần, và các tổ chức giới thiệu đều được ghi nhận.',
  confirm: 'Tôi vẫn giới thiệu người này.',
  failed: 'Chưa kiểm tra được người trùng. Khi gửi, máy chủ sẽ kiểm tra lại.',
}

const received = {
  title: 'Giới thiệu nhận được',
  tab: 'Nhận được',
  why: 'Giới thiệu chờ lâu nhất ở trên. Hãy nhận hoặc không nhận kèm lý do; tổ chức giới thiệu thấy câu trả lời.',
  status: 'Tình trạng',
  all: 'Tất cả',
  cell: 'Chi bộ',
  noun: 'giới thiệu',
  none: 'Chưa có giới thiệu nào.',
  noneHelp: 'Khi tổ chức đoàn thể giới thiệu người cho chi bộ, giới thiệu sẽ tự hiện ở đây.',
  noMatch: 'Không có giới thiệu nào khớp.',
  noMatchHelp: 'Hãy bỏ bớt điều kiện lọc.',
  by: (organisation: string, day: string) => `${organisation} giới thiệu ngày ${formatDay(day)}`,
  waiting: (days: number) => (days === 0 ? 'gửi hôm nay' : `đã chờ ${wholeNumber(days)} ngày`),
  born: 'Ngày sinh',
  gender: 'Giới tính',
  workplace: 'Nơi làm việc, học tập',
  residence: 'Nơi ở hiện nay',
  paper: 'Nghị quyết giới thiệu',
  paperIs: (number: string, day: string) => `Số ${number}, ngày ${formatDay(day)}`,
  note: 'Ghi chú',
  answeredOn: (day: string) => `ngày ${formatDay(day)}`,
  reason: 'Lý do',
  toFile: 'Mở hồ sơ',
  visible: 'Có thể đã có trong danh sách:',
  elsewhere:
    'Người cùng họ tên, ngày sinh đang được theo dõi ở nơi khác. Hãy hỏi Cơ quan Tổ chức – Nội vụ trước khi nhận.',
  accept: 'Nhận',
  acceptOf: (name: string) => `Nhận giới thiệu: ${name}`,
  decline: 'Không nhận',
  declineOf: (name: string) => `Không nhận giới thiệu: ${name}`,
  stage: 'Bước',
  nominee: 'Người được giới thiệu',
  onRecord: 'Người đã có trong danh sách',
  who: 'Đây là',
  newPerson: 'Người khác, chưa có trong danh sách',
  newPersonHint: 'Đưa vào danh sách nguồn của chi bộ.',
  linkTo: (name: string) => `Chính là ${name}`,
  linkHint: (unit: string, stage: Stage) =>
    `${unit}, ${stageNames[stage]}. Ghi nhận tổ chức giới thiệu vào hồ sơ đã có, không tính thêm người.`,
  happenedOn: 'Ngày đưa vào danh sách nguồn',
  confirm: 'Tôi đã kiểm tra: đây là người khác.',
  accepted: (name: string) => `Đã nhận ${name} vào danh sách nguồn.`,
  linked: (name: string) => `Đã ghi nhận giới thiệu ${name} vào hồ sơ đã có.`,
  declineWhy: 'Tổ chức giới thiệu đọc được lý do này. Không ghi nội dung thẩm tra, lý lịch.',
  declineReason: 'Lý do không nhận',
  declined: (name: string) => `Đã trả lời không nhận ${name}.`,
  answered: 'Giới thiệu này đã có trả lời',
  answeredHelp: 'Người khác vừa trả lời, hoặc tổ chức giới thiệu vừa rút. Không cần làm gì thêm.',
}

export const messages = { tabs: 'Giới thiệu', own, create, duplicate, received }
