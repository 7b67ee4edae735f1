import type { PartialDay } from '../shared/day.ts'
import { yearOf } from '../shared/day.ts'

export type Likeness = 'same' | 'possible' | 'different'

const parts = (day: PartialDay): readonly [string, string | undefined, string | undefined] => {
  const [year = '', month, date] = day.split('-')
  return [year, month, date]
}

const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other

/**
 * How alike two birth dates of people of the same folded name are. `same`: equal, or equal as far as both are known.
 * `possible`: day and month exchanged, or the year one off — slips of a typing hand.
 */
export const birthLikeness = (one: PartialDay, other: PartialDay): Likeness => {
  const [year, month, date] = parts(one)
  const [otherYear, otherMonth, otherDate] = parts(other)
  if (year === otherYear && agree(month, otherMonth) && agree(date, otherDate)) return 'same'
  const exchanged = year === otherYear && month === otherDate && date === otherMonth && month !== undefined
  const yearOff = Math.abs(yearOf(one) - yearOf(other)) === 1 && agree(month, otherMonth) && agree(date, otherDate)
  return exchanged || yearOff ? 'possible' : 'different'
}

/** Two people are compared only when their folded names are equal. */
export const likeness = (
  one: { readonly searchKey: string; readonly bornOn: PartialDay },
  other: { readonly searchKey: string; readonly bornOn: PartialDay },
): Likeness => (one.searchKey === other.searchKey ? birthLikeness(one.bornOn, other.bornOn) : 'different')
