import { dayNumber } from '@ket-nap/domain/shared/day'
import type { Board } from '@ket-nap/domain/board/schema'

/**
 * Where one stands against the quota and the share of the year gone. `by` is in people and never negative. It is
 * counted from the expectation rounded as it is printed, so that the numbers on the screen add up.
 */
export interface Standing {
  readonly kind: 'none' | 'behind' | 'even' | 'ahead' | 'met' | 'over'
  readonly by: number
}

type Pace = Pick<Board['pace'], 'daysGone' | 'daysInYear'>

/** Quota × share of the year gone, not rounded; null without a quota to reach. */
export const expectedOf = (quota: number | null, { daysGone, daysInYear }: Pace): number | null =>
  quota === null || quota <= 0 || daysInYear <= 0 ? null : (quota * daysGone) / daysInYear

const judged = (difference: number): Standing => {
  if (difference < 0) return { kind: 'behind', by: -difference }
  return difference > 0 ? { kind: 'ahead', by: difference } : { kind: 'even', by: 0 }
}

export const standingOf = (achieved: number, quota: number | null, expected: number | null): Standing => {
  if (quota === null || quota <= 0 || expected === null) return { kind: 'none', by: 0 }
  if (achieved > quota) return { kind: 'over', by: achieved - quota }
  if (achieved === quota) return { kind: 'met', by: 0 }
  return judged(achieved - Math.floor(expected + 0.5))
}

/** Before the year of the board, after today, or neither. */
export const placeInTime = (board: Pick<Board, 'asOf' | 'year'>, today: string): 'before' | 'future' | 'usual' => {
  if (dayNumber(board.asOf) < dayNumber(`${board.year}-01-01`)) return 'before'
  return dayNumber(board.asOf) > dayNumber(today) ? 'future' : 'usual'
}
