import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import { yearOf } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import type { Random } from './random.ts'
import type { DatedAct, Way } from './timeline.ts'

export interface PlannedAct {
  readonly act: RequestableAct
  readonly on: Day
  readonly document: DocumentRef | null
  readonly note: string
  /** Why one goes back; for a late act see `excuses`. */
  readonly reason: string
  readonly toStage?: Stage
}

/** Given when the rules ask why an act is late. */
export const excuses: Partial<Record<RequestableAct, string>> = {
  decide_admission: 'Chờ kết quả thẩm tra bổ sung ở địa phương khác',
  hold_ceremony: 'Người được kết nạp đi công tác dài ngày, đã báo cáo cấp trên trực tiếp',
  resolve_recognition_in_cell: 'Chi bộ họp định kỳ chậm do trùng thời gian nghỉ Tết',
}

/** The kind of paper behind an act; the committee's decisions are numbered afterwards, all together. */
const paper: Partial<Record<RequestableAct, (way: Way) => string>> = {
  list_sympathiser: () => 'NQ/CB',
  complete_class: () => 'GCN-TTCT',
  send_verification: (way) => (way === 'own' ? 'CV/CB' : 'CV/ĐU'),
  resolve_in_cell: () => 'NQ/CB',
  appraise_in_section: () => 'BC/ĐUBP',
  resolve_in_base: () => 'NQ/ĐU',
  submit_dossier: (way) => (way === 'own' ? 'TTr/CB' : 'TTr/ĐU'),
  refer_to_committee: () => 'TTr/TCNV',
  complete_member_class: () => 'GCN-TTCT',
  resolve_recognition_in_cell: () => 'NQ/CB',
  resolve_recognition_in_base: () => 'NQ/ĐU',
}

const isDecision = (act: RequestableAct): boolean => act === 'decide_admission' || act === 'recognise'

const documentFor = (random: Random, act: RequestableAct, on: Day, way: Way): DocumentRef | null => {
  const kind = paper[act]?.(way)
  return kind === undefined ? null : { number: `${random.between(1, 68)}-${kind}`, issuedOn: on }
}

export const withPapers = (random: Random, acts: readonly DatedAct[], way: Way): PlannedAct[] =>
  acts.map(({ act, on }) => ({ act, on, document: documentFor(random, act, on, way), note: '', reason: '' }))

/** The decisions of all people numbered in the order of their days, beginning anew each year. */
export const numberDecisions = <P extends { readonly acts: readonly PlannedAct[] }>(people: readonly P[]): P[] => {
  const decisions = people.flatMap(({ acts }) => acts.filter(({ act }) => isDecision(act)))
  const numbers = new Map<PlannedAct, number>()
  const lastOf = new Map<number, number>()
  for (const decision of decisions.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))) {
    const year = yearOf(decision.on)
    const number = (lastOf.get(year) ?? 200) + 1
    lastOf.set(year, number)
    numbers.set(decision, number)
  }
  const numbered = (act: PlannedAct): PlannedAct => {
    const number = numbers.get(act)
    if (number === undefined) return act
    return { ...act, document: { number: `${number}-QĐ/HU`, issuedOn: act.on, signer: 'T/M Ban Thường vụ (mẫu)' } }
  }
  return people.map((person) => ({ ...person, acts: person.acts.map(numbered) }))
}

const defects = [
  'Giấy giới thiệu của đoàn thể thiếu số nghị quyết; bổ sung rồi gửi lại',
  'Lý lịch chưa có nhận xét của cấp ủy nơi cư trú của vợ (chồng)',
  'Biên bản họp chi bộ ghi sai số đảng viên chính thức; làm lại trích biên bản',
  'Lý lịch khai thiếu quá trình công tác năm 2017; khai bổ sung có giải trình',
  'Thiếu kết quả thẩm tra nơi sinh của cha; gửi công văn thẩm tra bổ sung',
] as const

export const returnAct = (random: Random, on: Day): PlannedAct => ({
  act: 'return_dossier',
  on,
  document: { number: `${random.between(1, 68)}-CV/TCNV`, issuedOn: on },
  note: '',
  reason: random.pick(defects),
})

export const stepBackAct = (on: Day, toStage: Stage): PlannedAct => ({
  act: 'step_back',
  on,
  document: null,
  note: '',
  reason: 'Qua rà soát hằng tháng, chi bộ thấy cần theo dõi, giúp đỡ thêm',
  toStage,
})

/** Takes back an act recorded by mistake; the same act follows once more, with the right paper. */
export const annulAct = (on: Day): PlannedAct => ({
  act: 'annul_last',
  on,
  document: null,
  note: '',
  reason: 'Ghi nhầm số văn bản; ghi lại',
})
