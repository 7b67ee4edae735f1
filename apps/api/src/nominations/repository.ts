import { and, asc, count, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { candidates } from '../candidates/table.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { organisations, units } from '../units/table.ts'
import { nominations } from './table.ts'

export type NominationRow = typeof nominations.$inferSelect

const joined = {
  nomination: nominations,
  organisation: organisations,
  unit: units,
  candidate: { stage: candidates.stage, stageSince: candidates.stageSince },
}

/** A nomination with the names around it and, once accepted, the stage of the candidate it is linked to. */
const selectJoined = (db: Reads) =>
  db
    .select(joined)
    .from(nominations)
    .innerJoin(organisations, eq(organisations.id, nominations.organisationId))
    .innerJoin(units, eq(units.id, nominations.unitId))
    .leftJoin(candidates, eq(candidates.id, nominations.candidateId))

export type JoinedNomination = Awaited<ReturnType<typeof selectJoined>>[number]

export const findJoined = async (db: Reads, where: SQL | undefined): Promise<JoinedNomination | undefined> =>
  (await selectJoined(db).where(where))[0]

export const countJoined = async (db: Reads, where: SQL | undefined): Promise<number> => {
  const [row] = await db
    .select({ total: count() })
    .from(nominations)
    .innerJoin(units, eq(units.id, nominations.unitId))
    .where(where)
  return row?.total ?? 0
}

export interface Page {
  readonly where: SQL | undefined
  readonly after: readonly string[] | null
  readonly limit: number
}

/** The liaison's list: the newest first. */
export const newestFirst = async (db: Reads, { where, after, limit }: Page): Promise<JoinedNomination[]> => {
  const [at, id] = after ?? []
  const later =
    at === undefined || id === undefined
      ? undefined
      : or(lt(nominations.nominatedAt, at), and(eq(nominations.nominatedAt, at), lt(nominations.id, id)))
  return selectJoined(db).where(and(where, later)).orderBy(desc(nominations.nominatedAt), desc(nominations.id)).limit(limit)
}

/** 0 while unanswered, so that what waits comes first; the list orders by it. */
export const waitingRank = ({ status }: Pick<NominationRow, 'status'>): number => (status === 'waiting' ? 0 : 1)
const rank = sql<number>`case when ${nominations.status} = 'waiting' then 0 else 1 end`

/** The cell's list: what waits longest comes first. */
export const waitingFirst = async (db: Reads, { where, after, limit }: Page): Promise<JoinedNomination[]> => {
  const [rankBefore, at, id] = after ?? []
  const later =
    rankBefore === undefined || at === undefined || id === undefined
      ? undefined
      : or(
          gt(rank, Number(rankBefore)),
          and(
            eq(rank, Number(rankBefore)),
            or(gt(nominations.nominatedAt, at), and(eq(nominations.nominatedAt, at), gt(nominations.id, id))),
          ),
        )
  return selectJoined(db).where(and(where, later)).orderBy(asc(rank), asc(nominations.nominatedAt), asc(nominations.id)).limit(limit)
}

/** Nominations of this folded name that no cell has answered yet, whichever organisation made them. */
export const findWaitingNamesakes = async (db: Reads, searchKey: string): Promise<NominationRow[]> =>
  db.select().from(nominations).where(and(eq(nominations.searchKey, searchKey), eq(nominations.status, 'waiting')))

export const insertNomination = async (tx: Tx, row: typeof nominations.$inferInsert): Promise<void> => {
  await tx.insert(nominations).values(row)
}

export const updateNomination = async (tx: Tx, id: string, values: Partial<typeof nominations.$inferInsert>): Promise<void> => {
  await tx.update(nominations).set(values).where(eq(nominations.id, id))
}

export const moveNominations = async (tx: Tx, fromUnitId: string, toUnitId: string): Promise<void> => {
  await tx
    .update(nominations)
    .set({ unitId: toUnitId, version: sql`${nominations.version} + 1` })
    .where(eq(nominations.unitId, fromUnitId))
}

export const countWaiting = async (db: Reads, unitId: string): Promise<number> =>
  db.$count(nominations, and(eq(nominations.unitId, unitId), eq(nominations.status, 'waiting')))

export const findOrganisations = async (db: Reads, ids: readonly string[]) =>
  db
    .select({ organisation: organisations, unitName: units.name, path: units.path })
    .from(organisations)
    .innerJoin(units, eq(units.id, organisations.unitId))
    .where(inArray(organisations.id, [...ids]))
    .orderBy(organisations.sortKey, organisations.id)
