import type { Place } from '@ket-nap/domain/access/grants'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import type { Tx } from '../db/database.ts'
import { liveEvents } from './table.ts'

export interface Announcement {
  readonly topics: readonly [LiveTopic, ...LiveTopic[]]
  /** Where: only who may see the topic there hears of it. `'everywhere'` for what belongs to no place (settings). */
  readonly place: Place | 'everywhere'
}

/** Tells open pages, once the transaction is committed, that something of these topics changed in this place. */
export const announce = async (tx: Tx, { topics, place }: Announcement): Promise<void> => {
  const where = place === 'everywhere' ? { unitIds: null, clusterIds: null, organisationId: null } : place
  await tx.insert(liveEvents).values({
    topics,
    unitIds: where.unitIds,
    clusterIds: where.clusterIds,
    organisationId: where.organisationId,
    at: tx.now,
  })
}
