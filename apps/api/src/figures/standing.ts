import { and, desc, eq, sql } from 'drizzle-orm'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import type { Reads } from '../platform/db/database.ts'
import { preparedOnce } from '../platform/db/prepared.ts'
import { unitChanges, units } from '../units/table.ts'

const standingById = preparedOnce((db: Reads) =>
  db
    .select({ path: units.path, parentId: units.parentId, dissolvedOn: units.dissolvedOn })
    .from(units)
    .where(eq(units.id, sql.placeholder('id')))
    .prepare(),
)

const findStanding = async (db: Reads, unitId: string) => (await standingById(db).execute({ id: unitId }))[0]

const findMergedInto = async (db: Reads, unitId: string): Promise<string | null> => {
  const [merger] = await db
    .select({ intoId: unitChanges.otherUnitId })
    .from(unitChanges)
    .where(and(eq(unitChanges.unitId, unitId), eq(unitChanges.kind, 'merged_into')))
    .orderBy(desc(unitChanges.effectiveOn))
    .limit(1)
  return merger?.intoId ?? null
}

/**
 * The units that count the people of a unit, from the top down. Those of a unit that has ended are counted by the one it was
 * merged into, otherwise by the one it stood under, and so on; none when that leads in a circle.
 */
export const countingUnits = async (db: Reads, unitId: string): Promise<readonly string[]> => {
  const seen = new Set<string>()
  let at: string | null = unitId
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const unit: Awaited<ReturnType<typeof findStanding>> = await findStanding(db, at)
    if (unit === undefined) return []
    if (unit.dissolvedOn === null) return idsOfPath(unit.path)
    at = (await findMergedInto(db, at)) ?? unit.parentId
  }
  return []
}
