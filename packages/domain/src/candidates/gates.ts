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

/** Reasons that follow from the order of stages and the kind of unit, each with the row or article it rests on. */
export const gates = {
  future: gate('act_in_future', 'Ngày tháng', 'An act is recorded when it has happened', 'C'),
  beforePrevious: gate('act_before_previous', 'Trình tự các bước', 'rules.md 2.1: the stages follow in order', 'C'),
  stageOrder: gate('stage_order', 'Trình tự các bước', 'rules.md 2.1', 'C'),
  noSection: gate('no_section', 'HD 12-HD/BTCTW, Mẫu 7-KNĐ', 'rules.md 2.1 row 11: only where a section committee exists', 'C'),
  sectionReportMissing: gate('section_report_missing', 'HD 12-HD/BTCTW, Mẫu 7-KNĐ', 'rules.md 2.1 row 11', 'C'),
  noBaseCommittee: gate('no_base_committee', 'HD 12-HD/BTCTW, lý lịch mục chứng nhận', 'rules.md 1.1: a base-level cell has no base committee', 'S'),
  baseResolutionMissing: gate('base_resolution_missing', 'HD 12-HD/BTCTW, Mẫu 8-KNĐ', 'rules.md 2.1 row 12', 'C'),
  certificateOfCvMissing: gate('cv_not_certified', 'HD 01-HD/TW (2021) 3.3; HD 12-HD/BTCTW 1.5', 'rules.md 2.1 row 9b, 4.5', 'S'),
  birthUnknown: gate('age_cannot_tell', 'Tuổi đời tính theo tháng', 'rules.md 3.1: year and month of birth are needed to tell', 'C'),
  classCertificateUnknown: gate('class_certificate_missing', 'Mẫu CN-NTVĐ', 'rules.md 2.1 row 2', 'S'),
  classCertificateNotYetIssued: gate('class_certificate_not_yet_issued', 'Mẫu CN-NTVĐ', 'rules.md 2.1 row 2, 2.2 T1', 'S'),
  probationNotOver: gate('probation_not_over', 'Điều lệ Đảng Đ.5', 'rules.md 2.1 rows 18–19: after the twelve months', 'C'),
  recognitionResolutionMissing: gate('recognition_resolution_missing', 'Điều lệ Đảng Đ.5; Mẫu 13-KNĐ', 'rules.md 2.1 row 19', 'C'),
  recognitionBaseResolutionMissing: gate('recognition_base_resolution_missing', 'Mẫu 15-KNĐ', 'rules.md 2.1 row 20', 'C'),
  alreadyRecorded: gate('already_recorded', 'Trình tự các bước', 'The act is on record and stands', 'C'),
  afterDecision: gate('after_decision', 'Quyết định kết nạp', 'rules.md 2.4: a decision is cancelled by a decision, not by a step back', 'S'),
  nothingBefore: gate('nothing_before', 'Trình tự các bước', 'The person is at the first stage', 'C'),
  wayBack: gate('way_back', 'Trả lại, lùi bước, hủy ghi nhận', 'rules.md 2.4: what was returned, and why, is kept', 'C'),
  nothingToAnnul: gate('nothing_to_annul', 'Trình tự các bước', 'There is no act that could be taken back', 'C'),
} as const
