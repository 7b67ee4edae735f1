import type { Place } from '@ket-nap/domain/access/grants'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import type { Tx } from '../db/database.ts'
import { preparedInsert } from '../db/prepared.ts'
import { liveEvents } from './table.ts'

export interface Announcement {
  readonly topics: readonly [LiveTopic, ...LiveTopic[]]
  /** Where: only who may see the topic there hears of it. `'everywhere'` for what belongs to no place (settings). */
  readonly place: Place | 'everywhere'
}

const insertInPlace = preparedInsert(liveEvents, ['topics', 'unitIds', 'clusterIds', 'organisationId', 'at'])

/** Tells open pages, once the transaction is committed, that something of these topics changed in this place. */
export const announce = async (tx: Tx, { topics, place }: Announcement): Promise<void> => {
  if (place === 'everywhere') {
    await tx.insert(liveEvents).values({ topics, unitIds: null, clusterIds: null, organisationId: null, at: tx.now })
    return
  }
  const { unitIds, clusterIds, organisationId } = place
  await insertInPlace(tx, { topics, unitIds, clusterIds, organisationId, at: tx.now })
}
