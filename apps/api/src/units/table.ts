import { organisationKinds, unitKinds } from '@ket-nap/domain/units/schema'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import { kit } from '../platform/db/kit.ts'

/** Cụm: names are unique by `nameKey`, so that "Cụm 1" and "cụm  1" are one. */
export const clusters = kit.table(
  'clusters',
  {
    id: kit.id().primaryKey(),
    name: kit.text().notNull(),
    inCharge: kit.text().notNull(),
    nameKey: kit.text().notNull(),
    sortKey: kit.text().notNull(),
    version: kit.int().notNull(),
  },
  (table) => [kit.uniqueIndex('clusters_name_unique').on(table.nameKey)],
)

/** A unit as it is now (or was when it ended). Its life is in `unit_periods`, of which this row repeats the last. */
export const units = kit.table(
  'units',
  {
    id: kit.id().primaryKey(),
    kind: kit.oneOf(unitKinds).notNull(),
    name: kit.text().notNull(),
    parentId: kit.id(),
    clusterId: kit.id().references(() => clusters.id),
    /**
     * `/top/…/this/`: a unit is below another when its path begins with the other's. That of an ended unit goes on
     * following its last parent, so that whoever answers for that one still finds it.
     */
    path: kit.text().notNull(),
    foundedOn: kit.day().notNull(),
    dissolvedOn: kit.day(),
    searchKey: kit.text().notNull(),
    sortKey: kit.text().notNull(),
    version: kit.int().notNull(),
  },
  (table) => [
    kit.uniqueIndex('units_path_unique').on(table.path),
    kit.index('units_parent_idx').on(table.parentId),
    kit.index('units_cluster_idx').on(table.clusterId),
  ],
)

/** What held of a unit from a day until another: the tree of any past day is the periods that cover that day. */
export const unitPeriods = kit.table(
  'unit_periods',
  {
    id: kit.id().primaryKey(),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    from: kit.day().notNull(),
    until: kit.day(),
    kind: kit.oneOf(unitKinds).notNull(),
    name: kit.text().notNull(),
    parentId: kit.id(),
    clusterId: kit.id().references(() => clusters.id),
    path: kit.text().notNull(),
    sortKey: kit.text().notNull(),
  },
  (table) => [
    kit.uniqueIndex('unit_periods_unit_unique').on(table.unitId, table.from),
    kit.index('unit_periods_path_idx').on(table.path, table.from),
  ],
)

export const unitChangeKinds = [
  'founded',
  'renamed',
  'moved',
  'cluster_changed',
  'merged_into',
  'merged_from',
  'split_from',
  'split_off',
  'dissolved',
] as const

/** The acts that made the periods, each with its paper. */
export const unitChanges = kit.table(
  'unit_changes',
  {
    id: kit.id().primaryKey(),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    kind: kit.oneOf(unitChangeKinds).notNull(),
    effectiveOn: kit.day().notNull(),
    recordedAt: kit.instant().notNull(),
    otherUnitId: kit.id(),
    document: kit.json<DocumentRef>(),
    note: kit.text().notNull(),
  },
  (table) => [kit.index('unit_changes_unit_idx').on(table.unitId, table.effectiveOn)],
)

/** A mass organisation beside a unit: one of each kind at most. */
export const organisations = kit.table(
  'organisations',
  {
    id: kit.id().primaryKey(),
    kind: kit.oneOf(organisationKinds).notNull(),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    name: kit.text().notNull(),
    sortKey: kit.text().notNull(),
  },
  (table) => [kit.uniqueIndex('organisations_unit_kind_unique').on(table.unitId, table.kind)],
)
