import type { Instant } from '../shared/day.ts'

/** Tries under one name that have not succeeded yet. */
export interface Attempts {
  readonly count: number
  readonly lockedUntil: Instant | null
  readonly lastAt: Instant
}

/** Either one has to wait, or the try is counted before it is made, so that a hundred at once are not one. */
export type Attempt = { readonly waitSeconds: number } | { readonly waitSeconds: null; readonly attempts: Attempts }

const freeTries = 5
const firstLockMinutes = 1
const longestLockMinutes = 60
const forgottenAfterHours = 24

const plusMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Before this instant a try is forgotten. */
export const oldestAttempt = (now: Instant): Instant => plusMinutes(now, -forgottenAfterHours * 60)

/**
 * Judges the next try: the fifth failure locks the name for a minute, each further one for twice as long, up to an
 * hour. Whether the name exists plays no part.
 */
export const judgeAttempt = (before: Attempts | null, now: Instant): Attempt => {
  if (before !== null && before.lockedUntil !== null && before.lockedUntil > now) {
    return { waitSeconds: Math.ceil((Date.parse(before.lockedUntil) - Date.parse(now)) / 1000) }
  }
  const count = before === null || before.lastAt <= oldestAttempt(now) ? 1 : before.count + 1
  // The exponent is bounded, so that a very patient guesser does not reach an infinite number.
  const minutes = Math.min(longestLockMinutes, firstLockMinutes * 2 ** Math.min(count - freeTries, 10))
  return {
    waitSeconds: null,
    attempts: { count, lastAt: now, lockedUntil: count < freeTries ? null : plusMinutes(now, minutes) },
  }
}
