import type { z } from 'zod'
import { AuditEvent } from '@ket-nap/domain/audit/events'
import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import type { Instant } from '@ket-nap/domain/shared/day'
import { linkHash } from '../audit/canonical.ts'
import { canonicalText } from '../platform/canonical-text.ts'
import type { Link } from '../audit/canonical.ts'
import type { Acting } from '../audit/record.ts'
import { findHead } from '../audit/repository.ts'
import { auditEvents, auditHead } from '../audit/table.ts'
import type { Tx } from '../platform/db/database.ts'

/** So many rows in one statement; both engines limit the values in one. */
const rowsAtOnce = 400

/** Writes many rows of a table. */
export const inChunks = async <T>(rows: readonly T[], write: (chunk: T[]) => PromiseLike<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtOnce) await write(rows.slice(start, start + rowsAtOnce))
}

/** The audit chain of the sample's people, put together in memory: thousands of events one by one take a minute. */
export interface Journal {
  readonly add: (at: Instant, by: Acting, event: z.input<typeof AuditEvent>, unitPath: string) => void
  /** Must be called before anything else is put on record. */
  readonly write: (tx: Tx) => Promise<void>
}

/** Goes on from the last link in the database. */
export const openJournal = async (tx: Tx): Promise<Journal> => {
  let { seq, hash } = await findHead(tx)
  const links: (Link & { readonly hash: string })[] = []
  return {
    add: (at, by, event, unitPath) => {
      const { type, subject, data } = AuditEvent.parse(event)
      const actor = { actorId: by.accountId, actorName: by.name, actorRole: by.role ?? null }
      const link: Link = { seq: seq + 1, at, day: vietnamDayOf(at), ...actor, type, subject, unitPath, data: canonicalText(data) }
      hash = linkHash(hash, link)
      seq = link.seq
      links.push({ ...link, hash })
    },
    write: async (target) => {
      await inChunks(links.splice(0), (chunk) => target.insert(auditEvents).values(chunk))
      await target.update(auditHead).set({ seq, hash })
    },
  }
}
