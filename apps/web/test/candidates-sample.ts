import type { CandidateAct, CandidateFile, CandidateLine, Judgement } from '@ket-nap/domain/candidates/schema'
import { RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { Because } from '@ket-nap/domain/shared/because'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { testId } from './session.ts'

/** A commune with two cells, one of a hamlet and one of its school, below a district that is only named. */
export const sampleUnits: UnitNode[] = [
  {
    id: testId(100),
    kind: 'superior_committee',
    name: 'Huyện ủy Bình Sơn',
    parentId: null,
    clusterId: null,
    outside: true,
  },
  {
    id: testId(110),
    kind: 'base_organisation',
    name: 'Đảng bộ xã Bình An',
    parentId: testId(100),
    clusterId: testId(300),
    outside: false,
  },
  { id: testId(111), kind: 'cell', name: 'Chi bộ thôn 1', parentId: testId(110), clusterId: null, outside: false },
  { id: testId(112), kind: 'cell', name: 'Chi bộ Trường THCS', parentId: testId(110), clusterId: null, outside: false },
  { id: testId(119), kind: 'cell', name: 'Chi bộ nơi khác', parentId: testId(100), clusterId: null, outside: true },
]

export const sampleLine = (number: number, changes: Partial<CandidateLine> = {}): CandidateLine => ({
  id: testId(500 + number),
  fullName: `Trần Thị Mẫu ${number}`,
  gender: 'female',
  bornOn: '1996-03-08',
  unitId: testId(111),
  unitName: 'Chi bộ thôn 1',
  baseName: 'Đảng bộ xã Bình An',
  stage: 'verifying',
  stageSince: '2022-12-30',
  decidedOn: null,
  ceremonyOn: null,
  returned: false,
  originKind: null,
  ...changes,
})

export const sampleAct = (
  seq: number,
  name: CandidateAct['name'],
  changes: Partial<CandidateAct> = {},
): CandidateAct => ({
  id: testId(600 + seq),
  seq,
  name,
  happenedOn: `2022-0${Math.min(9, seq)}-15`,
  recordedAt: '2022-12-31T03:00:00.000Z',
  recordedBy: 'Võ Thị Lan',
  document: null,
  note: '',
  reason: '',
  ruleSetId: 'RS2021',
  annulled: false,
  toStage: null,
  annulsSeq: null,
  warnings: [],
  ...changes,
})

export const outOfTurn: Because = {
  code: 'candidates.stage_order',
  article: 'Trình tự các bước',
  source: 'mẫu',
  confidence: 'C',
}
export const notCertified: Because = {
  code: 'candidates.cv_not_certified',
  article: 'HD 01-HD/TW 3.3',
  source: 'mẫu',
  confidence: 'S',
}

/** Everything not allowed is out of turn, unless said otherwise. */
export const sampleJudgement = (
  allowed: readonly RequestableAct[],
  { on = '2023-02-23', blocked = [], warnings = [] }: Partial<Judgement> = {},
): Judgement => ({
  on,
  ruleSetId: 'RS2021',
  allowed: [...allowed],
  blocked: [
    ...blocked,
    ...RequestableAct.options
      .filter((act) => !allowed.includes(act) && !blocked.some((one) => one.act === act))
      .map((act) => ({ act, because: [outOfTurn] })),
  ],
  warnings,
})

const stages = [
  'enter',
  'list_sympathiser',
  'complete_class',
  'apply',
  'start_declaration',
  'send_verification',
] as const

/** Somebody whose verification is under way, as the cell's officer sees the file. */
export const sampleFile = (changes: Partial<CandidateFile> = {}): CandidateFile => {
  const line = sampleLine(1, { fullName: 'Trần Thị Mẫu' })
  const { fullName, gender, bornOn } = line
  return {
    ...line,
    person: {
      fullName,
      gender,
      bornOn,
      ethnicity: 'Kinh',
      religion: 'Không',
      occupation: 'Giáo viên',
      workplace: '',
      residence: 'Thôn 1',
    },
    unitKind: 'cell',
    above: [
      { id: testId(100), name: 'Huyện ủy Bình Sơn' },
      { id: testId(110), name: 'Đảng bộ xã Bình An' },
    ],
    originName: null,
    nominations: [],
    returnedTimes: 0,
    acts: stages.map((name, index) => sampleAct(index + 1, name)),
    judgement: sampleJudgement(['remark_by_cell', 'certify', 'resolve_in_cell', 'step_back', 'annul_last'], {
      warnings: [{ act: 'resolve_in_cell', because: [notCertified] }],
    }),
    mayRecord: ['remark_by_cell', 'resolve_in_cell', 'annul_last'],
    stepBackTo: ['source', 'sympathiser', 'class_completed', 'applied', 'declaring'],
    mayEdit: true,
    version: 7,
    ...changes,
  }
}
