import { createHash } from 'node:crypto'
import { canonicalText } from '../platform/canonical-text.ts'

/** What the first row is bound to. */
export const chainStart = '0'.repeat(64)

export interface Link {
  readonly seq: number
  readonly at: string
  readonly day: string
  readonly actorId: string | null
  readonly actorName: string
  readonly actorRole: string | null
  readonly type: string
  readonly subject: string | null
  readonly unitPath: string | null
  /** Canonical text. */
  readonly data: string
}

/** The hash of a row: over that of the row before and the canonical text of every column of this one. */
export const linkHash = (before: string, link: Link): string => {
  const { seq, at, day, actorId, actorName, actorRole, type, subject, unitPath, data } = link
  const text = canonicalText({ seq, at, day, actorId, actorName, actorRole, type, subject, unitPath, data })
  return createHash('sha256').update(before).update(text).digest('hex')
}
