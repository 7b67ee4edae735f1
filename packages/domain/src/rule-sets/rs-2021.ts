import { rule, sameInEveryRegime } from './parameters.ts'
import type { RuleSet } from './schema.ts'
import { sources } from './sources.ts'

const regulation = 'Quy định 24-QĐ/TW (30/7/2021)'
const guide = 'Hướng dẫn 01-HD/TW (28/9/2021)'
const procedure = 'Hướng dẫn 12-HD/BTCTW (18/01/2022)'
/** 29-QĐ/TW before and 232-QĐ/TW after were seen, this passage of 24-QĐ/TW between them was not. */
const between = 'Chưa đọc được đoạn này của 24-QĐ/TW; quy định trước (29-QĐ/TW) và sau (232-QĐ/TW) đều ghi như vậy'
const before = 'Chưa đọc được đoạn này của 24-QĐ/TW; quy định trước (29-QĐ/TW) ghi như vậy'

export const rs2021: RuleSet = {
  id: 'RS2021',
  from: '2021-07-30',
  article: regulation,
  source: `${sources.A12}; ${sources.B6}`,
  confidence: 'C',
  documents: [
    { number: '24-QĐ/TW', date: '2021-07-30', issuer: 'Ban Chấp hành Trung ương', kind: 'regulation' },
    { number: '01-HD/TW', date: '2021-09-28', issuer: 'Ban Bí thư', kind: 'guide' },
    { number: '12-HD/BTCTW', date: '2022-01-18', issuer: 'Ban Tổ chức Trung ương', kind: 'procedure' },
  ],
  parameters: {
    ...sameInEveryRegime,
    minimumAgeMonths: rule(216, `Mục 1.1.1 ${regulation}`, sources.A4, 'C'),
    maximumAgeMonths: rule(720, `Mục 1.1.1 ${regulation}`, sources.A4, 'C'),
    // Seen with an example of 2020–2025, under the number 5.4 of the guide of 2025.
    certificateValidityMonths: rule(60, guide, `${sources.G1}; ví dụ trong đó cấp năm 2020, hết giá trị năm 2025`, 'S'),
    decisionWorkingDays: rule(60, `Mục 4 ${regulation}`, between, 'R'),
    decisionExtensionWorkingDays: rule(30, `Mục 4 ${regulation}`, between, 'R'),
    ceremonyWorkingDays: rule(30, `Mục 4 ${regulation}`, sources.A7, 'C'),
    ceremonyCountsFrom: rule('receipt', `Mục 4 ${regulation}`, sources.A7, 'C'),
    memberFileWorkingDays: rule(30, `Ghi chú mục 2.2 ${procedure}`, sources.G1, 'S'),
    probationMonths: rule(12, `Mục 4 ${regulation}`, sources.A7, 'C'),
    recognitionMeetingWorkingDays: rule(30, `Mục 4 ${regulation}`, sources.A7, 'C'),
    recognitionDecisionWorkingDays: rule(30, `Mục 4 ${regulation}`, before, 'R'),
    recognitionExtensionWorkingDays: rule(30, `Mục 4 ${regulation}`, before, 'R'),
    // Seen as the rule of three ballots without two thirds on recognition; admission is voted the same way (Charter,
    // article 5).
    voteThreshold: rule(
      { numerator: 2, denominator: 3 },
      `Điều lệ Đảng, Điều 4 và 5; mục 4 ${regulation}`,
      sources.A7,
      'S',
    ),
    voteBase: rule(
      'official_without_elsewhere_and_absent_exempt',
      regulation,
      `Theo cách tính của 294-QĐ/TW; ${sources.G1}`,
      'R',
    ),
    introducerMonthsTogether: rule(12, `Mục 3.2 ${regulation}`, sources.A6, 'C'),
  },
}
