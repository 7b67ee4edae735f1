import { gt, lte, sql } from 'drizzle-orm'
import type { Place } from '@ket-nap/domain/access/grants'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import type { Reads, Tx } from '../db/database.ts'
import { preparedOnce } from '../db/prepared.ts'
import { liveEvents } from './table.ts'

export interface LiveEvent {
  readonly seq: number
  readonly topics: readonly LiveTopic[]
  /** Null: everywhere. */
  readonly place: Place | null
}

const placeOf = (row: typeof liveEvents.$inferSelect): Place | null =>
  row.unitIds === null && row.organisationId === null
    ? null
    : { unitIds: row.unitIds ?? [], clusterIds: row.clusterIds ?? [], organisationId: row.organisationId }

const newEvents = preparedOnce((db: Reads) =>
  db
    .select()
    .from(liveEvents)
    .where(gt(liveEvents.seq, sql.placeholder('seq')))
    .orderBy(liveEvents.seq)
    .limit(sql.placeholder('limit'))
    .prepare(),
)

export const eventsAfter = async (db: Reads, seq: number, limit: number): Promise<LiveEvent[]> => {
  const rows = await newEvents(db).execute({ seq, limit })
  return rows.map((row) => ({ seq: row.seq, topics: row.topics, place: placeOf(row) }))
}

/** The first and last event that are kept; both 0 when there are none. */
export const keptRange = async (db: Reads): Promise<{ first: number; last: number }> => {
  const [row] = await db
    .select({ first: sql<number | null>`min(${liveEvents.seq})`, last: sql<number | null>`max(${liveEvents.seq})` })
    .from(liveEvents)
  return { first: row?.first ?? 0, last: row?.last ?? 0 }
}

export const forgetUntil = async (tx: Tx, seq: number): Promise<void> => {
  await tx.delete(liveEvents).where(lte(liveEvents.seq, seq))
}

