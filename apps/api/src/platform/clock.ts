import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import type { Day, Instant } from '@ket-nap/domain/shared/day'

/** The only source of time. Injected, so that a test decides what day it is. */
export interface Clock {
  readonly now: () => Instant
  /** The calendar day in Việt Nam, wherever the server stands. */
  readonly today: () => Day
}

export interface SettableClock extends Clock {
  readonly set: (instant: Instant) => void
  readonly advanceMinutes: (minutes: number) => void
}

const clockOf = (now: () => Instant): Clock => ({ now, today: () => vietnamDayOf(now()) })

export const systemClock: Clock = clockOf(() => new Date().toISOString())

export const fixedClock = (start: Instant): SettableClock => {
  let current = new Date(start).toISOString()
  return {
    ...clockOf(() => current),
    set: (instant) => {
      current = new Date(instant).toISOString()
    },
    advanceMinutes: (minutes) => {
      current = new Date(Date.parse(current) + minutes * 60_000).toISOString()
    },
  }
}
