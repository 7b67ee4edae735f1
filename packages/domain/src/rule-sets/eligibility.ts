import { addMonths, calendarMonthsBetween } from '../shared/day.ts'
import type { Day, PartialDay } from '../shared/day.ts'
import { ruleSetOn } from './rule-sets.ts'
import type { RuleSet } from './schema.ts'

/** Both ends are equal when the month of birth is known. */
export interface AgeRange {
  readonly min: number
  readonly max: number
}

/**
 * Age in months counted by calendar month; the day within the month does not matter ("tính theo tháng", rules.md 3.1,
 * R-inf). Of a birth year alone, the youngest and the oldest it allows.
 */
export const ageInMonths = (born: PartialDay, on: Day): AgeRange => {
  const year = born.slice(0, 4)
  const month = born.slice(5, 7)
  return {
    min: calendarMonthsBetween(`${year}-${month || '12'}-01`, on),
    max: calendarMonthsBetween(`${year}-${month || '01'}-01`, on),
  }
}

export type AgeVerdict = 'eligible' | 'too_young' | 'too_old' | 'cannot_tell'

/**
 * Is the age right on the day the cell considers the case (not the day of the decision; rules.md 3.1)? The rule counts
 * months, so a birth year alone never passes: it is too young, too old, or cannot be told.
 */
export const ageVerdict = (born: PartialDay | null, on: Day, ruleSet: RuleSet): AgeVerdict => {
  if (born === null) return 'cannot_tell'
  const { min, max } = ageInMonths(born, on)
  if (max < ruleSet.parameters.minimumAgeMonths.value) return 'too_young'
  if (min > ruleSet.parameters.maximumAgeMonths.value) return 'too_old'
  return min === max ? 'eligible' : 'cannot_tell'
}

/**
 * In the very month of the 18th or the 60th birthday the verdict rests on ignoring the day, which is our reading
 * (R-inf): the officer is asked to confirm.
 */
export const ageIsBorderline = (born: PartialDay, on: Day, ruleSet: RuleSet): boolean => {
  const { min, max } = ageInMonths(born, on)
  const { minimumAgeMonths, maximumAgeMonths } = ruleSet.parameters
  return min === max && (min === minimumAgeMonths.value || min === maximumAgeMonths.value)
}

/** The last day on which a class certificate counts (T1). */
export const certificateValidUntil = (issued: Day, ruleSet: RuleSet): Day =>
  addMonths(issued, ruleSet.parameters.certificateValidityMonths.value)

export type CertificateVerdict = 'valid' | 'expired' | 'not_yet_issued' | 'missing'

/** Does the certificate of the awareness class count on the day of the cell's resolution (T1)? */
export const certificateVerdict = (issued: Day | null, cellResolution: Day, ruleSet: RuleSet): CertificateVerdict => {
  if (issued === null) return 'missing'
  if (cellResolution < issued) return 'not_yet_issued'
  return cellResolution <= certificateValidUntil(issued, ruleSet) ? 'valid' : 'expired'
}

/**
 * The day the probation ends and membership becomes official, even when meeting and decision come later (T8, rules.md
 * 2.1 row 22). From 29/02 it is 28/02: the month end is our reading. By default under the rules of the ceremony's day.
 */
export const officialFrom = (ceremony: Day, ruleSet: RuleSet = ruleSetOn(ceremony)): Day =>
  addMonths(ceremony, ruleSet.parameters.probationMonths.value)
