import { and, desc, eq, gt, gte, isNull, like, lt, lte, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads, Tx } from '../platform/db/database.ts'
import { preparedInsert, preparedOnce } from '../platform/db/prepared.ts'
import { chainStart } from './canonical.ts'
import type { Link } from './canonical.ts'
import { auditEvents, auditHead } from './table.ts'

export type AuditRow = typeof auditEvents.$inferSelect
export type AuditHead = Pick<typeof auditHead.$inferSelect, 'seq' | 'hash'>

const headId = 1

const headRow = preparedOnce((db: Reads) => db.select().from(auditHead).where(eq(auditHead.id, headId)).prepare())

export const findHead = async (db: Reads): Promise<AuditHead> => {
  const [head] = await headRow(db).execute()
  return head ?? { seq: 0, hash: chainStart }
}

const insertEvent = preparedInsert(auditEvents, [
  'seq', 'at', 'day', 'actorId', 'actorName', 'actorRole', 'type', 'subject', 'unitPath', 'data', 'hash',
])

const moveHead = preparedOnce((tx: Tx) =>
  tx
    .insert(auditHead)
    .values({ id: headId, seq: sql.placeholder('seq'), hash: sql.placeholder('hash') })
    .onConflictDoUpdate({ target: auditHead.id, set: { seq: sql`excluded.seq`, hash: sql`excluded.hash` } })
    .prepare(),
)

export const insertLink = async (tx: Tx, link: Link, hash: string): Promise<void> => {
  await insertEvent(tx, { ...link, hash })
  await moveHead(tx).execute({ seq: link.seq, hash })
}

/** A page of the chain in its own order. */
export const chainAfter = (db: Reads, seq: number, limit: number): Promise<AuditRow[]> =>
  db.select().from(auditEvents).where(gt(auditEvents.seq, seq)).orderBy(auditEvents.seq).limit(limit)

export interface AuditFilter {
  readonly actor?: string | undefined
  readonly subject?: string | undefined
  readonly type?: string | undefined
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

/** Whose journal one may read: everything, or what happened in the given units and below. */
export type AuditReach = 'everything' | { readonly unitIds: readonly string[] }

const within = (reach: AuditReach): SQL | undefined => {
  if (reach === 'everything') return undefined
  const paths = reach.unitIds.map((id) => like(auditEvents.unitPath, `%/${id}/%`))
  // Nothing granted means nothing.
  return or(...paths) ?? isNull(auditEvents.seq)
}

const conditions = (filter: AuditFilter, reach: AuditReach): SQL | undefined =>
  and(
    within(reach),
    filter.actor === undefined ? undefined : eq(auditEvents.actorId, filter.actor),
    filter.subject === undefined ? undefined : eq(auditEvents.subject, filter.subject),
    filter.type === undefined ? undefined : eq(auditEvents.type, filter.type),
    filter.from === undefined ? undefined : gte(auditEvents.day, filter.from),
    filter.until === undefined ? undefined : lte(auditEvents.day, filter.until),
  )

export const newestFirst = (
  db: Reads,
  filter: AuditFilter,
  reach: AuditReach,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<AuditRow[]> =>
  db
    .select()
    .from(auditEvents)
    .where(and(conditions(filter, reach), page.before === undefined ? undefined : lt(auditEvents.seq, page.before)))
    .orderBy(desc(auditEvents.seq))
    .limit(page.limit)

export const countMatching = async (db: Reads, filter: AuditFilter, reach: AuditReach): Promise<number> =>
  db.$count(auditEvents, conditions(filter, reach))
