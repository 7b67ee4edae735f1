import { and, asc, eq, getTableColumns, gte, inArray, lte, ne, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { ActName } from '@ket-nap/domain/candidates/acts'
import type { Candidacy, FoldedAct } from '@ket-nap/domain/candidates/fold'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads, Tx } from '../platform/db/database.ts'
import { preparedInsert, preparedOnce, preparedUpdate } from '../platform/db/prepared.ts'
import { nominations } from '../nominations/table.ts'
import { candidateActs, candidates, stageSpans } from './table.ts'

export type CandidateRow = typeof candidates.$inferSelect
export type ActRow = Omit<typeof candidateActs.$inferSelect, 'name'> & Pick<FoldedAct, 'name'>

/**
 * Whoever counts toward a quota between two days, both included, by the date the settings name. The board's figures and the
 * list they open into use this one condition.
 */
export const admittedWithin = (countsBy: CountsBy, from: Day, to: Day): SQL | undefined => {
  const column = countsBy === 'decision' ? candidates.decidedOn : candidates.ceremonyOn
  return and(gte(column, from), lte(column, to))
}

const candidateById = preparedOnce((db: Reads) =>
  db.select().from(candidates).where(eq(candidates.id, sql.placeholder('id'))).prepare(),
)

export const findCandidate = async (db: Reads, id: string): Promise<CandidateRow | undefined> =>
  (await candidateById(db).execute({ id }))[0]

const named = (row: typeof candidateActs.$inferSelect): ActRow => ({ ...row, name: ActName.parse(row.name) })

const actsById = preparedOnce((db: Reads) =>
  db
    .select()
    .from(candidateActs)
    .where(eq(candidateActs.candidateId, sql.placeholder('id')))
    .orderBy(asc(candidateActs.seq))
    .prepare(),
)

/** All acts of one candidacy, annulled ones too, in the order recorded. */
export const findActs = async (db: Reads, candidateId: string): Promise<ActRow[]> =>
  (await actsById(db).execute({ id: candidateId })).map(named)

/** All acts of each candidacy, annulled ones too, in the order recorded. */
export const findActsOf = async (db: Reads, candidateIds: readonly string[]): Promise<ActRow[]> => {
  if (candidateIds.length === 0) return []
  const rows = await db
    .select()
    .from(candidateActs)
    .where(inArray(candidateActs.candidateId, [...candidateIds]))
    .orderBy(asc(candidateActs.candidateId), asc(candidateActs.seq))
  return rows.map(named)
}

/** What is kept of the fold on the row of the candidate. */
export const stateOf = (candidacy: Candidacy) => ({
  unitId: candidacy.unitId,
  stage: candidacy.stage,
  stageSince: candidacy.stageSince,
  enteredOn: candidacy.enteredOn,
  returned: candidacy.returned,
  returnedTimes: candidacy.returnedTimes,
  decidedOn: candidacy.decidedOn,
  ceremonyOn: candidacy.ceremonyOn,
})

export const insertCandidate = async (tx: Tx, row: typeof candidates.$inferInsert): Promise<void> => {
  await tx.insert(candidates).values(row)
}

// Every column of an act is given; `Object.keys` knows the names only as text.
const actColumns = Object.keys(getTableColumns(candidateActs)) as (keyof typeof candidateActs.$inferInsert)[]
export const insertAct = preparedInsert(candidateActs, actColumns)

/** Keeps the fold of the acts on the row. */
export const keepState = preparedUpdate(candidates, [
  'unitId', 'stage', 'stageSince', 'enteredOn', 'returned', 'returnedTimes', 'decidedOn', 'ceremonyOn', 'version',
])

export const updateCandidate = async (tx: Tx, id: string, values: Partial<typeof candidates.$inferInsert>): Promise<void> => {
  await tx.update(candidates).set(values).where(eq(candidates.id, id))
}

type Spans = Candidacy['spans']

const isSame = (one: Spans[number], other: Spans[number] | undefined): boolean =>
  other !== undefined && one.unitId === other.unitId && one.stage === other.stage && one.from === other.from && one.until === other.until

const insertSpan = preparedInsert(stageSpans, ['candidateId', 'ordinal', 'unitId', 'stage', 'from', 'until'])
const deleteSpansFrom = preparedOnce((tx: Tx) =>
  tx
    .delete(stageSpans)
    .where(and(eq(stageSpans.candidateId, sql.placeholder('candidateId')), gte(stageSpans.ordinal, sql.placeholder('ordinal'))))
    .prepare(),
)

/** Writes the spans anew from the first that differs from `before`, the spans as they are kept; an act changes the last. */
export const rewriteSpans = async (tx: Tx, candidateId: string, spans: Spans, before: Spans = []): Promise<void> => {
  const first = spans.findIndex((span, ordinal) => !isSame(span, before[ordinal]))
  const kept = first === -1 ? spans.length : first
  if (before.length > 0) await deleteSpansFrom(tx).execute({ candidateId, ordinal: kept })
  for (const [index, span] of spans.slice(kept).entries()) {
    const { unitId, stage, from, until } = span
    await insertSpan(tx, { candidateId, ordinal: kept + index, unitId, stage, from, until })
  }
}

export const findIdsInUnit = async (db: Reads, unitId: string): Promise<string[]> => {
  const rows = await db.select({ id: candidates.id }).from(candidates).where(eq(candidates.unitId, unitId)).orderBy(candidates.id)
  return rows.map((row) => row.id)
}

export const countOpenInUnit = async (db: Reads, unitId: string): Promise<number> =>
  db.$count(candidates, and(eq(candidates.unitId, unitId), ne(candidates.stage, 'official')))

const nominatingById = preparedOnce((db: Reads) =>
  db
    .selectDistinct({ id: nominations.organisationId })
    .from(nominations)
    .where(and(eq(nominations.candidateId, sql.placeholder('id')), eq(nominations.status, 'accepted')))
    .prepare(),
)

/** The mass organisations whose nomination led to this candidacy; they hear when it moves. */
export const findNominatingOrganisations = async (db: Reads, candidateId: string): Promise<string[]> => {
  const rows = await nominatingById(db).execute({ id: candidateId })
  return rows.map((row) => row.id)
}
