import { z } from 'zod'

/** Everything one may be allowed to do. The prefix is the feature's name. */
export const permissions = [
  'accounts.manage',
  'access.grant',
  'audit.view',
  'settings.manage',
  'units.view',
  'units.manage',
  'quotas.view',
  'quotas.manage',
  'board.view',
  'candidates.list',
  'candidates.open',
  'candidates.create',
  'candidates.edit',
  'candidates.act_as_cell',
  'candidates.act_as_base',
  'candidates.act_as_office',
  'candidates.decide',
  'nominations.create',
  'nominations.follow_own',
  'nominations.answer',
] as const
export type Permission = (typeof permissions)[number]
export const Permission = z.enum(permissions)

export const roles = [
  'administrator',
  'office',
  'standing_committee',
  'overseer',
  'base_officer',
  'cell_officer',
  'liaison',
] as const
export type Role = (typeof roles)[number]
export const Role = z.enum(roles)

/** What everybody does who keeps the files of a unit; whose acts are theirs is said role by role below. */
const keepingFiles = [
  'units.view',
  'quotas.view',
  'board.view',
  'candidates.list',
  'candidates.open',
  'candidates.create',
  'candidates.edit',
  'candidates.act_as_cell',
  'nominations.answer',
] as const satisfies readonly Permission[]

/**
 * What each role may do inside its place: an overseer sees figures and names, a
 * liaison only the own nominees, an administrator no person's file. Nothing granted means nothing.
 */
export const permissionsOf = {
  administrator: ['accounts.manage', 'access.grant', 'audit.view', 'settings.manage', 'units.view', 'units.manage'],
  office: [
    ...keepingFiles,
    'audit.view',
    'settings.manage',
    'units.manage',
    'quotas.manage',
    'candidates.act_as_base',
    'candidates.act_as_office',
    // The office enters the decisions of the Standing Committee's session from its minutes.
    'candidates.decide',
  ],
  standing_committee: ['units.view', 'quotas.view', 'board.view', 'candidates.list', 'candidates.open', 'candidates.decide'],
  overseer: ['units.view', 'quotas.view', 'board.view', 'candidates.list'],
  base_officer: [...keepingFiles, 'candidates.act_as_base'],
  cell_officer: keepingFiles,
  liaison: ['nominations.create', 'nominations.follow_own'],
} as const satisfies Record<Role, readonly Permission[]>
