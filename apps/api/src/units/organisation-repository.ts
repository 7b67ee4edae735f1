import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Organisation, OrganisationKind } from '@ket-nap/domain/units/schema'
import { pathWithin } from '../access/reach.ts'
import type { Reach } from '../access/reach.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import type { OrganisationRow } from './insert.ts'
import { organisations, units } from './table.ts'

interface Filter {
  readonly unitId?: string | undefined
  readonly kind?: OrganisationKind | undefined
}

export const listOrganisations = (db: Reads, reach: Pick<Reach, 'paths'>, { unitId, kind }: Filter): Promise<Organisation[]> =>
  db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      unitId: organisations.unitId,
      unitName: units.name,
    })
    .from(organisations)
    .innerJoin(units, eq(units.id, organisations.unitId))
    .where(
      and(
        pathWithin(units.path, reach.paths),
        isNull(units.dissolvedOn),
        unitId === undefined ? undefined : eq(organisations.unitId, unitId),
        kind === undefined ? undefined : eq(organisations.kind, kind),
      ),
    )
    .orderBy(asc(organisations.sortKey), asc(organisations.id))

export const organisationsBeside = (db: Reads, unitId: string): Promise<OrganisationRow[]> =>
  db.select().from(organisations).where(eq(organisations.unitId, unitId))

export const setOrganisationUnit = async (tx: Tx, id: string, unitId: string): Promise<void> => {
  await tx.update(organisations).set({ unitId }).where(eq(organisations.id, id))
}
