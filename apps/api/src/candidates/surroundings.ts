import { eq, inArray, sql } from 'drizzle-orm'
import type { Place } from '@ket-nap/domain/access/grants'
import { idsOfPath, isBase } from '@ket-nap/domain/units/rules'
import type { UnitKind } from '@ket-nap/domain/units/schema'
import type { Reads } from '../platform/db/database.ts'
import { preparedOnce, preparedPerCount } from '../platform/db/prepared.ts'
import { units } from '../units/table.ts'

interface UnitAbove {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
}

/** A cell with everything above it, by the present tree. */
export interface Surroundings {
  readonly unit: typeof units.$inferSelect
  /** From the top down to the parent. */
  readonly above: readonly UnitAbove[]
  readonly place: Place
  readonly baseName: string
  /** Whether a section committee (đảng ủy bộ phận) stands between the cell and its base committee. */
  readonly hasSection: boolean
}

const unitById = preparedOnce((db: Reads) => db.select().from(units).where(eq(units.id, sql.placeholder('id'))).prepare())

const unitsByIds = preparedPerCount((db: Reads, count) => {
  const ids = Array.from({ length: count }, (_, index) => sql.placeholder(String(index)))
  return db.select().from(units).where(inArray(units.id, ids)).prepare()
})

export const findSurroundings = async (db: Reads, unitId: string): Promise<Surroundings | undefined> => {
  const [unit] = await unitById(db).execute({ id: unitId })
  if (unit === undefined) return undefined
  const unitIds = idsOfPath(unit.path)
  const rows = await unitsByIds(db, unitIds.length).execute({ ...unitIds })
  const chain = unitIds.flatMap((id) => rows.filter((row) => row.id === id))
  return {
    unit,
    above: chain.slice(0, -1),
    place: { unitIds, clusterIds: chain.flatMap((row) => (row.clusterId === null ? [] : [row.clusterId])), organisationId: null },
    baseName: chain.find((row) => isBase(row.kind))?.name ?? unit.name,
    hasSection: chain.some((row) => row.kind === 'section_organisation'),
  }
}

/** @throws Error for a unit that is not on record, which a foreign key rules out. */
export const getSurroundings = async (db: Reads, unitId: string): Promise<Surroundings> => {
  const found = await findSurroundings(db, unitId)
  if (found === undefined) throw new Error('the unit of a candidacy is not on record')
  return found
}
