import { addWorkingDays } from '../calendar/working-days.ts'
import type { Calendar } from '../calendar/schema.ts'
import { ageVerdict, certificateVerdict, officialFrom } from '../rule-sets/eligibility.ts'
import { because } from '../rule-sets/because.ts'
import type { RuleSet } from '../rule-sets/schema.ts'
import type { Because } from '../shared/because.ts'
import type { Day, PartialDay } from '../shared/day.ts'
import type { UnitKind } from '../units/schema.ts'
import { backActs, forwardActNames, forwardActs, isForwardAct } from './acts.ts'
import type { ForwardAct, RequestableAct } from './acts.ts'
import type { Candidacy } from './fold.ts'
import { gates } from './gates.ts'
import type { Judgement } from './schema.ts'
import { isAtLeast, stages } from './stages.ts'
import type { Stage } from './stages.ts'

/** Everything the judge may look at. `annullable`: the last standing act is one a person recorded. */
export interface Facts {
  readonly candidacy: Candidacy
  readonly bornOn: PartialDay
  readonly unitKind: UnitKind
  /** Whether a section committee (đảng ủy bộ phận) stands between the cell and its base committee. */
  readonly hasSection: boolean
  readonly annullable: boolean
}

export interface Rules {
  readonly ruleSet: RuleSet
  readonly calendar: Calendar
}

interface Finding {
  readonly blocked: readonly Because[]
  readonly warned: readonly Because[]
}
const clear: Finding = { blocked: [], warned: [] }
const warn = (...warned: Because[]): Finding => ({ blocked: [], warned })
/** Only what was seen (C, S) may block; what we recall or infer (R, R-inf) warns (product.md, Manners). */
const block = (reason: Because): Finding =>
  reason.confidence === 'C' || reason.confidence === 'S' ? { blocked: [reason], warned: [] } : warn(reason)
const merge = (findings: readonly Finding[]): Finding => ({
  blocked: findings.flatMap((finding) => finding.blocked),
  warned: findings.flatMap((finding) => finding.warned),
})

/** A deadline in working days that began on `start`: late is recorded and explained, it never blocks (product.md). */
const deadline = (
  start: Day | undefined | null,
  on: Day,
  parameter: 'decisionWorkingDays' | 'ceremonyWorkingDays' | 'memberFileWorkingDays' | 'recognitionMeetingWorkingDays' | 'recognitionDecisionWorkingDays',
  code: string,
  { ruleSet, calendar }: Rules,
): Finding => {
  if (start === undefined || start === null) return clear
  const { due } = addWorkingDays(start, ruleSet.parameters[parameter].value, calendar)
  return on > due ? warn(because(parameter, ruleSet, `candidates.${code}`, { start, due })) : clear
}

const judgeAge = (facts: Facts, on: Day, { ruleSet }: Rules): Finding => {
  switch (ageVerdict(facts.bornOn, on, ruleSet)) {
    case 'eligible':
      return clear
    case 'cannot_tell':
      return block(gates.birthUnknown())
    case 'too_young':
      return block(because('minimumAgeMonths', ruleSet, 'candidates.too_young'))
    case 'too_old':
      // Possible with the province's written consent (3.1), so it is a warning that needs the reason.
      return warn(because('maximumAgeMonths', ruleSet, 'candidates.over_sixty'))
  }
}

const judgeClassCertificate = (facts: Facts, on: Day, { ruleSet }: Rules): Finding => {
  const issuedOn = facts.candidacy.certificateIssuedOn
  switch (certificateVerdict(issuedOn, on, ruleSet)) {
    case 'valid':
      return clear
    case 'missing':
      return block(gates.classCertificateUnknown())
    case 'not_yet_issued':
      return block(gates.classCertificateNotYetIssued({ issuedOn: issuedOn ?? '' }))
    case 'expired':
      return block(because('certificateValidityMonths', ruleSet, 'candidates.class_certificate_expired', { issuedOn: issuedOn ?? '' }))
  }
}

