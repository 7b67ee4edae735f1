import { describe, expect, it } from 'vitest'
import { judgeAttempt } from './lock-out.ts'
import type { Attempts } from './lock-out.ts'

const start = '2023-02-23T02:00:00.000Z'
const later = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString()

/** Tries whenever it is allowed; gives how long each lock lasted. */
const locksOf = (tries: number): (number | null)[] => {
  let attempts: Attempts | null = null
  let now = start
  return Array.from({ length: tries }, () => {
    const attempt = judgeAttempt(attempts, now)
    if (attempt.waitSeconds !== null) throw new Error('locked')
    attempts = attempt.attempts
    const { lockedUntil } = attempt.attempts
    const minutes = lockedUntil === null ? null : (Date.parse(lockedUntil) - Date.parse(now)) / 60_000
    now = lockedUntil ?? now
    return minutes
  })
}

describe('the lock after wrong passwords', () => {
  it('comes with the fifth failure and doubles up to an hour', () => {
    expect(locksOf(13)).toEqual([null, null, null, null, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  it('never becomes longer than an hour, however patient the guesser', () => {
    expect(locksOf(2000).at(-1)).toBe(60)
  })

  it('tells how many seconds are left, rounded up, and opens on the second', () => {
    const locked = { count: 5, lockedUntil: later(60), lastAt: start }
    expect(judgeAttempt(locked, later(0)).waitSeconds).toBe(60)
    expect(judgeAttempt(locked, later(59.5)).waitSeconds).toBe(1)
    expect(judgeAttempt(locked, later(60)).waitSeconds).toBeNull()
  })

  it('forgets after a day without a try', () => {
    const old = { count: 9, lockedUntil: later(960), lastAt: start }
    expect(judgeAttempt(old, later(86_399))).toMatchObject({ attempts: { count: 10 } })
    expect(judgeAttempt(old, later(86_400))).toMatchObject({ attempts: { count: 1, lockedUntil: null } })
  })
})
