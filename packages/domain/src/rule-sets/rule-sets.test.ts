import { describe, expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { because } from './because.ts'
import { findRuleSetOn, getRuleSet, ruleSetOn, ruleSets } from './rule-sets.ts'
import { RuleSet, RuleSetId } from './schema.ts'
import type { RuleParameterName } from './schema.ts'

describe('the rules of the day of an act (rules.md 7.1)', () => {
  test.each([
    { on: '2016-07-25', ruleSet: 'RS2016' },
    { on: '2021-07-29', ruleSet: 'RS2016' },
    { on: '2021-07-30', ruleSet: 'RS2021' },
    { on: '2023-02-23', ruleSet: 'RS2021' },
    { on: '2025-01-19', ruleSet: 'RS2021' },
    { on: '2025-01-20', ruleSet: 'RS2025a' },
    { on: '2025-06-30', ruleSet: 'RS2025a' },
    { on: '2025-07-01', ruleSet: 'RS2025b' },
    { on: '2026-04-07', ruleSet: 'RS2025b' },
    { on: '2026-04-08', ruleSet: 'RS2026a' },
    { on: '2026-07-25', ruleSet: 'RS2026a' },
    { on: '2026-07-26', ruleSet: 'RS2026b' },
    { on: '2040-01-01', ruleSet: 'RS2026b' },
  ])('on $on are $ruleSet', ({ on, ruleSet }) => {
    expect(ruleSetOn(on).id).toBe(ruleSet)
  })

  test('before 25/7/2016 are not known, which is said and not guessed', () => {
    expect(findRuleSetOn('2016-07-24')).toBeUndefined()
    expect(() => ruleSetOn('2016-07-24')).toThrow(RangeError)
  })

  test('follow each other without gap or overlap, and each can be got by the id pinned on a record', () => {
    expect(ruleSets.map(({ id }) => id)).toEqual(RuleSetId.options)
    for (const [index, ruleSet] of ruleSets.entries()) {
      expect(getRuleSet(ruleSet.id)).toBe(ruleSet)
      expect(ruleSetOn(ruleSet.from)).toBe(ruleSet)
      expect(findRuleSetOn(addDays(ruleSet.from, -1))).toBe(ruleSets[index - 1])
    }
  })
})

describe('every rule set', () => {
  test.each(ruleSets)('$id fits its shape and names its regulation, guide and procedure', (ruleSet) => {
    expect(RuleSet.parse(ruleSet)).toEqual(ruleSet)
    expect(new Set(ruleSet.documents.map(({ kind }) => kind))).toEqual(
      new Set(['regulation', 'guide', 'procedure', ...(ruleSet.id === 'RS2026b' ? ['letter'] : [])]),
    )
  })

  test.each(ruleSets)('$id says the article and source of each of its parameters', ({ parameters }) => {
    for (const { article, source } of Object.values(parameters)) {
      expect(article).not.toBe('')
      expect(source).not.toBe('')
    }
  })

  test.each([
    ['documentValidityMonths', 12],
    ['verificationReplyWorkingDays', 30],
    ['verificationReplyAbroadWorkingDays', 90],
  ] as const)('holds %s at %i from recall only, so it never blocks', (name, value) => {
    for (const { parameters } of ruleSets) expect(parameters[name]).toMatchObject({ value, confidence: 'R' })
  })

  test('keeps the values that no regime is known to have changed', () => {
    for (const { parameters } of ruleSets) {
      const values = Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]))
      expect(values).toMatchObject({
        minimumAgeMonths: 216,
        maximumAgeMonths: 720,
        certificateValidityMonths: 60,
        decisionWorkingDays: 60,
        decisionExtensionWorkingDays: 30,
        ceremonyWorkingDays: 30,
        memberFileWorkingDays: 30,
        probationMonths: 12,
        recognitionMeetingWorkingDays: 30,
        recognitionDecisionWorkingDays: 30,
        recognitionExtensionWorkingDays: 30,
        voteThreshold: { numerator: 2, denominator: 3 },
        introducers: 2,
        introducersWithOrganisation: 1,
        introducerMonthsTogether: 12,
      })
    }
  })

  test('counts the days to the ceremony from receipt, since 208-QĐ/TW from the issue of the decision', () => {
    expect(ruleSets.map(({ id, parameters }) => [id, parameters.ceremonyCountsFrom.value])).toEqual([
      ['RS2016', 'receipt'],
      ['RS2021', 'receipt'],
      ['RS2025a', 'receipt'],
      ['RS2025b', 'receipt'],
      ['RS2026a', 'receipt'],
      ['RS2026b', 'issue'],
    ])
  })
})

/**
 * One row per parameter whose wording differs in certainty: 2016, 2021, 2025a, 2025b, 2026a, 2026b (rules.md 2.2, 3.1,
 * 7.2).
 */
const confidences: readonly (readonly [RuleParameterName, string])[] = [
  ['minimumAgeMonths', 'R C C S R-inf S'],
  ['maximumAgeMonths', 'R C C S R-inf S'],
  ['certificateValidityMonths', 'R S S S R R'],
  ['decisionWorkingDays', 'C R C R R R'],
  ['decisionExtensionWorkingDays', 'C R C R R R'],
  ['ceremonyWorkingDays', 'C C C S R S'],
  ['ceremonyCountsFrom', 'C C C S R S'],
  ['memberFileWorkingDays', 'R S S S R R'],
  ['probationMonths', 'C C R-inf S R-inf S'],
  ['recognitionMeetingWorkingDays', 'C C R-inf S R R'],
  ['recognitionDecisionWorkingDays', 'C R R R R R'],
  ['recognitionExtensionWorkingDays', 'C R R R R R'],
  ['voteThreshold', 'R-inf S R-inf S R R'],
  ['voteBase', 'R R R S R R'],
  ['minimumOfficialMembers', 'S S S S S S'],
  ['introducers', 'C C C C C C'],
  ['introducersWithOrganisation', 'C C C C C C'],
  ['introducerMonthsTogether', 'R C R-inf S R R'],
]

test.each(confidences)('%s is as sure, regime by regime, as its sources: %s', (name, expected) => {
  expect(ruleSets.map(({ parameters }) => parameters[name].confidence).join(' ')).toBe(expected)
})

describe('the reason a rule gives', () => {
  test('carries article, source and confidence of the regime, and the facts of the case', () => {
    const reason = because('ceremonyWorkingDays', ruleSetOn('2023-02-23'), 'candidates.ceremony_late', {
      due: '2023-04-06',
    })
    expect(reason).toEqual({
      code: 'candidates.ceremony_late',
      article: 'Mục 4 Quy định 24-QĐ/TW (30/7/2021)',
      source: 'luatduonggia.edu.vn, trích Quy định 24-QĐ/TW',
      confidence: 'C',
      detail: { due: '2023-04-06' },
    })
  })

  test('has no facts when none were given, and admits what was not read', () => {
    const reason = because('decisionWorkingDays', ruleSetOn('2026-08-01'), 'candidates.decision_late')
    expect(reason).not.toHaveProperty('detail')
    expect(reason).toMatchObject({
      article: 'Quy định 208-QĐ/TW (26/7/2026) (chưa đọc được quy định này)',
      confidence: 'R',
    })
  })
})