const judgeCertification = ({ candidacy }: Facts): Finding =>
  candidacy.daysOf.certify === undefined ? warn(gates.certificateOfCvMissing()) : clear

const judgeProbation = ({ candidacy }: Facts, on: Day, { ruleSet }: Rules): Finding => {
  if (candidacy.ceremonyOn === null) return clear
  const end = officialFrom(candidacy.ceremonyOn, ruleSet)
  return on < end ? block(gates.probationNotOver({ end })) : clear
}

const ceremonyStart = ({ candidacy }: Facts, { ruleSet }: Rules): Day | null | undefined =>
  ruleSet.parameters.ceremonyCountsFrom.value === 'issue' ? candidacy.decidedOn : candidacy.daysOf.receive_decision

const judgeBaseResolution = (facts: Facts): Finding =>
  merge([
    facts.unitKind === 'base_cell' ? block(gates.noBaseCommittee()) : clear,
    facts.hasSection && facts.candidacy.stage === 'cell_resolved' ? warn(gates.sectionReportMissing()) : clear,
    judgeCertification(facts),
  ])

const judgeSubmission = (facts: Facts): Finding =>
  facts.candidacy.stage === 'cell_resolved'
    ? facts.unitKind === 'base_cell'
      ? judgeCertification(facts)
      : block(gates.baseResolutionMissing())
    : clear

const judgeRecognition = (facts: Facts, on: Day, rules: Rules): Finding => {
  const { daysOf } = facts.candidacy
  if (daysOf.resolve_recognition_in_cell === undefined) return block(gates.recognitionResolutionMissing())
  return merge([
    facts.unitKind !== 'base_cell' && daysOf.resolve_recognition_in_base === undefined
      ? warn(gates.recognitionBaseResolutionMissing())
      : clear,
    deadline(daysOf.resolve_recognition_in_cell, on, 'recognitionDecisionWorkingDays', 'recognition_late', rules),
  ])
}

type Gate = (facts: Facts, on: Day, rules: Rules) => Finding

/** What a rule demands of single acts beyond the order of stages. An act without an entry has no gate of its own yet. */
const ownGates: Partial<Record<ForwardAct, Gate>> = {
  resolve_in_cell: (facts, on, rules) =>
    merge([judgeAge(facts, on, rules), judgeClassCertificate(facts, on, rules), judgeCertification(facts)]),
  appraise_in_section: (facts) => (facts.hasSection ? clear : block(gates.noSection())),
  resolve_in_base: judgeBaseResolution,
  submit_dossier: judgeSubmission,
  decide_admission: ({ candidacy }, on, rules) =>
    deadline(candidacy.daysOf.resolve_in_cell, on, 'decisionWorkingDays', 'decision_late', rules),
  hold_ceremony: (facts, on, rules) =>
    deadline(ceremonyStart(facts, rules), on, 'ceremonyWorkingDays', 'ceremony_late', rules),
  file_member_records: ({ candidacy }, on, rules) =>
    deadline(candidacy.ceremonyOn, on, 'memberFileWorkingDays', 'member_file_late', rules),
  open_recognition: judgeProbation,
  resolve_recognition_in_cell: (facts, on, rules) =>
    merge([
      judgeProbation(facts, on, rules),
      facts.candidacy.ceremonyOn === null
        ? clear
        : deadline(officialFrom(facts.candidacy.ceremonyOn, rules.ruleSet), on, 'recognitionMeetingWorkingDays', 'recognition_meeting_late', rules),
    ]),
  resolve_recognition_in_base: ({ candidacy }) =>
    candidacy.daysOf.resolve_recognition_in_cell === undefined ? block(gates.recognitionResolutionMissing()) : clear,
  recognise: judgeRecognition,
}

/** Acts that are recorded once for a candidacy unless taken back; a second decision letter is not a second receipt. */
const onlyOnce: readonly ForwardAct[] = ['certify', 'receive_decision', 'file_member_records', 'complete_member_class']

