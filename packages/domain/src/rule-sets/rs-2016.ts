import { rule, sameInEveryRegime } from './parameters.ts'
import type { RuleSet } from './schema.ts'
import { sources } from './sources.ts'

const regulation = 'Quy định 29-QĐ/TW (25/7/2016)'
const guide = 'Hướng dẫn 01-HD/TW (20/9/2016)'
const later = 'Suy từ quy định sau; chưa đọc được đoạn này của năm 2016'

export const rs2016: RuleSet = {
  id: 'RS2016',
  from: '2016-07-25',
  article: regulation,
  source: sources.A12,
  confidence: 'C',
  documents: [
    { number: '29-QĐ/TW', date: '2016-07-25', issuer: 'Ban Chấp hành Trung ương', kind: 'regulation' },
    { number: '01-HD/TW', date: '2016-09-20', issuer: 'Ban Bí thư', kind: 'guide' },
    { number: '09-HD/BTCTW', date: '2017-06-05', issuer: 'Ban Tổ chức Trung ương', kind: 'procedure' },
  ],
  parameters: {
    ...sameInEveryRegime,
    minimumAgeMonths: rule(216, regulation, later, 'R'),
    maximumAgeMonths: rule(720, regulation, later, 'R'),
    certificateValidityMonths: rule(60, guide, later, 'R'),
    decisionWorkingDays: rule(60, `Mục 4.3 ${regulation}`, sources.A8, 'C'),
    decisionExtensionWorkingDays: rule(30, `Mục 4.3 ${regulation}`, sources.A8, 'C'),
    ceremonyWorkingDays: rule(30, `Mục 4.1 ${regulation}`, sources.A9, 'C'),
    ceremonyCountsFrom: rule('receipt', `Mục 4.1 ${regulation}`, sources.A9, 'C'),
    memberFileWorkingDays: rule(30, 'Hướng dẫn 09-HD/BTCTW (05/6/2017)', later, 'R'),
    probationMonths: rule(12, `Mục 4.2 ${regulation}`, sources.A9, 'C'),
    recognitionMeetingWorkingDays: rule(30, `Mục 4.2 ${regulation}`, sources.A9, 'C'),
    recognitionDecisionWorkingDays: rule(30, `Mục 4.3 ${regulation}`, sources.A8, 'C'),
    recognitionExtensionWorkingDays: rule(30, `Mục 4.3 ${regulation}`, sources.A8, 'C'),
    voteThreshold: rule({ numerator: 2, denominator: 3 }, `Điều lệ Đảng, Điều 4 và 5; ${guide}`, later, 'R-inf'),
    voteBase: rule('official_without_elsewhere_and_absent_exempt', regulation, later, 'R'),
    introducerMonthsTogether: rule(12, regulation, later, 'R'),
  },
}
