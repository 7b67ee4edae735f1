import { z } from 'zod'
import { Confidence } from '../shared/because.ts'
import { Day, PartialDay } from '../shared/day.ts'

export const RuleSetId = z.enum(['RS2016', 'RS2021', 'RS2025a', 'RS2025b', 'RS2026a', 'RS2026b'])
export type RuleSetId = z.infer<typeof RuleSetId>

/**
 * A document of the regime. Number, day and issuer together: "01-HD/TW" alone names at least four guides (rules.md
 * 7.1).
 */
export const RuleDocument = z
  .object({
    number: z.string(),
    /** Only the year where the day was not found. */
    date: PartialDay,
    issuer: z.string(),
    kind: z.enum(['regulation', 'guide', 'procedure', 'letter']),
  })
  .readonly()
  .meta({ id: 'RuleDocument' })
export type RuleDocument = z.infer<typeof RuleDocument>

/** Where something is said, where we saw that it is, and how sure that makes us. */
const provenance = { article: z.string(), source: z.string(), confidence: Confidence }

const parameter = <T extends z.ZodType>(value: T) => z.object({ value, ...provenance }).readonly()
const count = parameter(z.number().int().positive())

/** What changes by law and is used now. T-numbers are the deadline table of rules.md 2.2. */
export const RuleParameters = z
  .object({
    minimumAgeMonths: count,
    maximumAgeMonths: count,
    /** T1: from the issue of the class certificate to the cell's resolution. */
    certificateValidityMonths: count,
    /** T2 */
    documentValidityMonths: count,
    /** T3 */
    verificationReplyWorkingDays: count,
    /** T4 */
    verificationReplyAbroadWorkingDays: count,
    /** T5: from the cell's resolution. */
    decisionWorkingDays: count,
    decisionExtensionWorkingDays: count,
    /** T6 */
    ceremonyWorkingDays: count,
    /** T6: from the receipt of the decision, or from its issue. */
    ceremonyCountsFrom: parameter(z.enum(['receipt', 'issue'])),
    /** T7: from the ceremony. */
    memberFileWorkingDays: count,
    /** T8: from the ceremony. */
    probationMonths: count,
    /** T9: from the end of probation. */
    recognitionMeetingWorkingDays: count,
    /** T10: from the cell's resolution on recognition. */
    recognitionDecisionWorkingDays: count,
    recognitionExtensionWorkingDays: count,
    /** The share of all entitled to vote, not of those present. */
    voteThreshold: parameter(z.object({ numerator: z.number().int(), denominator: z.number().int() }).readonly()),
    /** Who is in the denominator (rules.md 2.3). */
    voteBase: parameter(z.literal('official_without_elsewhere_and_absent_exempt')),
    /** Official members a cell needs for a valid vote. */
    minimumOfficialMembers: count,
    /** Official members who introduce, where no Youth Union or trade union does. */
    introducers: count,
    /** Official members beside the resolution of the Youth Union or trade union. */
    introducersWithOrganisation: count,
    /** T14: worked, studied or lived together. */
    introducerMonthsTogether: count,
  })
  .readonly()
  .meta({ id: 'RuleParameters' })
export type RuleParameters = z.infer<typeof RuleParameters>
export type RuleParameterName = keyof RuleParameters
export type Parameter<T> = z.infer<z.ZodObject<typeof provenance>> & { readonly value: T }
export type VoteThreshold = RuleParameters['voteThreshold']['value']

/** The rules in force from a day until the day before the next set begins. */
export const RuleSet = z
  .object({
    id: RuleSetId,
    from: Day,
    documents: z.array(RuleDocument).readonly(),
    ...provenance,
    parameters: RuleParameters,
  })
  .readonly()
  .meta({ id: 'RuleSet' })
export type RuleSet = z.infer<typeof RuleSet>
