import { and, asc, eq, gte, inArray, lte, ne } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { ActName } from '@ket-nap/domain/candidates/acts'
import type { Candidacy, FoldedAct } from '@ket-nap/domain/candidates/fold'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads, Tx } from '../platform/db/database.ts'
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

export const findCandidate = async (db: Reads, id: string): Promise<CandidateRow | undefined> =>
  (await db.select().from(candidates).where(eq(candidates.id, id)))[0]

/** All acts of each candidacy, annulled ones too, in the order recorded. */
export const findActsOf = async (db: Reads, candidateIds: readonly string[]): Promise<ActRow[]> => {
  if (candidateIds.length === 0) return []
  const rows = await db
    .select()
    .from(candidateActs)
    .where(inArray(candidateActs.candidateId, [...candidateIds]))
    .orderBy(asc(candidateActs.candidateId), asc(candidateActs.seq))
  return rows.map((row) => ({ ...row, name: ActName.parse(row.name) }))
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

export const insertAct = async (tx: Tx, row: typeof candidateActs.$inferInsert): Promise<void> => {
  await tx.insert(candidateActs).values(row)
}

export const updateCandidate = async (tx: Tx, id: string, values: Partial<typeof candidates.$inferInsert>): Promise<void> => {
  await tx.update(candidates).set(values).where(eq(candidates.id, id))
}

export const rewriteSpans = async (tx: Tx, candidateId: string, spans: Candidacy['spans']): Promise<void> => {
  await tx.delete(stageSpans).where(eq(stageSpans.candidateId, candidateId))
  await tx.insert(stageSpans).values(spans.map((span, ordinal) => ({ candidateId, ordinal, ...span })))
}

export const findIdsInUnit = async (db: Reads, unitId: string): Promise<string[]> => {
  const rows = await db.select({ id: candidates.id }).from(candidates).where(eq(candidates.unitId, unitId)).orderBy(candidates.id)
  return rows.map((row) => row.id)
}

export const countOpenInUnit = async (db: Reads, unitId: string): Promise<number> =>
  db.$count(candidates, and(eq(candidates.unitId, unitId), ne(candidates.stage, 'official')))

/** The mass organisations whose nomination led to this candidacy; they hear when it moves. */
export const findNominatingOrganisations = async (db: Reads, candidateId: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: nominations.organisationId })
    .from(nominations)
    .where(and(eq(nominations.candidateId, candidateId), eq(nominations.status, 'accepted')))
  return rows.map((row) => row.id)
}
