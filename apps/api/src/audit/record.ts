import type { Place } from '@ket-nap/domain/access/grants'
import { AuditEvent } from '@ket-nap/domain/audit/events'
import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import type { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import { canonicalText } from '../platform/canonical-text.ts'
import { linkHash } from './canonical.ts'
import type { Link } from './canonical.ts'
import { findHead, insertLink } from './repository.ts'

/** Who did it. The name is kept as it was then: an account may be renamed. */
export interface Acting {
  readonly accountId: string | null
  readonly name: string
  readonly role?: string
}

/** What the program does by itself. */
export const system: Acting = { accountId: null, name: 'Hệ thống' }

/**
 * Puts an event on record, in the transaction of the change itself: both happen or neither. `place` is where it
 * happened, for the reach of whoever reads the journal; without one only an administrator sees the line.
 * @throws ZodError when the event does not have the shape declared in domain/audit.
 */
export const record = async (
  tx: Tx,
  actor: Acting,
  event: z.input<typeof AuditEvent>,
  place?: Pick<Place, 'unitIds'>,
): Promise<void> => {
  const { type, subject, data } = AuditEvent.parse(event)
  const head = await findHead(tx)
  const link: Link = {
    seq: head.seq + 1,
    at: tx.now,
    day: vietnamDayOf(tx.now),
    actorId: actor.accountId,
    actorName: actor.name,
    actorRole: actor.role ?? null,
    type,
    subject,
    unitPath: place === undefined ? null : `/${place.unitIds.join('/')}/`,
    data: canonicalText(data),
  }
  await insertLink(tx, link, linkHash(head.hash, link))
}
