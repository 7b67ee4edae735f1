import type { Reads } from '../platform/db/database.ts'
import { chainStart, linkHash } from './canonical.ts'
import { chainAfter, findHead } from './repository.ts'
import type { AuditHead, AuditRow } from './repository.ts'

/**
 * The first row that does not fit: `changed` (its content, or the row it was bound to), `removed` (there is none with
 * this number), `inserted` (more rows than were recorded), `head` (the row that remembers the end was changed).
 */
export interface Break {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'head'
  readonly seq: number
}

export interface ChainReport {
  /** Rows that fit. */
  readonly count: number
  /** The hash of the last row that fits. Noted down elsewhere, it shows a journal rewritten as a whole. */
  readonly lastHash: string
  readonly break: Break | null
}

/** Below every number a row could have been given by hand. */
const beforeAll = -2_147_483_648

interface Position {
  readonly count: number
  readonly hash: string
}

/** Follows the chain through one page; stops at the first row that does not fit. */
const follow = (start: Position, rows: readonly AuditRow[]): { readonly at: Position; readonly break: Break | null } => {
  let at = start
  for (const row of rows) {
    const expected = at.count + 1
    if (row.seq > expected) return { at, break: { kind: 'removed', seq: expected } }
    if (row.seq < expected) return { at, break: { kind: 'inserted', seq: row.seq } }
    if (linkHash(at.hash, row) !== row.hash) return { at, break: { kind: 'changed', seq: row.seq } }
    at = { count: row.seq, hash: row.hash }
  }
  return { at, break: null }
}

const breakAtEnd = (at: Position, head: AuditHead): Break | null => {
  if (head.seq > at.count) return { kind: 'removed', seq: at.count + 1 }
  if (head.seq < at.count) return { kind: 'inserted', seq: head.seq + 1 }
  return head.hash === at.hash ? null : { kind: 'head', seq: head.seq }
}

/** Checks the whole journal, page by page, while the program may go on writing. */
export const verifyChain = async (db: Reads, pageSize = 500): Promise<ChainReport> => {
  let at: Position = { count: 0, hash: chainStart }
  // The head is read before the rows: whatever it knows must be there, even if more is added meanwhile.
  let head = await findHead(db)
  for (;;) {
    const rows = await chainAfter(db, at.count === 0 ? beforeAll : at.count, pageSize)
    const step = follow(at, rows)
    at = step.at
    if (step.break !== null) return { count: at.count, lastHash: at.hash, break: step.break }
    if (rows.length > 0) continue
    const latest = await findHead(db)
    // Rows were added since: once more, unless nothing came although the head knows more.
    if (latest.seq === head.seq || latest.seq === at.count) return { count: at.count, lastHash: at.hash, break: breakAtEnd(at, latest) }
    head = latest
  }
}
