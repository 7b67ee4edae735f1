import { carriedOver, rule } from './parameters.ts'
import { rs2021 } from './rs-2021.ts'
import type { RuleSet } from './schema.ts'
import { sources } from './sources.ts'

const regulationA = 'Quy định 232-QĐ/TW (20/01/2025)'
const guideA = 'Hướng dẫn 01-HD/TW (28/9/2021)'
const regulationB = 'Quy định 294-QĐ/TW (26/5/2025)'
const guideB = 'Hướng dẫn 06-HD/TW (09/6/2025)'
const procedure = 'Hướng dẫn 12-HD/BTCTW (18/01/2022)'
const between = 'Chưa đọc được đoạn này của 232-QĐ/TW; quy định trước (24-QĐ/TW) và sau (294-QĐ/TW) đều ghi như vậy'

const guideOf2021 = { number: '01-HD/TW', date: '2021-09-28', issuer: 'Ban Bí thư', kind: 'guide' } as const
const procedureOf2022 = {
  number: '12-HD/BTCTW',
  date: '2022-01-18',
  issuer: 'Ban Tổ chức Trung ương',
  kind: 'procedure',
} as const

export const rs2025a: RuleSet = {
  id: 'RS2025a',
  from: '2025-01-20',
  article: regulationA,
  source: sources.A11,
  confidence: 'C',
  documents: [
    { number: '232-QĐ/TW', date: '2025-01-20', issuer: 'Ban Chấp hành Trung ương', kind: 'regulation' },
    guideOf2021,
    procedureOf2022,
  ],
  parameters: {
    ...carriedOver(rs2021.parameters, regulationA),
    minimumAgeMonths: rule(216, `Mục 1.1.1 ${regulationA}`, sources.A11, 'C'),
    maximumAgeMonths: rule(720, `Mục 1.1.1 ${regulationA}`, sources.A11, 'C'),
    certificateValidityMonths: rule(60, guideA, `${sources.G1}; ví dụ trong đó hết giá trị ngày 15/01/2025`, 'S'),
    decisionWorkingDays: rule(60, `Mục 4.3.1 ${regulationA}`, sources.A10, 'C'),
    decisionExtensionWorkingDays: rule(30, `Mục 4.3.1 ${regulationA}`, sources.A10, 'C'),
    ceremonyWorkingDays: rule(30, `Mục 4.1 ${regulationA}`, sources.A10, 'C'),
    ceremonyCountsFrom: rule('receipt', `Mục 4.1 ${regulationA}`, sources.A10, 'C'),
    memberFileWorkingDays: rule(30, `Ghi chú mục 2.2 ${procedure}`, sources.G1, 'S'),
    probationMonths: rule(12, `Mục 4 ${regulationA}`, between, 'R-inf'),
    recognitionMeetingWorkingDays: rule(30, `Mục 4 ${regulationA}`, between, 'R-inf'),
    voteThreshold: rule(
      { numerator: 2, denominator: 3 },
      `Điều lệ Đảng, Điều 4 và 5; ${regulationA}`,
      between,
      'R-inf',
    ),
    introducerMonthsTogether: rule(12, `Mục 3.2 ${regulationA}`, between, 'R-inf'),
  },
}

export const rs2025b: RuleSet = {
  id: 'RS2025b',
  // The day of effect, not the day of signing.
  from: '2025-07-01',
  article: regulationB,
  source: sources.A13,
  confidence: 'C',
  documents: [
    { number: '294-QĐ/TW', date: '2025-05-26', issuer: 'Ban Chấp hành Trung ương', kind: 'regulation' },
    { number: '06-HD/TW', date: '2025-06-09', issuer: 'Ban Bí thư', kind: 'guide' },
    procedureOf2022,
    { number: '38-HD/BTCTW', date: '2025', issuer: 'Ban Tổ chức Trung ương', kind: 'procedure' },
  ],
  parameters: {
    ...carriedOver(rs2025a.parameters, regulationB),
    minimumAgeMonths: rule(216, `Mục 1.1.1 ${regulationB}`, sources.G1, 'S'),
    maximumAgeMonths: rule(720, `Mục 1.1.1 ${regulationB}`, sources.G1, 'S'),
    certificateValidityMonths: rule(60, `Mục 5.4 ${guideB}`, sources.G1, 'S'),
    ceremonyWorkingDays: rule(30, `Mục 4 ${regulationB}`, sources.G1, 'S'),
    ceremonyCountsFrom: rule('receipt', `Mục 4 ${regulationB}`, sources.G1, 'S'),
    memberFileWorkingDays: rule(30, `Ghi chú mục 2.2 ${procedure}`, sources.G1, 'S'),
    probationMonths: rule(12, `Mục 4 ${regulationB}`, sources.G1, 'S'),
    recognitionMeetingWorkingDays: rule(30, `Mục 4 ${regulationB}`, sources.G1, 'S'),
    voteThreshold: rule({ numerator: 2, denominator: 3 }, `Mục 3.6b ${guideB}`, sources.G1, 'S'),
    voteBase: rule('official_without_elsewhere_and_absent_exempt', `Mục 9.3.2 ${regulationB}`, sources.G1, 'S'),
    introducerMonthsTogether: rule(12, `Mục 3.2.1 ${regulationB}`, sources.G1, 'S'),
  },
}
