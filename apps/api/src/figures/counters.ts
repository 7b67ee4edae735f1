import { eq, sql } from 'drizzle-orm'
import { stageGroupOf } from '@ket-nap/domain/candidates/stages'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'
import type { Reads, Tx } from '../platform/db/database.ts'
import { preparedPerCount } from '../platform/db/prepared.ts'
import { addUp, figuresOf, forEachUnit } from './counted.ts'
import type { CountedCandidacy, Figure } from './counted.ts'
import { countingUnits } from './standing.ts'
import { admissionCounters, stageCounters } from './table.ts'

const rowsAtOnce = 500

/** What one act of one person changes: two stages in each unit above the cell. */
const rowsOfAnAct = 20

const { unitId, stage, origin, people } = stageCounters
const addingStages = { target: [unitId, stage, origin], set: { people: sql`${people} + excluded.people` } }

const stagesOfAnAct = preparedPerCount((tx: Tx, count) => {
  const row = (index: number) => ({
    unitId: sql.placeholder(`unitId${index}`),
    stageGroup: sql.placeholder(`stageGroup${index}`),
    stage: sql.placeholder(`stage${index}`),
    origin: sql.placeholder(`origin${index}`),
    people: sql.placeholder(`people${index}`),
  })
  const rows = Array.from({ length: count }, (_, index) => row(index))
  return tx.insert(stageCounters).values(rows).onConflictDoUpdate(addingStages).prepare()
})

const addStages = async (tx: Tx, rows: readonly (typeof stageCounters.$inferInsert)[]): Promise<void> => {
  if (rows.length > rowsOfAnAct) {
    await tx.insert(stageCounters).values([...rows]).onConflictDoUpdate(addingStages)
    return
  }
  const values = rows.flatMap((row, index) => Object.entries<unknown>(row).map(([name, value]) => [`${name}${index}`, value] as const))
  await stagesOfAnAct(tx, rows.length).execute(Object.fromEntries<unknown>(values))
}

const addAdmissions = async (tx: Tx, rows: readonly (typeof admissionCounters.$inferInsert)[]): Promise<void> => {
  const { unitId, countsBy, month, origin } = admissionCounters
  await tx
    .insert(admissionCounters)
    .values([...rows])
    .onConflictDoUpdate({ target: [unitId, countsBy, month, origin], set: { people: sql`${admissionCounters.people} + excluded.people` } })
}

/** Adds to what is counted, as few statements as may be. */
export const addFigures = async (tx: Tx, figures: Iterable<Figure>): Promise<void> => {
  const all = [...addUp(figures).values()]
  const ofStages = all.flatMap(({ of, ...row }) => (of === 'stage' && 'stage' in row ? [{ ...row, stageGroup: stageGroupOf[row.stage] }] : []))
  const ofAdmissions = all.flatMap(({ of, ...row }) => (of === 'admission' && 'month' in row ? [row] : []))
  for (let at = 0; at < ofStages.length; at += rowsAtOnce) await addStages(tx, ofStages.slice(at, at + rowsAtOnce))
  for (let at = 0; at < ofAdmissions.length; at += rowsAtOnce) await addAdmissions(tx, ofAdmissions.slice(at, at + rowsAtOnce))
}

/**
 * Counts one person anew after an act, in its transaction: `before` as the candidacy was, or null for somebody who is just
 * entered. What stays the same is not touched; an act that changes neither stage, cell nor a date that counts writes nothing.
 */
export const moveCounters = async (
  tx: Tx,
  originKind: OrganisationKind | null,
  before: CountedCandidacy | null,
  after: CountedCandidacy,
): Promise<void> => {
  const gone = before === null ? [] : figuresOf(before, originKind, -1)
  const changed = [...addUp([...gone, ...figuresOf(after, originKind, 1)]).values()]
  const counting = new Map<string, readonly string[]>()
  for (const { unitId } of changed) if (!counting.has(unitId)) counting.set(unitId, await countingUnits(tx, unitId))
  await addFigures(tx, changed.flatMap((figure) => forEachUnit(figure, counting.get(figure.unitId) ?? [])))
}

type Row<T extends { readonly $inferSelect: unknown }> = T['$inferSelect']

/** Rows of the two tables as figures. */
export const keptFigures = (atStages: readonly Row<typeof stageCounters>[], admitted: readonly Row<typeof admissionCounters>[]): Figure[] => [
  ...atStages.map(({ stageGroup: _derived, ...row }) => ({ of: 'stage' as const, ...row })),
  ...admitted.map((row) => ({ of: 'admission' as const, ...row })),
]

const figuresOfUnit = async (db: Reads, unitId: string): Promise<Figure[]> => {
  const atStages = await db.select().from(stageCounters).where(eq(stageCounters.unitId, unitId))
  const admitted = await db.select().from(admissionCounters).where(eq(admissionCounters.unitId, unitId))
  return keptFigures(atStages, admitted)
}

/**
 * For whatever changes where a unit stands (moving it, ending it): those that count its people afterwards and did not before
 * get them, and the other way round. Nothing else about people may happen in `work`.
 */
export const refileUnit = async <T>(tx: Tx, unitId: string, work: () => Promise<T>): Promise<T> => {
  const before = await countingUnits(tx, unitId)
  const result = await work()
  const after = await countingUnits(tx, unitId)
  const losing = before.filter((id) => !after.includes(id))
  const gaining = after.filter((id) => !before.includes(id))
  if (losing.length + gaining.length === 0) return result
  const figures = await figuresOfUnit(tx, unitId)
  await addFigures(tx, figures.flatMap((figure) => [
    ...forEachUnit(figure, gaining),
    ...forEachUnit({ ...figure, people: -figure.people }, losing),
  ]))
  return result
}
