import { createHash } from 'node:crypto'
import { eq, lte } from 'drizzle-orm'
import { judgeAttempt, oldestAttempt } from '@ket-nap/domain/accounts/lock-out'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import type { Tx } from '../platform/db/database.ts'
import { signInAttempts } from './table.ts'

/** Under what the tries of a typed name are counted. */
export const attemptKey = (typedName: string): string => createHash('sha256').update(fold(typedName)).digest('hex')

/**
 * Counts a try before it is made; succeeding forgets it (`forgetAttempts`).
 * @returns how many seconds one has to wait instead, or null when the try may be made
 */
export const claimAttempt = async (tx: Tx, key: string): Promise<number | null> => {
  await tx.delete(signInAttempts).where(lte(signInAttempts.lastAt, oldestAttempt(tx.now)))
  const [before] = await tx.select().from(signInAttempts).where(eq(signInAttempts.key, key))
  const attempt = judgeAttempt(before ?? null, tx.now)
  if (attempt.waitSeconds !== null) return attempt.waitSeconds
  await tx
    .insert(signInAttempts)
    .values({ key, ...attempt.attempts })
    .onConflictDoUpdate({ target: signInAttempts.key, set: attempt.attempts })
  return null
}

export const forgetAttempts = async (tx: Tx, key: string): Promise<void> => {
  await tx.delete(signInAttempts).where(eq(signInAttempts.key, key))
}