/** What adds to the record at several stages may have been done at the first of them and be recorded late. */
const dayOfReachingFirst = ([first]: readonly Stage[], { daysOf, stageSince }: Candidacy): Day => {
  const act = forwardActNames.find((name) => forwardActs[name].to === first)
  return (act && daysOf[act]) ?? stageSince
}

const judgeForward = (act: ForwardAct, facts: Facts, on: Day, rules: Rules): Finding => {
  const { candidacy } = facts
  const definition = forwardActs[act]
  if (!(definition.from as readonly string[]).includes(candidacy.stage)) return block(gates.stageOrder({ row: definition.row }))
  const lifts = definition.to !== null && !isAtLeast(candidacy.stage, definition.to)
  const floor = lifts ? candidacy.stageSince : dayOfReachingFirst(definition.from, candidacy)
  return merge([
    on < floor ? block(gates.beforePrevious({ since: candidacy.stageSince })) : clear,
    onlyOnce.includes(act) && candidacy.daysOf[act] !== undefined ? block(gates.alreadyRecorded()) : clear,
    ownGates[act]?.(facts, on, rules) ?? clear,
  ])
}

const judgeBack = (act: (typeof backActs)[number], facts: Facts, on: Day): Finding => {
  const { candidacy, annullable } = facts
  const order = on < candidacy.stageSince ? block(gates.beforePrevious({ since: candidacy.stageSince })) : clear
  switch (act) {
    case 'annul_last':
      return annullable ? clear : block(gates.nothingToAnnul())
    case 'return_dossier':
      return candidacy.stage === 'appraising' || candidacy.stage === 'awaiting_decision' ? order : block(gates.stageOrder({ row: '13' }))
    case 'step_back':
      if (candidacy.stage === 'source') return block(gates.nothingBefore())
      return isAtLeast(candidacy.stage, 'decided') ? block(gates.afterDecision()) : order
  }
}

const judgeOne = (act: RequestableAct, facts: Facts, on: Day, today: Day, rules: Rules): Finding =>
  merge([
    on > today ? block(gates.future({ today })) : clear,
    isForwardAct(act) ? judgeForward(act, facts, on, rules) : judgeBack(act, facts, on),
  ])

/**
 * What could be recorded as having happened on a day: allowed, blocked because, allowed with a warning. Pure; the same
 * object is the 409 body, the tooltip and the line in the letter. The rule set is the one of the day of the act.
 */
export const judge = (facts: Facts, rules: Rules, on: Day, today: Day): Judgement => {
  const findings = [...forwardActNames, ...backActs].map((act) => ({ act, ...judgeOne(act, facts, on, today, rules) }))
  const allowed = findings.filter(({ blocked }) => blocked.length === 0)
  return {
    on,
    ruleSetId: rules.ruleSet.id,
    allowed: allowed.map(({ act }) => act),
    blocked: findings.flatMap(({ act, blocked }) => (blocked.length === 0 ? [] : [{ act, because: [...blocked] }])),
    warnings: allowed.flatMap(({ act, warned }) => (warned.length === 0 ? [] : [{ act, because: [...warned] }])),
  }
}

/** Why a reason is asked for; empty when none is. */
export const reasonsAsked = (judgement: Judgement, act: RequestableAct): Because[] => [
  ...(isForwardAct(act) ? [] : [gates.wayBack()]),
  ...(judgement.warnings.find((warning) => warning.act === act)?.because ?? []),
]

/** The earlier stages one may step back to: the first, and those whose act stands, be it that it lifted nobody. */
export const stepBackTargets = ({ stage, daysOf }: Candidacy): Stage[] => {
  const reached = new Set<Stage | null>(forwardActNames.filter((name) => daysOf[name] !== undefined).map((name) => forwardActs[name].to))
  return stages.filter((earlier) => !isAtLeast(earlier, stage) && (earlier === 'source' || reached.has(earlier)))
}
