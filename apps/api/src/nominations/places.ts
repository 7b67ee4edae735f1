import { isNull } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { nominations as contract } from '@ket-nap/domain/nominations/contract'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Answer } from '@ket-nap/domain/shared/endpoint'
import { idsOfPath, isBase, isCell, isWithin } from '@ket-nap/domain/units/rules'
import { reachOf } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { units } from '../units/table.ts'
import { findOrganisations } from './repository.ts'

/** Units that exist today, with the keys to order them by. */
const findExistingUnits = (db: Reads) => db.select().from(units).where(isNull(units.dissolvedOn)).orderBy(units.sortKey, units.id)

/** The organisations of the reader's grants. A place of another kind makes nobody a liaison. */
export const ownOrganisationIds = async (
  db: Reads,
  actor: Actor,
  permission: 'nominations.create' | 'nominations.follow_own',
  today: Day,
): Promise<readonly string[]> => (await reachOf(db, actor, permission, today)).organisationIds

export const listPlaces = async ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>, actor: Actor): Promise<Answer<(typeof contract)['places']>> => {
  const own = await findOrganisations(db, await ownOrganisationIds(db, actor, 'nominations.create', clock.today()))
  const existing = await findExistingUnits(db)
  const bases = new Map(existing.filter(({ kind }) => isBase(kind)).map((unit) => [unit.id, unit]))
  const cells = existing
    .filter(({ kind }) => isCell(kind))
    .flatMap((cell) => {
      const organisationIds = own.filter(({ path }) => isWithin(cell.path, path)).map(({ organisation }) => organisation.id)
      const base = idsOfPath(cell.path).map((id) => bases.get(id)).find((unit) => unit !== undefined) ?? cell
      return organisationIds.length === 0 ? [] : [{ cell, base, organisationIds }]
    })
    .toSorted((one, other) => compareText(one.base.sortKey, other.base.sortKey))
  return {
    organisations: own.map(({ organisation: { id, kind, name }, unitName }) => ({ id, kind, name, unitName })),
    cells: cells.map(({ cell, base, organisationIds }) => ({ id: cell.id, name: cell.name, baseName: base.name, organisationIds })),
  }
}

/** Sort keys are ASCII and made to be compared byte by byte. */
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
