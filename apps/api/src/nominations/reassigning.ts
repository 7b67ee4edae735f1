import type { Reads, Tx } from '../platform/db/database.ts'
import { countWaiting, moveNominations } from './repository.ts'

/** Somebody is still to be answered by this cell. */
export const hasWaitingNominations = async (db: Reads, unitId: string): Promise<boolean> => (await countWaiting(db, unitId)) > 0

/**
 * Takes all nominations of a cell over into another, the answered ones too. It follows from a change of the units, which
 * is what goes on record.
 */
export const reassignNominations = (tx: Tx, { fromUnitId, toUnitId }: { readonly fromUnitId: string; readonly toUnitId: string }): Promise<void> =>
  moveNominations(tx, fromUnitId, toUnitId)
