import { and, count, eq, gt, inArray, isNull, lte, ne } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Instant } from '@ket-nap/domain/shared/day'
import type { Config } from '../config.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { accounts, sessions } from './table.ts'

export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** The moment for which a session is judged, and the limits of the installation. */
export interface SessionRules {
  readonly now: Instant
  readonly limits: Config['session']
}

const seenAfter = ({ now, limits }: SessionRules): Instant => minutesAfter(now, -limits.idleMinutes)

/** Whether a session that was open when it was read still is; that it was not ended meanwhile the caller knows. */
export const holdsAt = (session: { readonly lastSeenAt: Instant; readonly endsAt: Instant }, rules: SessionRules): boolean =>
  session.endsAt > rules.now && session.lastSeenAt > seenAfter(rules)

const isOpen = (rules: SessionRules): SQL | undefined =>
  and(
    isNull(sessions.revokedAt),
    gt(sessions.endsAt, rules.now),
    gt(sessions.lastSeenAt, seenAfter(rules)),
    // Closing an account ends its sessions; this holds even if one were forgotten.
    eq(accounts.status, 'active'),
  )

/** A session that holds, with its account. */
export const findOpenSession = async (db: Reads, id: string, rules: SessionRules) => {
  const [row] = await db
    .select({
      id: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      endsAt: sessions.endsAt,
      accountId: accounts.id,
      userName: accounts.userName,
      displayName: accounts.displayName,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, id), isOpen(rules)))
  return row
}

const touchMinutes = 1

/** Whether it is time to note that the person is still there. */
export const isTouchDue = (lastSeenAt: Instant, now: Instant): boolean => minutesAfter(lastSeenAt, touchMinutes) <= now

export const touchSession = async (tx: Tx, id: string): Promise<void> => {
  await tx
    .update(sessions)
    .set({ lastSeenAt: tx.now })
    // Several calls of one page at once: the first has done it.
    .where(and(eq(sessions.id, id), lte(sessions.lastSeenAt, minutesAfter(tx.now, -touchMinutes))))
}

/** Also forgets sessions that have ended: of signing in and out the journal tells. */
export const insertSession = async (
  tx: Tx,
  session: { readonly id: string; readonly accountId: string },
  limits: Config['session'],
): Promise<void> => {
  await tx.delete(sessions).where(lte(sessions.endsAt, tx.now))
  await tx.insert(sessions).values({
    ...session,
    createdAt: tx.now,
    lastSeenAt: tx.now,
    endsAt: minutesAfter(tx.now, limits.absoluteMinutes),
  })
}

export const endSession = async (tx: Tx, id: string): Promise<void> => {
  await tx
    .update(sessions)
    .set({ revokedAt: tx.now })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
}

/** How many were ended. */
export const endSessionsOf = async (tx: Tx, accountId: string, except = ''): Promise<number> => {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: tx.now })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt), ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}

/** The number of open sessions by account; accounts without one are left out. */
export const countOpenSessions = async (
  db: Reads,
  accountIds: readonly string[],
  rules: SessionRules,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ accountId: sessions.accountId, open: count() })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(inArray(sessions.accountId, [...accountIds]), isOpen(rules)))
    .groupBy(sessions.accountId)
  return new Map(rows.map((row) => [row.accountId, row.open]))
}
