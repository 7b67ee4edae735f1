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

/** Twice as many as a province has; beyond that names are read for each answer. */
const mostNames = 20_000

interface KnownNames {
  readonly units: Map<string, Named>
  readonly cells: Map<string, CellNames>
}

const nowhere: CellNames = { unitName: '', baseName: '' }

const readNamed = async (db: Reads, known: Map<string, Named>, ids: readonly string[]): Promise<void> => {
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  if (missing.length === 0) return
  const { id, kind, name, path } = units
  for (const unit of await db.select({ id, kind, name, path }).from(units).where(inArray(id, missing))) known.set(unit.id, unit)
}

const namesOf = ({ name, path }: Named, known: ReadonlyMap<string, Named>): CellNames => {
  const base = idsOfPath(path).map((id) => known.get(id)).find((above) => above !== undefined && isBase(above.kind))
  return { unitName: name, baseName: base?.name ?? name }
}

/** What the cells of some people and the base organisations above them are called today. */
export const namesOfCells = async (db: Reads, memory: Memory, unitIds: readonly string[]): Promise<(unitId: string) => CellNames> => {
  const make = async (): Promise<KnownNames> => ({ units: new Map(), cells: new Map() })
  const kept = await memory.keep('names of units', make)
  // Too many: this answer begins a collection of its own, and takes nothing away from another that is being made.
  const known = kept.cells.size > mostNames ? await make() : kept
  const missing = unitIds.filter((id) => !known.cells.has(id))
  if (missing.length > 0) {
    await readNamed(db, known.units, missing)
    const found = missing.flatMap((id) => known.units.get(id) ?? [])
    await readNamed(db, known.units, found.flatMap(({ path }) => idsOfPath(path)))
    for (const unit of found) known.cells.set(unit.id, namesOf(unit, known.units))
  }
  return (unitId) => known.cells.get(unitId) ?? nowhere
}
