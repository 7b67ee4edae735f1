import type { Place } from '@ket-nap/domain/access/grants'
import type { Day } from '@ket-nap/domain/shared/day'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { placeOfPath } from '../access/reach.ts'
import type { Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import { getUnitFor, managing, requireLiving, requireNotFuture, requireVersion } from './guards.ts'
import type { Caller, Services } from './guards.ts'
import type { UnitRow } from './insert.ts'
import { getView } from './view.ts'

/** What every change of a unit brings along. */
export interface Change {
  readonly on: Day
  readonly document: DocumentRef | null
  readonly note: string
}

/** A change as the history keeps it. */
export const paperOf = ({ on, document, note }: Change): Change => ({ on, document, note })

export const reasonOf = ({ note }: Change): string | null => (note === '' ? null : note)

/** Lists of units, of quotas and the board all follow the tree. */
export const announceTree = (tx: Tx, place: Place): Promise<void> =>
  announce(tx, { topics: ['units', 'quotas', 'board'], place })

/**
 * Changes one unit: finds it, checks permission, version and day, does the work, tells open pages at the place before
 * and after, and answers with the unit.
 */
export const changeUnit = (
  { db, clock }: Services,
  { actor }: Caller,
  id: string,
  change: Change & { readonly version: number },
  work: (tx: Tx, unit: UnitRow, today: Day) => Promise<void>,
): Promise<UnitView> =>
  db.transaction(async (tx) => {
    const today = clock.today()
    const unit = await getUnitFor(tx, actor, id, managing, today)
    requireVersion(change.version, unit.version)
    requireLiving(unit)
    requireNotFuture(change.on, change.document, today)
    await work(tx, unit, today)
    await announceTree(tx, await placeOfPath(tx, unit.path))
    return getView(tx, id)
  })
