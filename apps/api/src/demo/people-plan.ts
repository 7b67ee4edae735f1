import { isWorkingDay } from '@ket-nap/domain/calendar/working-days'
import { vietnamCalendar } from '@ket-nap/domain/calendar/vietnam-calendar'
import type { Person } from '@ket-nap/domain/candidates/schema'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import { addDays } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import { isBase, isCell } from '@ket-nap/domain/units/rules'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'
import { annulAct, numberDecisions, returnAct, stepBackAct, withPapers } from './acts-plan.ts'
import type { PlannedAct } from './acts-plan.ts'
import { inventOrigin, inventPerson } from './people.ts'
import { binhAnCellKey } from './places.ts'
import type { PlannedUnit } from './places.ts'
import type { Random } from './random.ts'
import { actReaching, planTimeline } from './timeline.ts'
import type { Anchor, Way } from './timeline.ts'

/** Nothing happens in the sample on the day it begins: that day is the reader's. */
export const lastDay: Day = '2023-02-22'

export interface PlannedPerson {
  readonly cellKey: string
  readonly person: Person
  readonly origin: OrganisationKind | null
  readonly enteredOn: Day
  readonly acts: readonly PlannedAct[]
}

/** Twelve until the day of the letter, on the days of the committee's sessions. */
export const admissionsOf2023: readonly (readonly [on: Day, people: number])[] = [
  ['2023-01-06', 2],
  ['2023-01-13', 3],
  ['2023-02-03', 2],
  ['2023-02-10', 2],
  ['2023-02-21', 3],
]

/** Two sessions a month in 2022, more people as the year goes on: 191 in all. */
export const admissionsOf2022: readonly (readonly [on: Day, people: number])[] = [
  ['2022-01-07', 3], ['2022-01-21', 3], ['2022-02-18', 4], ['2022-03-11', 4], ['2022-03-25', 6], ['2022-04-08', 6],
  ['2022-04-22', 8], ['2022-05-13', 14], ['2022-05-27', 8], ['2022-06-10', 8], ['2022-06-24', 9], ['2022-07-08', 7],
  ['2022-07-22', 8], ['2022-08-12', 11], ['2022-08-26', 10], ['2022-09-16', 9], ['2022-09-29', 9], ['2022-10-14', 9],
  ['2022-10-28', 10], ['2022-11-11', 10], ['2022-11-25', 12], ['2022-12-09', 11], ['2022-12-29', 12],
]

/** How many are at a stage on the sample's day, and how many days ago they came to it, at most. */
const underWay: readonly (readonly [stage: Stage, people: number, days: number])[] = [
  ['source', 70, 210],
  ['sympathiser', 62, 160],
  ['class_completed', 46, 120],
  ['applied', 26, 60],
  ['declaring', 28, 45],
  ['verifying', 34, 55],
  ['certified', 20, 25],
  ['cell_resolved', 16, 18],
  ['section_appraised', 2, 12],
  ['base_resolved', 16, 16],
  ['appraising', 16, 18],
  ['awaiting_decision', 12, 12],
]

/** Sixty working days before the sample's day lie in November: these cells resolved before that, and no decision has come. */
const overdue: readonly (readonly [stage: Stage, resolvedOn: Day])[] = [
  ['base_resolved', '2022-10-12'],
  ['base_resolved', '2022-11-03'],
  ['appraising', '2022-10-20'],
  ['appraising', '2022-11-08'],
  ['appraising', '2022-11-15'],
  ['awaiting_decision', '2022-10-27'],
  ['awaiting_decision', '2022-11-10'],
]

const workingDayBefore = (day: Day): Day => (isWorkingDay(day, vietnamCalendar) ? day : workingDayBefore(addDays(day, -1)))

interface Field {
  readonly random: Random
  readonly cells: readonly PlannedUnit[]
  readonly wayOf: (cell: PlannedUnit) => Way
  /** How likely somebody new is of this cell. */
  readonly weightOf: (cell: PlannedUnit) => number
}

const person = (field: Field, cell: PlannedUnit, enteredOn: Day, acts: readonly PlannedAct[]): PlannedPerson => {
  const origin = inventOrigin(field.random, cell.setting)
  return { cellKey: cell.key, origin, person: inventPerson(field.random, cell, origin, enteredOn), enteredOn, acts }
}

const someCell = ({ random, cells, weightOf }: Field): PlannedUnit => random.weighted(cells, weightOf)

const along = (field: Field, cell: PlannedUnit, anchor: Anchor, stage: Stage | null): PlannedPerson => {
  const way = field.wayOf(cell)
  const { enteredOn, acts } = planTimeline(field.random, way, anchor, { until: lastDay, stage })
  return person(field, cell, enteredOn, withPapers(field.random, acts, way))
}

/** Everything up to the cell's resolution nine weeks earlier: the decision is then later than its sixty working days. */
const withLateDecision = (planned: PlannedPerson): PlannedPerson => {
  const resolved = planned.acts.findIndex(({ act }) => act === 'resolve_in_cell')
  const earlier = (day: Day): Day => workingDayBefore(addDays(day, -63))
  const acts = planned.acts.map((act, index): PlannedAct => {
    if (index > resolved) return act
    const on = earlier(act.on)
    return { ...act, on, document: act.document && { ...act.document, issuedOn: on } }
  })
  return { ...planned, enteredOn: earlier(planned.enteredOn), acts }
}

