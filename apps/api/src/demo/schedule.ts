import { addDays } from '@ket-nap/domain/shared/day'
import type { Day, Instant } from '@ket-nap/domain/shared/day'
import type { PlannedAct } from './acts-plan.ts'
import type { PlannedNomination } from './nominations-plan.ts'
import { lastDay } from './people-plan.ts'
import type { PlannedPerson } from './people-plan.ts'
import type { Random } from './random.ts'

/** One thing that somebody put into the product, and when. */
export type Happening = { readonly at: Instant } & (
  | { readonly kind: 'nominated'; readonly nomination: PlannedNomination }
  | { readonly kind: 'answered'; readonly nomination: PlannedNomination }
  | { readonly kind: 'entered'; readonly who: PlannedPerson }
  | { readonly kind: 'acted'; readonly who: PlannedPerson; readonly act: PlannedAct }
)
/** Without its instant; of each of the kinds. */
type Untimed = Happening extends infer H ? (H extends unknown ? Omit<H, 'at'> : never) : never

const millisecondsPerMinute = 60_000
const vietnamOffset = 7 * 60

const instantOf = (day: Day, minute: number): number => Date.parse(`${day}T00:00:00.000Z`) + (minute - vietnamOffset) * millisecondsPerMinute

/** Office hours; most is written down on the day it happens, some days later. */
const writtenDown = (random: Random, on: Day): number => {
  const days = random.weighted([0, 1, 2, 4], (lag) => 8 / (1 + lag * 4))
  const day = addDays(on, days)
  return instantOf(day > lastDay ? lastDay : day, random.between(7 * 60 + 30, 16 * 60 + 30))
}

interface Timed {
  readonly time: number
  readonly happening: Untimed
}

/** What concerns one person keeps its order, however late single things are written down. */
const inOrder = (random: Random, steps: readonly { readonly on: Day; readonly happening: Untimed }[]): Timed[] => {
  let last = 0
  return steps.map(({ on, happening }) => {
    last = Math.max(writtenDown(random, on), last + millisecondsPerMinute)
    return { time: last, happening }
  })
}

const ofPerson = (who: PlannedPerson, nomination: PlannedNomination | undefined) => [
  ...(nomination === undefined
    ? [{ on: who.enteredOn, happening: { kind: 'entered', who } as const }]
    : [
        { on: nomination.nominatedOn, happening: { kind: 'nominated', nomination } as const },
        { on: who.enteredOn, happening: { kind: 'answered', nomination } as const },
      ]),
  ...who.acts.map((act) => ({ on: act.on, happening: { kind: 'acted', who, act } as const })),
]

const ofOpenNomination = (nomination: PlannedNomination) => {
  const { nominatedOn, outcome } = nomination
  const nominated = { on: nominatedOn, happening: { kind: 'nominated', nomination } as const }
  return 'on' in outcome ? [nominated, { on: outcome.on, happening: { kind: 'answered', nomination } as const }] : [nominated]
}

/** Everything in the order in which it came into the product. */
export const planSchedule = (random: Random, people: readonly PlannedPerson[], nominations: readonly PlannedNomination[]): Happening[] => {
  const nominationOf = new Map(nominations.flatMap((one) => (one.outcome.status === 'accepted' ? [[one.outcome.who, one] as const] : [])))
  const all = [
    ...people.flatMap((who) => inOrder(random, ofPerson(who, nominationOf.get(who)))),
    ...nominations.filter(({ outcome }) => outcome.status !== 'accepted').flatMap((one) => inOrder(random, ofOpenNomination(one))),
  ]
  return all
    .toSorted((one, other) => one.time - other.time)
    .map(({ time, happening }) => ({ ...happening, at: new Date(time).toISOString() }))
}
