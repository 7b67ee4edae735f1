import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../calendar/vietnam-calendar.ts'
import { ruleSetOn } from '../rule-sets/rule-sets.ts'
import type { Day, PartialDay } from '../shared/day.ts'
import type { UnitKind } from '../units/schema.ts'
import type { RequestableAct } from './acts.ts'
import { foldActs } from './fold.ts'
import { history, wayTo } from './test-history.ts'
import type { Step } from './test-history.ts'
import { judge, reasonsAsked, stepBackTargets } from './judge.ts'
import type { Facts } from './judge.ts'

interface Given {
  readonly way: readonly Step[]
  readonly bornOn?: PartialDay
  readonly unitKind?: UnitKind
  readonly hasSection?: boolean
  readonly annullable?: boolean
}

const factsOf = ({ way, bornOn = '1990-05-20', unitKind = 'cell', hasSection = false, annullable = true }: Given): Facts => ({
  candidacy: foldActs(history(...way)),
  bornOn,
  unitKind,
  hasSection,
  annullable,
})

const judged = (given: Given, on: Day, today: Day = on) =>
  judge(factsOf(given), { ruleSet: ruleSetOn(on), calendar: vietnamCalendar }, on, today)

/** `allowed`, or how the judge objects: `blocked: codes`, `warned: codes`. */
const verdictOn = (given: Given, act: RequestableAct, on: Day, today?: Day): string => {
  const judgement = judged(given, on, today)
  const codes = (entries: typeof judgement.blocked) =>
    entries.find((entry) => entry.act === act)?.because.map(({ code }) => code.replace('candidates.', '')).join(' ')
  const blocked = codes(judgement.blocked)
  const warned = codes(judgement.warnings)
  expect(judgement.allowed.includes(act)).toBe(blocked === undefined)
  if (blocked !== undefined) return `blocked: ${blocked}`
  return warned === undefined ? 'allowed' : `warned: ${warned}`
}

interface Case {
  readonly name: string
  readonly act: RequestableAct
  readonly on: Day
  readonly today?: Day
  readonly given: Given
  readonly expected: string
  readonly reference: string
}

const order: readonly Case[] = [
  { name: 'the next act of a source', act: 'list_sympathiser', on: '2021-02-01', given: { way: wayTo('enter') }, expected: 'allowed', reference: '2.1 row 1' },
  { name: 'a stage left out', act: 'apply', on: '2021-02-01', given: { way: wayTo('list_sympathiser') }, expected: 'blocked: stage_order', reference: '2.1 row 3' },
  { name: 'an act of a stage long passed', act: 'apply', on: '2022-01-20', given: { way: wayTo('resolve_in_cell') }, expected: 'blocked: stage_order', reference: '2.1 row 3' },
  { name: 'an act of tomorrow', act: 'list_sympathiser', on: '2021-02-02', today: '2021-02-01', given: { way: wayTo('enter') }, expected: 'blocked: act_in_future', reference: 'days' },
  { name: 'an act of today', act: 'list_sympathiser', on: '2021-02-01', today: '2021-02-01', given: { way: wayTo('enter') }, expected: 'allowed', reference: 'days' },
  { name: 'an act before the stage was reached', act: 'list_sympathiser', on: '2021-01-09', today: '2021-02-01', given: { way: wayTo('enter') }, expected: 'blocked: act_before_previous', reference: '2.1' },
  { name: 'an act on the very day the stage was reached', act: 'list_sympathiser', on: '2021-01-10', today: '2021-02-01', given: { way: wayTo('enter') }, expected: 'allowed', reference: '2.1' },
  { name: 'opinions collected at an earlier stage, recorded late', act: 'collect_opinions', on: '2021-07-20', today: '2021-09-01', given: { way: wayTo('send_verification') }, expected: 'allowed', reference: '2.1 row 7: or in parallel' },
  { name: 'opinions collected before the CV was declared', act: 'collect_opinions', on: '2021-07-14', today: '2021-09-01', given: { way: wayTo('send_verification') }, expected: 'blocked: act_before_previous', reference: '2.1 row 7' },
  { name: 'the CV certified before it was sent to be verified', act: 'certify', on: '2021-08-01', today: '2022-02-01', given: { way: [...wayTo('send_verification'), ['resolve_in_cell', '2022-01-10']] }, expected: 'blocked: act_before_previous', reference: '2.1 row 9b' },
  { name: 'a decision received before it was made', act: 'receive_decision', on: '2022-03-09', today: '2022-04-01', given: { way: wayTo('decide_admission') }, expected: 'blocked: act_before_previous', reference: '2.1 row 15' },
  { name: 'a decision received twice', act: 'receive_decision', on: '2022-03-20', given: { way: wayTo('receive_decision') }, expected: 'blocked: already_recorded', reference: '2.1 row 15' },
  { name: 'a second certificate', act: 'certify', on: '2022-01-20', given: { way: wayTo('resolve_in_cell') }, expected: 'blocked: already_recorded', reference: '2.1 row 9b' },
]

