import type { Day } from '../shared/day.ts'

/** A number given, and what was added or taken away from a day on. */
interface Account {
  readonly given: number
  readonly adjustments: readonly { readonly change: number; readonly on: Day }[]
}

/** The quota as it stands at the end of a day; before the day it was given there is none (the caller knows that day). */
export const standingOn = ({ given, adjustments }: Account, day: Day): number =>
  adjustments.filter(({ on }) => on <= day).reduce((sum, { change }) => sum + change, given)

/**
 * The lowest the quota ever stands from a day on. A reduction entered late must leave something also on the days
 * between, when a later increase had not been made yet.
 */
export const lowestFrom = (account: Account, day: Day): number =>
  Math.min(
    ...[day, ...account.adjustments.map(({ on }) => on).filter((on) => on > day)].map((on) => standingOn(account, on)),
  )

interface Holder {
  readonly id: string
  readonly parentId: string | null
}

export interface Distribution {
  readonly unitsBelow: number
  readonly belowWithQuota: number
  /** Null when no unit right below has a quota: nothing has been distributed. */
  readonly belowSum: number | null
  /** What the unit has more than those below it together (negative: less); null when either is missing. */
  readonly difference: number | null
}

/**
 * Compares each unit's number with the sum of those right below. They are shown side by side and never made equal: in
 * 2024 Quảng Nam announced 1.905 and listed 1.950 (rules.md 8.1).
 */
export const distributionOf = (
  units: readonly Holder[],
  currentOf: (unitId: string) => number | undefined,
): ReadonlyMap<string, Distribution> => {
  const below = new Map<string, string[]>()
  for (const { id, parentId } of units) {
    if (parentId !== null) below.set(parentId, [...(below.get(parentId) ?? []), id])
  }
  return new Map(
    units.map(({ id }) => {
      const ids = below.get(id) ?? []
      const numbers = ids.flatMap((unitId) => currentOf(unitId) ?? [])
      const belowSum = numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0)
      const own = currentOf(id)
      const difference = own === undefined || belowSum === null ? null : own - belowSum
      return [id, { unitsBelow: ids.length, belowWithQuota: numbers.length, belowSum, difference }]
    }),
  )
}
