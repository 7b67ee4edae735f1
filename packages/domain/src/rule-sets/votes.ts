import type { VoteThreshold } from './schema.ts'

/** Counts of official members; probationers never count. */
export interface CellVoters {
  readonly official: number
  /** Official members introduced to temporary Party activity elsewhere. */
  readonly temporarilyElsewhere: number
  /** Official members exempted from work and meetings who did not come; one who comes and votes is counted. */
  readonly exemptAbsent: number
}

/**
 * The denominator of a vote (rules.md 2.3). Whoever is absent for another reason, on mission or on leave, stays in it.
 */
export const entitledVoters = ({ official, temporarilyElsewhere, exemptAbsent }: CellVoters): number =>
  Math.max(0, official - temporarilyElsewhere - exemptAbsent)

const twoThirds: VoteThreshold = { numerator: 2, denominator: 3 }

/** At least two thirds of all entitled, not of those present; in whole numbers, so that 14 of 20 pass and 13 do not. */
export const votePasses = (
  yes: number,
  entitled: number,
  { numerator, denominator }: VoteThreshold = twoThirds,
): boolean => entitled > 0 && yes * denominator >= entitled * numerator
