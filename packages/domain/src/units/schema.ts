import { z } from 'zod'
import { Day, Instant } from '../shared/day.ts'
import { DocumentRef } from '../shared/document-ref.ts'
import { Id, requiredText } from '../shared/ids.ts'

/**
 * Kinds of Party organisation (rules.md 1.1). `superior_committee`: the direct superior of base organisations (huyện
 * ủy until 30/6/2025). Base organisations are of two kinds only: đảng bộ cơ sở and chi bộ cơ sở (Điều lệ Đ.21).
 */
export const unitKinds = ['superior_committee', 'base_organisation', 'base_cell', 'section_organisation', 'cell'] as const
export const UnitKind = z.enum(unitKinds)
export type UnitKind = z.infer<typeof UnitKind>

/** The six mass organisations that introduce people to cells (CV1556 point 3). */
export const organisationKinds = [
  'fatherland_front',
  'youth_union',
  'womens_union',
  'farmers_union',
  'veterans_association',
  'trade_union',
] as const
export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof OrganisationKind>

export const UnitName = requiredText(200)

/** A unit in the tree of one day. Units above the reader's own place come as names only (`outside: true`). */
export const UnitNode = z
  .object({
    id: Id,
    kind: UnitKind,
    name: z.string(),
    parentId: Id.nullable(),
    clusterId: Id.nullable(),
    outside: z.boolean(),
  })
  .meta({ id: 'UnitNode' })
export type UnitNode = z.infer<typeof UnitNode>

export const UnitChangeKind = z.enum(['founded', 'renamed', 'moved', 'cluster_changed', 'merged_into', 'merged_from', 'split_from', 'split_off', 'dissolved'])
export type UnitChangeKind = z.infer<typeof UnitChangeKind>

/** One change in a unit's life: when it took effect, by which paper, and the other unit it concerns. */
export const UnitChange = z
  .object({
    id: Id,
    kind: UnitChangeKind,
    on: Day,
    recordedAt: Instant,
    otherUnitId: Id.nullable(),
    otherUnitName: z.string().nullable(),
    document: DocumentRef.nullable(),
    note: z.string(),
  })
  .meta({ id: 'UnitChange' })
export type UnitChange = z.infer<typeof UnitChange>

export const UnitPeriod = z.object({
  from: Day,
  /** First day on which this no longer holds; null while it holds. */
  until: Day.nullable(),
  kind: UnitKind,
  name: z.string(),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  clusterId: Id.nullable(),
})
export type UnitPeriod = z.infer<typeof UnitPeriod>

export const UnitView = z
  .object({
    id: Id,
    kind: UnitKind,
    name: z.string(),
    parentId: Id.nullable(),
    clusterId: Id.nullable(),
    /** From the top down to the parent. */
    above: z.array(z.object({ id: Id, name: z.string() })),
    foundedOn: Day,
    dissolvedOn: Day.nullable(),
    periods: z.array(UnitPeriod),
    changes: z.array(UnitChange),
    version: z.number().int(),
  })
  .meta({ id: 'Unit' })
export type UnitView = z.infer<typeof UnitView>

/** Cụm: units put under one member of the standing committee (CV1556 point 2). */
export const Cluster = z
  .object({ id: Id, name: z.string(), inCharge: z.string(), unitCount: z.number().int(), version: z.number().int() })
  .meta({ id: 'Cluster' })
export type Cluster = z.infer<typeof Cluster>

export const Organisation = z
  .object({ id: Id, kind: OrganisationKind, name: z.string(), unitId: Id, unitName: z.string() })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>
