import { carriedOver, rule } from './parameters.ts'
import { rs2025b } from './rs-2025.ts'
import type { RuleSet } from './schema.ts'
import { sources } from './sources.ts'

const regulationA = 'Quy định 20-QĐ/TW (08/4/2026)'
const regulationB = 'Quy định 208-QĐ/TW (26/7/2026)'
const between = 'Chưa đọc được 20-QĐ/TW; quy định trước (294-QĐ/TW) và sau (208-QĐ/TW) đều ghi như vậy'

/** The guide of 2026 has the same number as those of 2012, 2016 and 2021. */
const guide = { number: '01-HD/TW', date: '2026-05-19', issuer: 'Ban Bí thư', kind: 'guide' } as const
const procedure = { number: '38-HD/BTCTW', date: '2025', issuer: 'Ban Tổ chức Trung ương', kind: 'procedure' } as const

/** Nothing of 20-QĐ/TW was seen but its number and day. */
export const rs2026a: RuleSet = {
  id: 'RS2026a',
  from: '2026-04-08',
  article: regulationA,
  source: sources.G3,
  confidence: 'S',
  documents: [
    { number: '20-QĐ/TW', date: '2026-04-08', issuer: 'Ban Chấp hành Trung ương', kind: 'regulation' },
    guide,
    procedure,
  ],
  parameters: {
    ...carriedOver(rs2025b.parameters, regulationA),
    minimumAgeMonths: rule(216, regulationA, between, 'R-inf'),
    maximumAgeMonths: rule(720, regulationA, between, 'R-inf'),
    probationMonths: rule(12, regulationA, between, 'R-inf'),
  },
}

export const rs2026b: RuleSet = {
  id: 'RS2026b',
  from: '2026-07-26',
  article: regulationB,
  source: sources.G3,
  confidence: 'S',
  documents: [
    { number: '208-QĐ/TW', date: '2026-07-26', issuer: 'Ban Chấp hành Trung ương', kind: 'regulation' },
    guide,
    procedure,
    { number: '1361-CV/BTCTW', date: '2026-06-30', issuer: 'Ban Tổ chức Trung ương', kind: 'letter' },
  ],
  parameters: {
    ...carriedOver(rs2026a.parameters, regulationB),
    minimumAgeMonths: rule(216, regulationB, sources.G3, 'S'),
    maximumAgeMonths: rule(720, regulationB, sources.G3, 'S'),
    ceremonyWorkingDays: rule(30, regulationB, sources.G3, 'S'),
    // The one deadline 208-QĐ/TW is known to have changed: it no longer waits for the post.
    ceremonyCountsFrom: rule('issue', regulationB, sources.G3, 'S'),
    probationMonths: rule(12, regulationB, sources.G3, 'S'),
  },
}