const admitted = (field: Field, sessions: typeof admissionsOf2022): PlannedPerson[] =>
  sessions.flatMap(([on, people]) =>
    Array.from({ length: people }, (_, index) => {
      const planned = along(field, someCell(field), { act: 'decide_admission', on }, null)
      // Of a large session one had to wait.
      return index === 11 ? withLateDecision(planned) : planned
    }),
  )

const atStage = (field: Field, cell: PlannedUnit, stage: Stage, days: number): PlannedPerson => {
  const on = workingDayBefore(addDays(lastDay, -field.random.between(0, days)))
  const act = actReaching(stage, field.wayOf(cell))
  return act === null ? person(field, cell, on, []) : along(field, cell, { act, on }, stage)
}

/** The cell of the sample account has somebody at every stage its way goes through. */
const waiting = (field: Field): PlannedPerson[] =>
  underWay.flatMap(([stage, people, days]) => {
    const able = { ...field, cells: field.cells.filter((cell) => stage === 'source' || actReaching(stage, field.wayOf(cell)) !== null) }
    const own = able.cells.find(({ key }) => key === binhAnCellKey)
    return Array.from({ length: people }, (_, index) => atStage(able, index === 0 && own ? own : someCell(able), stage, days))
  })

const throughBase = (field: Field): Field => ({ ...field, cells: field.cells.filter((cell) => field.wayOf(cell) === 'base') })

const late = (field: Field): PlannedPerson[] =>
  overdue.map(([stage, on]) => along(field, someCell(field), { act: 'resolve_in_cell', on }, stage))

const then = (planned: PlannedPerson, ...acts: readonly PlannedAct[]): PlannedPerson => ({ ...planned, acts: [...planned.acts, ...acts] })

/** Sent back by the office; every second one was handed in again since. */
const returned = (field: Field): PlannedPerson[] =>
  Array.from({ length: 9 }, (_, index) => {
    const { random } = field
    const sent = along(field, someCell(field), { act: 'submit_dossier', on: workingDayBefore(`2023-01-${10 + index}`) }, 'appraising')
    const back = returnAct(random, workingDayBefore(`2023-02-${String(1 + index).padStart(2, '0')}`))
    const again = sent.acts.find(({ act }) => act === 'submit_dossier')
    return index % 2 === 1 && again ? then(sent, back, { ...again, on: '2023-02-20', document: null }) : then(sent, back)
  })

const wentBack = (field: Field): PlannedPerson[] => [
  then(along(field, someCell(field), { act: 'complete_class', on: '2022-09-14' }, 'class_completed'), stepBackAct('2023-01-30', 'sympathiser')),
  then(along(field, someCell(field), { act: 'list_sympathiser', on: '2022-08-10' }, 'sympathiser'), stepBackAct('2023-02-06', 'source')),
]

/** An act recorded with a wrong paper, taken back and recorded again. */
const corrected = (field: Field): PlannedPerson[] =>
  (['2023-01-11', '2023-02-08'] as const).map((on) => {
    const planned = along(field, someCell(field), { act: 'list_sympathiser', on }, 'sympathiser')
    const [act] = planned.acts
    return act ? then(planned, annulAct(on), { ...act, document: { number: '07-NQ/CB', issuedOn: on } }) : planned
  })

/** How many people a cell draws beside its neighbours, and how many cells in a hundred are like that. */
const liveliness: readonly (readonly [draw: number, share: number])[] = [[0.002, 18], [1, 30], [2, 32], [4, 20]]

/** How people spread over the cells of their base unit: some cells have many, some hardly anybody. */
const createField = (random: Random, units: readonly PlannedUnit[], quotas: ReadonlyMap<string, number>): Field => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const baseOf = (unit: PlannedUnit): PlannedUnit => {
    const parent = byKey.get(unit.parentKey ?? '')
    return isBase(unit.kind) || parent === undefined ? unit : baseOf(parent)
  }
  const cells = units.filter(({ kind }) => isCell(kind))
  const lively = new Map(cells.map(({ key }) => [key, random.weighted(liveliness, ([, share]) => share)[0]]))
  lively.set(binhAnCellKey, 4)
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(baseOf(cell).key, (sums.get(baseOf(cell).key) ?? 0) + (lively.get(cell.key) ?? 0))
  return {
    random,
    cells,
    wayOf: ({ kind, parentKey }) => {
      if (kind === 'base_cell') return 'own'
      return byKey.get(parentKey ?? '')?.kind === 'section_organisation' ? 'section' : 'base'
    },
    weightOf: (cell) => {
      const base = baseOf(cell).key
      const share = cell.kind === 'base_cell' ? 1 : (lively.get(cell.key) ?? 0) / (sums.get(base) ?? 1)
      return (quotas.get(base) ?? 0) * share
    },
  }
}

/** Everybody of the sample, admitted and under way, with all that happened to them. */
export const planPeople = (random: Random, units: readonly PlannedUnit[], quotas: ReadonlyMap<string, number>): PlannedPerson[] => {
  const field = createField(random, units, quotas)
  const base = throughBase(field)
  return numberDecisions([
    ...admitted(field, admissionsOf2022),
    ...admitted(field, admissionsOf2023),
    ...waiting(field),
    ...late(base),
    ...returned(base),
    ...wentBack(base),
    ...corrected(field),
  ])
}
