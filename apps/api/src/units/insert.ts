import { problem } from '@ket-nap/domain/shared/problem'
import type { Day } from '@ket-nap/domain/shared/day'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import { nameKey } from '@ket-nap/domain/units/periods'
import { childPath, topPath } from '@ket-nap/domain/units/rules'
import type { OrganisationKind, UnitChangeKind, UnitKind } from '@ket-nap/domain/units/schema'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { normalizeName } from '@ket-nap/domain/vietnamese/names'
import { textSortKey } from '@ket-nap/domain/vietnamese/sort-key'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { clusters, organisations, unitChanges, unitPeriods, units } from './table.ts'

export type UnitRow = typeof units.$inferSelect
export type ClusterRow = typeof clusters.$inferSelect
export type OrganisationRow = typeof organisations.$inferSelect

export interface NewChange {
  readonly unitId: string
  readonly kind: UnitChangeKind
  readonly on: Day
  readonly otherUnitId?: string | null
  readonly document?: DocumentRef | null
  readonly note?: string
}

/** Puts an act of a unit's life into its history. */
export const insertChange = async (tx: Tx, { on, ...change }: NewChange): Promise<void> => {
  await tx.insert(unitChanges).values({
    otherUnitId: null,
    document: null,
    note: '',
    ...change,
    id: newId(),
    effectiveOn: on,
    recordedAt: tx.now,
  })
}

export interface NewUnit {
  readonly kind: UnitKind
  readonly name: string
  /** Null for the top only. */
  readonly parent: Pick<UnitRow, 'id' | 'path'> | null
  readonly clusterId?: string | null
  /** The day of founding. */
  readonly on: Day
  readonly document?: DocumentRef | null
  readonly note?: string
  /** Set when it came out of another unit. */
  readonly splitFrom?: string
}

/**
 * Writes a unit with its first period and change, and judges nothing: whoever calls has checked kinds, names and days,
 * and puts it on record.
 */
export const insertUnit = async (tx: Tx, unit: NewUnit): Promise<UnitRow> => {
  const { kind, parent, on, splitFrom } = unit
  const id = newId()
  const name = normalizeName(unit.name)
  const state = {
    kind,
    name,
    parentId: parent?.id ?? null,
    clusterId: unit.clusterId ?? null,
    path: parent === null ? topPath(id) : childPath(parent.path, id),
    sortKey: textSortKey(name),
  }
  const row: UnitRow = { id, ...state, foundedOn: on, dissolvedOn: null, searchKey: fold(name), version: 1 }
  await tx.insert(units).values(row)
  await tx.insert(unitPeriods).values({ id: newId(), unitId: id, from: on, until: null, ...state })
  await insertChange(tx, {
    unitId: id,
    kind: splitFrom === undefined ? 'founded' : 'split_from',
    otherUnitId: splitFrom ?? null,
    on,
    document: unit.document ?? null,
    note: unit.note ?? '',
  })
  return row
}

/**
 * The superior committee under which everything stands. The caller puts it on record (`set_up.done`).
 * @throws Problem `units.only_top` when there is one already.
 */
export const createTopUnit = async (
  tx: Tx,
  top: Pick<NewUnit, 'name' | 'on' | 'document' | 'note'>,
): Promise<UnitRow> => {
  if ((await tx.$count(units)) > 0) throw problem('units.only_top')
  return insertUnit(tx, { ...top, kind: 'superior_committee', parent: null })
}

/** @throws Problem `units.cluster_taken` when there is a cluster of that name. */
export const insertCluster = async (
  tx: Tx,
  cluster: { readonly name: string; readonly inCharge?: string },
): Promise<ClusterRow> => {
  const name = normalizeName(cluster.name)
  const row = { id: newId(), name, inCharge: cluster.inCharge ?? '', ...clusterKeys(name), version: 1 }
  // The unique index decides, so that two at once cannot both pass.
  const [written] = await tx.insert(clusters).values(row).onConflictDoNothing().returning({ id: clusters.id })
  if (written === undefined) throw problem('units.cluster_taken', { detail: { name } })
  return row
}

export const clusterKeys = (name: string) => ({ nameKey: nameKey(name), sortKey: textSortKey(name) })

/** @throws Problem `units.name_taken` when the unit has an organisation of that kind. */
export const insertOrganisation = async (
  tx: Tx,
  organisation: { readonly kind: OrganisationKind; readonly unitId: string; readonly name: string },
): Promise<OrganisationRow> => {
  const name = normalizeName(organisation.name)
  const row = { id: newId(), kind: organisation.kind, unitId: organisation.unitId, name, sortKey: textSortKey(name) }
  const [written] = await tx.insert(organisations).values(row).onConflictDoNothing().returning({ id: organisations.id })
  if (written === undefined) throw problem('units.name_taken', { detail: { name } })
  return row
}
