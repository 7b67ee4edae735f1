import type { Day } from '../shared/day.ts'
import { rs2016 } from './rs-2016.ts'
import { rs2021 } from './rs-2021.ts'
import { rs2025a, rs2025b } from './rs-2025.ts'
import { rs2026a, rs2026b } from './rs-2026.ts'
import type { RuleSet, RuleSetId } from './schema.ts'

/** All regimes, the earliest first (rules.md 7.1). Each ends the day before the next begins. */
export const ruleSets: readonly RuleSet[] = [rs2016, rs2021, rs2025a, rs2025b, rs2026a, rs2026b]

/** The rules in force on the day of an act; undefined before 25/7/2016, where we know none. */
export const findRuleSetOn = (day: Day): RuleSet | undefined => ruleSets.findLast((ruleSet) => ruleSet.from <= day)

/** @throws RangeError for a day before the first rule set */
export const ruleSetOn = (day: Day): RuleSet => {
  const ruleSet = findRuleSetOn(day)
  if (!ruleSet) throw new RangeError(`no rule set is known for ${day}; the first begins on ${rs2016.from}`)
  return ruleSet
}

/** The rule set pinned on a record. */
export const getRuleSet = (id: RuleSetId): RuleSet => {
  const ruleSet = ruleSets.find((candidate) => candidate.id === id)
  if (!ruleSet) throw new RangeError(`no rule set ${id}`)
  return ruleSet
}
