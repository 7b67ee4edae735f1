import type { OwnNomination, ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { testId } from './session.ts'

const nominee = {
  fullName: 'Trần Thị Mẫu',
  gender: 'female',
  bornOn: '1996-03-08',
  workplace: 'Trường THCS Bình An',
  residence: 'Thôn 1',
  resolutionNumber: '05-NQ/ĐTN',
  resolutionOn: '2023-02-10',
  note: '',
  nominatedOn: '2023-02-13',
  unitId: testId(111),
  unitName: 'Chi bộ thôn 1',
  organisationName: 'Đoàn xã Bình An',
  answeredOn: null,
  declineReason: '',
  version: 1,
} as const

export const ownNomination = (number: number, changes: Partial<OwnNomination> = {}): OwnNomination => ({
  ...nominee,
  id: testId(700 + number),
  organisationId: testId(400),
  status: 'waiting',
  stage: null,
  stageSince: null,
  ...changes,
})

export const receivedNomination = (number: number, changes: Partial<ReceivedNomination> = {}): ReceivedNomination => ({
  ...nominee,
  id: testId(700 + number),
  organisationKind: 'youth_union',
  nominatedAt: '2023-02-13T02:00:00.000Z',
  status: 'waiting',
  candidateId: null,
  duplicate: 'none',
  alike: [],
  ...changes,
})
