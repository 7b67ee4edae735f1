import type { Because } from '../shared/because.ts'

type Detail = Because['detail']

const gate =
  (code: string, article: string, source: string, confidence: Because['confidence']) =>
  (detail?: Detail): Because => ({
    code: `candidates.${code}`,
    article,
    source,
    confidence,
    ...(detail === undefined ? {} : { detail }),
  })

/** The digest of the rules that comes with the program (docs/rules.md), by its numbering, in words for the officer. */
const digest = (where: string): string => `Tổng hợp quy định (tài liệu kèm phần mềm), mục ${where}`

/** Reasons that follow from the order of stages and the kind of unit, each with the row or article it rests on. */
export const gates = {
  future: gate('act_in_future', 'Ngày tháng', 'Việc chỉ được ghi khi đã diễn ra', 'C'),
  beforePrevious: gate('act_before_previous', 'Trình tự các bước', digest('2.1: các bước nối tiếp nhau'), 'C'),
  stageOrder: gate('stage_order', 'Trình tự các bước', digest('2.1'), 'C'),
  noSection: gate('no_section', 'HD 12-HD/BTCTW, Mẫu 7-KNĐ', digest('2.1, dòng 11: chỉ khi có đảng ủy bộ phận'), 'C'),
  sectionReportMissing: gate('section_report_missing', 'HD 12-HD/BTCTW, Mẫu 7-KNĐ', digest('2.1, dòng 11'), 'C'),
  noBaseCommittee: gate(
    'no_base_committee',
    'HD 12-HD/BTCTW, lý lịch mục chứng nhận',
    digest('1.1: chi bộ cơ sở không có đảng ủy cơ sở'),
    'S',
  ),
  baseResolutionMissing: gate('base_resolution_missing', 'HD 12-HD/BTCTW, Mẫu 8-KNĐ', digest('2.1, dòng 12'), 'C'),
  certificateOfCvMissing: gate(
    'cv_not_certified',
    'HD 01-HD/TW (2021) 3.3; HD 12-HD/BTCTW 1.5',
    digest('2.1, dòng 9b, và 4.5'),
    'S',
  ),
  birthUnknown: gate(
    'age_cannot_tell',
    'Tuổi đời tính theo tháng',
    digest('3.1: cần biết tháng và năm sinh mới tính được'),
    'C',
  ),
  classCertificateUnknown: gate('class_certificate_missing', 'Mẫu CN-NTVĐ', digest('2.1, dòng 2'), 'S'),
  classCertificateNotYetIssued: gate(
    'class_certificate_not_yet_issued',
    'Mẫu CN-NTVĐ',
    digest('2.1, dòng 2, và 2.2, thời hạn T1'),
    'S',
  ),
  probationNotOver: gate(
    'probation_not_over',
    'Điều lệ Đảng Đ.5',
    digest('2.1, dòng 18–19: sau khi hết mười hai tháng'),
    'C',
  ),
  recognitionResolutionMissing: gate(
    'recognition_resolution_missing',
    'Điều lệ Đảng Đ.5; Mẫu 13-KNĐ',
    digest('2.1, dòng 19'),
    'C',
  ),
  recognitionBaseResolutionMissing: gate(
    'recognition_base_resolution_missing',
    'Mẫu 15-KNĐ',
    digest('2.1, dòng 20'),
    'C',
  ),
  alreadyRecorded: gate('already_recorded', 'Trình tự các bước', 'Việc này đã được ghi và còn giá trị', 'C'),
  afterDecision: gate(
    'after_decision',
    'Quyết định kết nạp',
    digest('2.4: quyết định chỉ được hủy bằng một quyết định, không bằng việc lùi bước'),
    'S',
  ),
  nothingBefore: gate('nothing_before', 'Trình tự các bước', 'Người này đang ở bước đầu tiên', 'C'),
  wayBack: gate(
    'way_back',
    'Trả lại, lùi bước, hủy ghi nhận',
    digest('2.4: đã trả lại việc gì và vì sao phải được lưu lại'),
    'C',
  ),
  nothingToAnnul: gate('nothing_to_annul', 'Trình tự các bước', 'Không có việc nào để hủy ghi nhận', 'C'),
} as const