const uncertified = [...wayTo('send_verification'), ['resolve_in_cell', '2022-01-10']] as const satisfies readonly Step[]

/** The plain way to the certified CV with another date on the certificate of the class. */
const classOf = (documentOn: Day): Step[] =>
  wayTo('certify').map((step) => (step[0] === 'complete_class' ? ['complete_class', '2021-06-01', { documentOn }] : step))

const admission: readonly Case[] = [
  { name: 'everything in order before the cell', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify') }, expected: 'allowed', reference: '2.1 row 10' },
  { name: 'the cell before the CV is certified', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('send_verification') }, expected: 'warned: cv_not_certified', reference: '2.1 row 9b, 10' },
  { name: 'under 18 by a month', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify'), bornOn: '2004-02-01' }, expected: 'blocked: too_young', reference: '3.1' },
  { name: 'in the month of the 18th birthday', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify'), bornOn: '2004-01-31' }, expected: 'allowed', reference: '3.1 by month' },
  { name: 'over 60 by a month', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify'), bornOn: '1961-12-31' }, expected: 'warned: over_sixty', reference: '3.1 with the consent of the province' },
  { name: 'in the month of the 60th birthday', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify'), bornOn: '1962-01-01' }, expected: 'allowed', reference: '3.1 by month' },
  { name: 'only the year of birth is known', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify'), bornOn: '1990' }, expected: 'blocked: age_cannot_tell', reference: '3.1 counted by month' },
  { name: 'the month of birth is enough', act: 'resolve_in_cell', on: '2022-01-10', given: { way: wayTo('certify'), bornOn: '1990-05' }, expected: 'allowed', reference: '3.1 counted by month' },
  { name: 'the certificate on its last day', act: 'resolve_in_cell', on: '2023-01-15', given: { way: classOf('2018-01-15') }, expected: 'allowed', reference: '2.2 T1' },
  { name: 'the certificate a day too old', act: 'resolve_in_cell', on: '2023-01-16', given: { way: classOf('2018-01-15') }, expected: 'blocked: class_certificate_expired', reference: '2.2 T1' },
  { name: 'the certificate too old under a regulation we have not read', act: 'resolve_in_cell', on: '2026-06-06', given: { way: wayTo('certify') }, expected: 'warned: class_certificate_expired', reference: '2.2 T1, confidence R' },
  {
    name: 'a certificate dated after the meeting of the cell', act: 'resolve_in_cell', on: '2022-01-10', reference: '2.2 T1',
    given: { way: classOf('2022-01-11') },
    expected: 'blocked: class_certificate_not_yet_issued',
  },
  { name: 'a section committee where there is none', act: 'appraise_in_section', on: '2022-01-15', given: { way: wayTo('resolve_in_cell') }, expected: 'blocked: no_section', reference: '2.1 row 11' },
  { name: 'the section committee where it stands', act: 'appraise_in_section', on: '2022-01-15', given: { way: wayTo('resolve_in_cell'), hasSection: true }, expected: 'allowed', reference: '2.1 row 11' },
  { name: 'the base committee without the section report', act: 'resolve_in_base', on: '2022-01-20', given: { way: wayTo('resolve_in_cell'), hasSection: true }, expected: 'warned: section_report_missing', reference: '2.1 row 12' },
  { name: 'the base committee where no section is', act: 'resolve_in_base', on: '2022-01-20', given: { way: wayTo('resolve_in_cell') }, expected: 'allowed', reference: '2.1 row 12' },
  { name: 'the base committee before the CV is certified', act: 'resolve_in_base', on: '2022-01-20', given: { way: uncertified }, expected: 'warned: cv_not_certified', reference: '2.1 row 9b: at the latest' },
  { name: 'a base committee of a base-level cell', act: 'resolve_in_base', on: '2022-01-20', given: { way: wayTo('resolve_in_cell'), unitKind: 'base_cell' }, expected: 'blocked: no_base_committee', reference: '1.1 chi bộ cơ sở' },
  { name: 'a base-level cell hands in after its own resolution', act: 'submit_dossier', on: '2022-01-24', given: { way: wayTo('resolve_in_cell'), unitKind: 'base_cell' }, expected: 'allowed', reference: '1.1 chi bộ cơ sở' },
  { name: 'a cell hands in past its base committee', act: 'submit_dossier', on: '2022-01-24', given: { way: wayTo('resolve_in_cell') }, expected: 'blocked: base_resolution_missing', reference: '2.1 row 12, 13' },
  { name: 'the decision within 60 working days of the cell', act: 'decide_admission', on: '2022-04-12', given: { way: wayTo('refer_to_committee') }, expected: 'allowed', reference: '2.2 T5: Tết and Giỗ Tổ do not count' },
  { name: 'the decision a working day late', act: 'decide_admission', on: '2022-04-13', given: { way: wayTo('refer_to_committee') }, expected: 'warned: decision_late', reference: '2.2 T5' },
]

const after: readonly Case[] = [
  { name: 'the ceremony within 30 working days of receipt', act: 'hold_ceremony', on: '2022-04-27', given: { way: wayTo('receive_decision') }, expected: 'allowed', reference: '2.2 T6' },
  { name: 'the ceremony a working day late', act: 'hold_ceremony', on: '2022-04-28', given: { way: wayTo('receive_decision') }, expected: 'warned: ceremony_late', reference: '2.2 T6' },
  { name: 'the ceremony long after a decision whose receipt is not known', act: 'hold_ceremony', on: '2022-12-01', given: { way: wayTo('decide_admission') }, expected: 'allowed', reference: '2.2 T6: the clock starts with the receipt' },
  { name: 'since 208-QĐ/TW the clock starts with the decision', act: 'hold_ceremony', on: '2026-12-01', given: { way: wayTo('decide_admission') }, expected: 'warned: ceremony_late', reference: '2.2 T6 under 208' },
  { name: 'recognition before the twelve months are over', act: 'open_recognition', on: '2023-03-25', given: { way: wayTo('hold_ceremony') }, expected: 'blocked: probation_not_over', reference: '2.2 T8' },
  { name: 'recognition on the day they end', act: 'open_recognition', on: '2023-03-26', given: { way: wayTo('hold_ceremony') }, expected: 'allowed', reference: '2.2 T8' },
  { name: 'the cell on recognition within 30 working days', act: 'resolve_recognition_in_cell', on: '2023-05-10', given: { way: wayTo('open_recognition') }, expected: 'allowed', reference: '2.2 T9' },
  { name: 'the cell on recognition late', act: 'resolve_recognition_in_cell', on: '2023-05-15', given: { way: wayTo('open_recognition') }, expected: 'warned: recognition_meeting_late', reference: '2.2 T9' },
  { name: 'the base committee before the cell', act: 'resolve_recognition_in_base', on: '2023-04-12', given: { way: wayTo('open_recognition') }, expected: 'blocked: recognition_resolution_missing', reference: '2.1 row 19, 20' },
  { name: 'recognised without the cell', act: 'recognise', on: '2023-05-05', given: { way: wayTo('open_recognition') }, expected: 'blocked: recognition_resolution_missing', reference: '2.1 row 19, 21' },
  { name: 'recognised without the base committee', act: 'recognise', on: '2023-05-05', given: { way: wayTo('resolve_recognition_in_cell') }, expected: 'warned: recognition_base_resolution_missing', reference: '2.1 row 20' },
  { name: 'recognised in a base-level cell, which has no base committee', act: 'recognise', on: '2023-05-05', given: { way: wayTo('resolve_recognition_in_cell'), unitKind: 'base_cell' }, expected: 'allowed', reference: '1.1 chi bộ cơ sở' },
  { name: 'recognised late', act: 'recognise', on: '2023-06-30', given: { way: wayTo('resolve_recognition_in_base') }, expected: 'warned: recognition_late', reference: '2.2 T10' },
]

const back: readonly Case[] = [
  { name: 'a dossier sent back while it is appraised', act: 'return_dossier', on: '2022-02-01', given: { way: wayTo('submit_dossier') }, expected: 'allowed', reference: '2.4' },
  { name: 'a dossier sent back while it waits for the decision', act: 'return_dossier', on: '2022-03-01', given: { way: wayTo('refer_to_committee') }, expected: 'allowed', reference: '2.4' },
  { name: 'a dossier sent back that was never handed in', act: 'return_dossier', on: '2022-01-21', given: { way: wayTo('resolve_in_base') }, expected: 'blocked: stage_order', reference: '2.4' },
  { name: 'a step back from the first stage', act: 'step_back', on: '2021-01-20', given: { way: wayTo('enter') }, expected: 'blocked: nothing_before', reference: '2.4' },
  { name: 'a step back before the decision', act: 'step_back', on: '2022-03-01', given: { way: wayTo('refer_to_committee') }, expected: 'allowed', reference: '2.4' },
  { name: 'a step back after the decision', act: 'step_back', on: '2022-03-11', given: { way: wayTo('decide_admission') }, expected: 'blocked: after_decision', reference: '2.4: a decision is cancelled by a decision' },
  { name: 'a decision entered by mistake is taken back', act: 'annul_last', on: '2022-03-11', given: { way: wayTo('decide_admission') }, expected: 'allowed', reference: 'a wrong record is corrected' },
  { name: 'nothing that a person recorded', act: 'annul_last', on: '2021-01-20', given: { way: wayTo('enter'), annullable: false }, expected: 'blocked: nothing_to_annul', reference: 'entering is the system’s' },
]

describe('the judge', () => {
  test.each(order)('order — $name: $expected ($reference)', ({ given, act, on, today, expected }) => {
    expect(verdictOn(given, act, on, today)).toBe(expected)
  })
  test.each(admission)('admission — $name: $expected ($reference)', ({ given, act, on, expected }) => {
    expect(verdictOn(given, act, on)).toBe(expected)
  })
  test.each(after)('after the decision — $name: $expected ($reference)', ({ given, act, on, expected }) => {
    expect(verdictOn(given, act, on)).toBe(expected)
  })
  test.each(back)('ways back — $name: $expected ($reference)', ({ given, act, on, expected }) => {
    expect(verdictOn(given, act, on)).toBe(expected)
  })

  test('judges by the rules of the day of the act, and says which they were', () => {
    expect(judged({ way: wayTo('certify') }, '2022-01-10').ruleSetId).toBe('RS2021')
    expect(judged({ way: wayTo('certify') }, '2025-07-01').ruleSetId).toBe('RS2025b')
  })

  test('every no and every warning names an article, a source and how sure we are', () => {
    for (const { given, on } of [...order, ...admission, ...after, ...back]) {
      const { blocked, warnings } = judged(given, on)
      for (const because of [...blocked, ...warnings].flatMap((entry) => entry.because)) {
        expect(because.article).toMatch(/\S/)
        expect(because.source).toMatch(/\S/)
        expect(['C', 'S', 'R', 'R-inf']).toContain(because.confidence)
      }
    }
  })
})

describe('a reason is asked for', () => {
  const codesAsked = (given: Given, act: RequestableAct, on: Day) => reasonsAsked(judged(given, on), act).map(({ code }) => code)

  test.each([
    { name: 'not for an act in order', act: 'resolve_in_cell', on: '2022-01-10', way: wayTo('certify'), codes: [] },
    { name: 'to pass a warning', act: 'decide_admission', on: '2022-04-13', way: wayTo('refer_to_committee'), codes: ['candidates.decision_late'] },
    { name: 'for every way back', act: 'return_dossier', on: '2022-02-01', way: wayTo('submit_dossier'), codes: ['candidates.way_back'] },
    { name: 'for taking back', act: 'annul_last', on: '2022-02-01', way: wayTo('submit_dossier'), codes: ['candidates.way_back'] },
  ] as const)('$name', ({ act, on, way, codes }) => {
    expect(codesAsked({ way }, act, on)).toEqual(codes)
  })
})

describe('one may step back to', () => {
  test('the stages reached', () => {
    expect(stepBackTargets(foldActs(history(...wayTo('apply'))))).toEqual(['source', 'sympathiser', 'class_completed'])
  })

  test('no stage that was passed over', () => {
    const targets = stepBackTargets(foldActs(history(...uncertified, ['resolve_in_base', '2022-01-20'])))
    expect(targets).toContain('cell_resolved')
    expect(targets).not.toContain('certified')
    expect(targets).not.toContain('section_appraised')
  })

  test('the certified CV, though it was certified after the resolution of the cell', () => {
    expect(stepBackTargets(foldActs(history(...uncertified, ['certify', '2022-01-20'])))).toContain('certified')
  })
})
