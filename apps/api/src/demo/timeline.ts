import { isWorkingDay } from '@ket-nap/domain/calendar/working-days'
import { vietnamCalendar } from '@ket-nap/domain/calendar/vietnam-calendar'
import { forwardActs } from '@ket-nap/domain/candidates/acts'
import type { ForwardAct } from '@ket-nap/domain/candidates/acts'
import { isAtLeast } from '@ket-nap/domain/candidates/stages'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import { addDays, addMonths, yearOf } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Random } from './random.ts'

/** How the way of a person goes: through a base committee, through a section committee as well, or neither. */
export type Way = 'base' | 'section' | 'own'

interface Step {
  readonly act: ForwardAct
  /** Days after the step before, at least and at most. */
  readonly after: readonly [min: number, max: number]
}

const step = (act: ForwardAct, min: number, max: number): Step => ({ act, after: [min, max] })

const steps: readonly Step[] = [
  step('list_sympathiser', 25, 90),
  step('complete_class', 30, 140),
  step('apply', 7, 35),
  step('start_declaration', 5, 20),
  step('send_verification', 10, 30),
  step('record_verification_reply', 12, 35),
  step('collect_opinions', 3, 12),
  step('introduce', 1, 6),
  step('remark_by_cell', 1, 5),
  step('certify', 2, 8),
  step('resolve_in_cell', 2, 12),
  step('appraise_in_section', 4, 10),
  step('resolve_in_base', 5, 16),
  step('submit_dossier', 2, 8),
  step('refer_to_committee', 7, 18),
  step('decide_admission', 4, 14),
  step('receive_decision', 2, 7),
  step('hold_ceremony', 2, 16),
  step('file_member_records', 5, 25),
  step('complete_member_class', 40, 150),
  step('open_recognition', 1, 5),
  step('resolve_recognition_in_cell', 2, 12),
  step('resolve_recognition_in_base', 4, 12),
  step('recognise', 5, 18),
]

const skipped: Readonly<Record<Way, readonly ForwardAct[]>> = {
  base: ['appraise_in_section'],
  section: [],
  own: ['appraise_in_section', 'resolve_in_base', 'resolve_recognition_in_base'],
}

const stepsOf = (way: Way): readonly Step[] => steps.filter(({ act }) => !skipped[way].includes(act))

export interface DatedAct {
  readonly act: ForwardAct
  readonly on: Day
}

/** Of a year before the calendar only the weekends are known, which is enough for invented days. */
const isFree = (day: Day): boolean => !isWorkingDay(day, vietnamCalendar) || (yearOf(day) < 2022 && day.endsWith('-01-01'))

const workingDayBefore = (day: Day): Day => (isFree(day) ? workingDayBefore(addDays(day, -1)) : day)
const workingDayAfter = (day: Day): Day => (isFree(day) ? workingDayAfter(addDays(day, 1)) : day)

export interface Anchor {
  readonly act: ForwardAct
  readonly on: Day
}

/** How far a way goes on after its anchor: until a day, and with a stage no further than that. */
export interface Limit {
  readonly until: Day
  readonly stage: Stage | null
}

export interface Timeline {
  readonly enteredOn: Day
  readonly acts: readonly DatedAct[]
}

const backwards = (random: Random, before: readonly Step[], anchor: Step, on: Day): Timeline => {
  const acts: DatedAct[] = []
  let at = on
  let next = anchor
  for (const one of before.toReversed()) {
    at = workingDayBefore(addDays(at, -random.between(...next.after)))
    acts.unshift({ act: one.act, on: at })
    next = one
  }
  return { enteredOn: workingDayBefore(addDays(at, -random.between(...next.after))), acts }
}

/** Recognition is opened only when the twelve months after the ceremony are over (rules.md 2.1 row 18). */
const earliest = (act: ForwardAct, acts: readonly DatedAct[], at: Day): Day => {
  if (act !== 'open_recognition') return at
  const ceremony = acts.find((one) => one.act === 'hold_ceremony')?.on ?? at
  const over = addMonths(ceremony, 12)
  return over > at ? over : at
}

const forwards = (random: Random, past: readonly DatedAct[], after: readonly Step[], limit: Limit): DatedAct[] => {
  const acts = [...past]
  let at = past.at(-1)?.on ?? limit.until
  for (const { act, after: gap } of after) {
    const { to } = forwardActs[act]
    // A person who stays at a stage goes through what only adds to the record there.
    if (limit.stage !== null && to !== null && !isAtLeast(limit.stage, to)) break
    at = workingDayAfter(addDays(earliest(act, acts, at), random.between(...gap)))
    if (at > limit.until) break
    acts.push({ act, on: at })
  }
  return acts
}

/**
 * The days of a person's way around one act whose day is given: back to the day of entering, and on until a day. With a
 * stage the way ends there; without one it goes as far as the time allows.
 */
export const planTimeline = (random: Random, way: Way, anchor: Anchor, limit: Limit): Timeline => {
  const path = stepsOf(way)
  const index = path.findIndex(({ act }) => act === anchor.act)
  const anchored = path[index]
  if (anchored === undefined) throw new RangeError(`${anchor.act} is no step of this way`)
  const { enteredOn, acts } = backwards(random, path.slice(0, index), anchored, anchor.on)
  return { enteredOn, acts: forwards(random, [...acts, anchor], path.slice(index + 1), limit) }
}

/** The act by which one reaches a stage on this way; null for the first stage, which one enters, and for none. */
export const actReaching = (stage: Stage, way: Way): ForwardAct | null =>
  stepsOf(way).find(({ act }) => forwardActs[act].to === stage)?.act ?? null
