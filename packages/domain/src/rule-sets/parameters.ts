import type { Confidence } from '../shared/because.ts'
import type { Parameter, RuleParameters } from './schema.ts'
import { sources } from './sources.ts'

export const rule = <const T>(value: T, article: string, source: string, confidence: Confidence): Parameter<T> => ({
  value,
  article,
  source,
  confidence,
})

/**
 * What no regime is known to have changed: the Charter of 2011 stands through all of them, and T2–T4 are recall only.
 */
export const sameInEveryRegime = {
  documentValidityMonths: rule(12, 'Thời hạn giá trị của tài liệu trong hồ sơ', sources.recall, 'R'),
  verificationReplyWorkingDays: rule(30, 'Thời hạn trả lời thẩm tra lý lịch ở trong nước', sources.recall, 'R'),
  verificationReplyAbroadWorkingDays: rule(90, 'Thời hạn trả lời thẩm tra lý lịch ở ngoài nước', sources.recall, 'R'),
  minimumOfficialMembers: rule(3, 'Điều 24 Điều lệ Đảng', sources.G1, 'S'),
  introducers: rule(2, 'Điều 4, khoản 1 Điều lệ Đảng', sources.C4, 'C'),
  introducersWithOrganisation: rule(1, 'Điều 4, khoản 1 Điều lệ Đảng', sources.C4, 'C'),
} satisfies Partial<RuleParameters>

const assumed = ({ value }: Parameter<unknown>, regulation: string): Parameter<unknown> => ({
  value,
  article: `${regulation} (chưa đọc được quy định này)`,
  source: 'Giữ như quy định trước, chưa có căn cứ trực tiếp',
  confidence: 'R',
})

/**
 * The parameters of a later regulation as far as nothing of it was read: the values stay, and all say that this is an
 * assumption. A regime spreads this first and then writes what was seen.
 */
export const carriedOver = (earlier: RuleParameters, regulation: string): RuleParameters =>
  // Object.fromEntries forgets the keys; each entry keeps its name and value, only its provenance changes.
  Object.fromEntries(
    Object.entries(earlier).map(([name, parameter]) => [
      name,
      name in sameInEveryRegime ? parameter : assumed(parameter, regulation),
    ]),
  ) as unknown as RuleParameters
