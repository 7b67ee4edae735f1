import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import { kit } from '../db/kit.ts'

/** The outbox of the live streams: that something of a topic changed in a place. No ids of things, no names. */
export const liveEvents = kit.table('live_events', {
  seq: kit.seq(),
  topics: kit.json<readonly LiveTopic[]>().notNull(),
  /** The place as in access/grants.ts; all null means everybody who is signed in and may see the topic anywhere. */
  unitIds: kit.json<readonly string[]>(),
  clusterIds: kit.json<readonly string[]>(),
  organisationId: kit.id(),
  at: kit.instant().notNull(),
})
