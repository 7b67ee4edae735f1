import type { Instant } from '@ket-nap/domain/shared/day'
import type { SignedIn } from '../platform/auth/session.ts'
import type { Database } from '../platform/db/database.ts'

/** A session as it was read, with what decides until when it holds. */
export interface KnownSession {
  readonly signedIn: SignedIn
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
}

const readFrom = ['sessions', 'accounts', 'grants'] as const

/**
 * Sessions that were found, so that not every call reads them again. Whatever is committed to a table they were read from
 * makes all be read anew, so that a session ended or a role taken back is known to the next call. Where other processes
 * write too, nothing is kept. Unknown sessions are not kept: whoever tries secrets must not fill the memory.
 */
export const createKnownSessions = (db: Pick<Database, 'alone' | 'onCommit'>) => {
  let known = new Map<string, KnownSession>()
  if (db.alone) {
    db.onCommit((written) => {
      // A new map: what is being read now goes into the old one, and is never found again.
      if (readFrom.some((table) => written.has(table))) known = new Map()
    })
  }
  return async (id: string, read: () => Promise<KnownSession | undefined>): Promise<KnownSession | undefined> => {
    const found = known.get(id)
    if (found !== undefined) return found
    const into = known
    const fresh = await read()
    if (db.alone && fresh !== undefined) into.set(id, fresh)
    return fresh
  }
}
