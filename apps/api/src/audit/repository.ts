import { and, desc, eq, gt, gte, isNull, like, lt, lte, or } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads, Tx } from '../platform/db/database.ts'
import { chainStart } from './canonical.ts'
import type { Link } from './canonical.ts'
import { auditEvents, auditHead } from './table.ts'

export type AuditRow = typeof auditEvents.$inferSelect
export type AuditHead = Pick<typeof auditHead.$inferSelect, 'seq' | 'hash'>

const headId = 1

export const findHead = async (db: Reads): Promise<AuditHead> => {
  const [head] = await db.select().from(auditHead).where(eq(auditHead.id, headId))
  return head ?? { seq: 0, hash: chainStart }
}

export const insertLink = async (tx: Tx, link: Link, hash: string): Promise<void> => {
  await tx.insert(auditEvents).values({ ...link, hash })
  const head = { seq: link.seq, hash }
  await tx
    .insert(auditHead)
    .values({ id: headId, ...head })
    .onConflictDoUpdate({ target: auditHead.id, set: head })
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
