import { isBase } from '@ket-nap/domain/units/rules'
import type { PlannedUnit } from './places.ts'
import type { Random } from './random.ts'

/** The number of the letter for 2023; the one for 2022 is invented, as is every unit's. */
export const districtQuota = { 2022: 215, 2023: 229 } as const

/** Shares of a total in whole numbers, at least 1 each, that add up exactly: the largest remainders get what is left. */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const spare = total - weights.length
  if (spare < 0) throw new RangeError(`${total} is not enough for ${weights.length}`)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map((weight) => (spare * weight) / sum)
  const shares = exact.map((share) => 1 + Math.floor(share))
  const missing = total - shares.reduce((all, share) => all + share, 0)
  const byRemainder = exact.map((share, index) => ({ index, rest: share % 1 })).toSorted((one, other) => other.rest - one.rest)
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

const weightOf = (random: Random, { kind, setting }: PlannedUnit): number => {
  if (kind === 'base_organisation') return setting === 'hamlet' ? random.between(6, 11) : random.between(4, 7)
  return setting === 'enterprise' ? random.between(2, 3) : random.between(0, 3)
}

/** A quota for every base unit, by its key; the sum is the district's own number. */
export const planQuotas = (random: Random, units: readonly PlannedUnit[], total: number): ReadonlyMap<string, number> => {
  const bases = units.filter(({ kind }) => isBase(kind))
  const shares = apportion(total, bases.map((unit) => weightOf(random, unit)))
  return new Map(bases.map(({ key }, index) => [key, shares[index] ?? 0]))
}
