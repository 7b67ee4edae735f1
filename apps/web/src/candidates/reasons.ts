import { gates } from '@ket-nap/domain/candidates/gates'
import { nameReasons } from '../lib/because.ts'
import { formatDay } from '../lib/format.ts'

type Reason = Parameters<typeof nameReasons>[0][string]
type Detail = Readonly<Record<string, string | number>>

const dayIn = (detail: Detail, name: string): string => formatDay(String(detail[name] ?? ''))

const late =
  (what: string, began: string) =>
  (detail: Detail): string =>
    `Quá hạn ${what}: ${began} ngày ${dayIn(detail, 'start')}, hạn đến hết ngày ${dayIn(detail, 'due')}.`

/** Reasons that follow from the order of stages; the type says when one of gates.ts is missing. */
const gateReasons: Readonly<Record<keyof typeof gates, Reason>> = {
  future: 'Ngày này chưa đến. Hãy chọn ngày việc đã diễn ra.',
  beforePrevious: (detail) =>
    `Bước hiện tại bắt đầu từ ngày ${dayIn(detail, 'since')}; việc này không thể có trước ngày đó.`,
  stageOrder: 'Hồ sơ không ở bước có việc này.',
  noSection: 'Chi bộ này không trực thuộc đảng bộ bộ phận nên không có bước thẩm định của đảng ủy bộ phận.',
  sectionReportMissing: 'Chưa ghi báo cáo thẩm định của đảng ủy bộ phận.',
  noBaseCommittee: 'Chi bộ cơ sở không có đảng ủy cơ sở; sau nghị quyết chi bộ, hồ sơ được nộp thẳng lên cấp trên.',
  baseResolutionMissing: 'Chưa ghi nghị quyết của đảng ủy cơ sở.',
  certificateOfCvMissing: 'Lý lịch chưa được cấp ủy cơ sở chứng nhận.',
  birthUnknown:
    'Chưa biết tháng sinh nên chưa tính được tuổi theo tháng. Hãy bổ sung ngày sinh trong phần thông tin cá nhân.',
  classCertificateUnknown: 'Chưa ghi giấy chứng nhận lớp nhận thức về Đảng.',
  classCertificateNotYetIssued: (detail) =>
    `Giấy chứng nhận lớp nhận thức về Đảng cấp ngày ${dayIn(detail, 'issuedOn')}, sau ngày này.`,
  probationNotOver: (detail) => `Thời gian dự bị chưa hết; việc này ghi được từ ngày ${dayIn(detail, 'end')}.`,
  recognitionResolutionMissing: 'Chưa ghi nghị quyết của chi bộ về công nhận chính thức.',
  recognitionBaseResolutionMissing: 'Chưa ghi nghị quyết của đảng ủy cơ sở về công nhận chính thức.',
  alreadyRecorded: 'Việc này đã ghi. Nếu ghi sai, hãy hủy ghi nhận rồi ghi lại.',
  afterDecision: 'Đã có quyết định kết nạp nên không lùi bước được; quyết định chỉ được hủy bằng một quyết định.',
  nothingBefore: 'Đây là bước đầu tiên nên không có bước nào trước đó.',
  wayBack: 'Trả lại, lùi bước và hủy ghi nhận cần có lý do; lý do được giữ lại trong quá trình.',
  nothingToAnnul: 'Không có ghi nhận nào hủy được.',
}

/** What the dated rules of judge.ts say of single acts. */
export type RuleReason =
  | 'too_young'
  | 'over_sixty'
  | 'class_certificate_expired'
  | 'decision_late'
  | 'ceremony_late'
  | 'member_file_late'
  | 'recognition_meeting_late'
  | 'recognition_late'

const ruleReasons: Readonly<Record<RuleReason, Reason>> = {
  too_young: 'Vào ngày này người vào Đảng chưa đủ tuổi, tính theo tháng.',
  over_sixty:
    'Vào ngày này người vào Đảng đã quá tuổi kết nạp thông thường; cần cấp có thẩm quyền đồng ý bằng văn bản.',
  class_certificate_expired: (detail) =>
    `Giấy chứng nhận lớp nhận thức về Đảng cấp ngày ${dayIn(detail, 'issuedOn')} đã hết hạn vào ngày này.`,
  decision_late: late('quyết định', 'chi bộ ra nghị quyết'),
  ceremony_late: late('tổ chức lễ kết nạp', 'tính từ'),
  member_file_late: late('khai lý lịch đảng viên, phiếu đảng viên', 'lễ kết nạp'),
  recognition_meeting_late: late('họp chi bộ xét công nhận chính thức', 'hết thời gian dự bị'),
  recognition_late: late('quyết định công nhận chính thức', 'chi bộ ra nghị quyết'),
}

const gateNames = Object.keys(gateReasons) as (keyof typeof gates)[]

/** Every reason in words, by the code the judge gives. */
export const reasons: Readonly<Record<string, Reason>> = {
  ...Object.fromEntries(gateNames.map((name) => [gates[name]().code, gateReasons[name]])),
  ...Object.fromEntries(Object.entries(ruleReasons).map(([code, reason]) => [`candidates.${code}`, reason])),
}

nameReasons(reasons)
