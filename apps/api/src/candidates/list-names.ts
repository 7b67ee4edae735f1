import { inArray } from 'drizzle-orm'
import { idsOfPath, isBase } from '@ket-nap/domain/units/rules'
import type { UnitKind } from '@ket-nap/domain/units/schema'
import type { Reads } from '../platform/db/database.ts'
import type { Memory } from '../platform/live/memory.ts'
import { units } from '../units/table.ts'

interface Named {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
  readonly path: string
}

export interface CellNames {
  readonly unitName: string
  /** Of the base organisation above; for a chi bộ cơ sở its own. */
  readonly baseName: string
}

/** As many as a large district has; beyond that the names are read anew. */
const mostNames = 20_000

const readNamed = async (db: Reads, known: Map<string, Named>, ids: readonly string[]): Promise<void> => {
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  if (missing.length === 0) return
  const { id, kind, name, path } = units
  for (const unit of await db.select({ id, kind, name, path }).from(units).where(inArray(id, missing))) known.set(unit.id, unit)
}

/** What the cells of some people and the base organisations above them are called today. */
export const namesOfCells = async (db: Reads, memory: Memory, unitIds: readonly string[]): Promise<(unitId: string) => CellNames> => {
  const kept = await memory.keep('names of units', async () => new Map<string, Named>())
  if (kept.size > mostNames) kept.clear()
  // A copy of what is known could not be kept; what another request adds meanwhile does no harm.
  await readNamed(db, kept, unitIds)
  const named = new Map(unitIds.map((id) => [id, kept.get(id)]))
  await readNamed(db, kept, [...named.values()].flatMap((unit) => (unit === undefined ? [] : idsOfPath(unit.path))))
  return (unitId) => {
    const unit = named.get(unitId)
    const base = idsOfPath(unit?.path ?? '').map((id) => kept.get(id)).find((above) => above !== undefined && isBase(above.kind))
    return { unitName: unit?.name ?? '', baseName: base?.name ?? unit?.name ?? '' }
  }
}
