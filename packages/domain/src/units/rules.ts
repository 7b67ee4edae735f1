import type { UnitKind } from './schema.ts'

/** Which kinds a unit may stand under; a superior committee is the top and stands under none (rules.md 1.1). */
export const parentKindsOf = {
  superior_committee: [],
  base_organisation: ['superior_committee'],
  base_cell: ['superior_committee'],
  section_organisation: ['base_organisation'],
  cell: ['base_organisation', 'section_organisation'],
} as const satisfies Record<UnitKind, readonly UnitKind[]>

export const mayStandUnder = (kind: UnitKind, parentKind: UnitKind): boolean =>
  (parentKindsOf[kind] as readonly UnitKind[]).includes(parentKind)

/** Kinds whose meeting votes on a person: the unit a candidate belongs to is one of these. */
export const isCell = (kind: UnitKind): boolean => kind === 'cell' || kind === 'base_cell'

/** Tổ chức cơ sở đảng: the units to which a superior committee gives quotas (Điều lệ Đ.21; CV1556). */
export const isBase = (kind: UnitKind): boolean => kind === 'base_organisation' || kind === 'base_cell'

/** A path is `/id/id/…/` from the top; a unit is below another when its path begins with the other's. */
export const childPath = (parentPath: string, id: string): string => `${parentPath}${id}/`
export const topPath = (id: string): string => `/${id}/`
export const idsOfPath = (path: string): string[] => path.split('/').filter((part) => part !== '')
export const isWithin = (path: string, ancestorPath: string): boolean => path.startsWith(ancestorPath)
