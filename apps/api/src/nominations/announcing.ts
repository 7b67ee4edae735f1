import type { Place } from '@ket-nap/domain/access/grants'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import { findPlaceOfOrganisation } from '../access/reach.ts'
import { getSurroundings } from '../candidates/surroundings.ts'
import type { Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import type { NominationRow } from './repository.ts'

/**
 * Tells the cell, with whoever stands above it, and the organisation that something of a nomination has changed.
 * @returns the place of the cell, where it goes on record
 */
export const announceNomination = async (
  tx: Tx,
  { organisationId, unitId }: Pick<NominationRow, 'organisationId' | 'unitId'>,
  topics: readonly [LiveTopic, ...LiveTopic[]],
): Promise<Place> => {
  const { place } = await getSurroundings(tx, unitId)
  await announce(tx, { topics, place })
  const own = await findPlaceOfOrganisation(tx, organisationId)
  if (own !== null) await announce(tx, { topics: ['nominations'], place: own })
  return place
}
