import { z } from 'zod'
import { Day } from '../shared/day.ts'
import { Id } from '../shared/ids.ts'
import { Role, permissionsOf } from './permissions.ts'
import type { Permission } from './permissions.ts'

/** Where a grant holds: a unit and all below it, the units of a cluster and all below them, or one mass organisation. */
export const GrantPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subtree'), unitId: Id }),
  z.strictObject({ kind: z.literal('cluster'), clusterId: Id }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: Id }),
])
export type GrantPlace = z.infer<typeof GrantPlace>

/**
 * Which kinds of place a role can be held in. A liaison speaks for one mass organisation; only an overseer looks after
 * a cluster as such.
 */
export const placeKindsOf = {
  administrator: ['subtree'],
  office: ['subtree'],
  standing_committee: ['subtree'],
  overseer: ['subtree', 'cluster'],
  base_officer: ['subtree'],
  cell_officer: ['subtree'],
  liaison: ['organisation'],
} as const satisfies Record<Role, readonly GrantPlace['kind'][]>

export const fitsPlace = (role: Role, place: GrantPlace): boolean =>
  (placeKindsOf[role] as readonly GrantPlace['kind'][]).includes(place.kind)

/** A role, in a place, for a time. `until` is the last day on which it holds; null is open. */
export const Grant = z.object({ role: Role, place: GrantPlace, from: Day, until: Day.nullable() }).meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>

export interface Actor {
  readonly accountId: string
  readonly grants: readonly Grant[]
}

/** Where a thing is: the ids of its unit and all units above it, and the clusters those belong to, or its organisation. */
export interface Place {
  readonly unitIds: readonly string[]
  readonly clusterIds: readonly string[]
  readonly organisationId: string | null
}

export const activeGrants = (actor: Actor, today: Day): readonly Grant[] =>
  actor.grants.filter((grant) => grant.from <= today && (grant.until === null || today <= grant.until))

/** The grants through which the actor holds a permission today, wherever they hold. */
export const grantsFor = (actor: Actor, permission: Permission, today: Day): readonly Grant[] =>
  activeGrants(actor, today).filter((grant) =>
    (permissionsOf[grant.role] as readonly Permission[]).includes(permission),
  )

export const holdsSomewhere = (actor: Actor, permission: Permission, today: Day): boolean =>
  grantsFor(actor, permission, today).length > 0

const covers = (grantPlace: GrantPlace, place: Place): boolean => {
  switch (grantPlace.kind) {
    case 'subtree':
      return place.unitIds.includes(grantPlace.unitId)
    case 'cluster':
      return place.clusterIds.includes(grantPlace.clusterId)
    case 'organisation':
      return place.organisationId === grantPlace.organisationId
  }
}

/** May the actor do this, there, today? Pure: the server enforces it, the web hides by it. */
export const can = (actor: Actor, permission: Permission, place: Place, today: Day): boolean =>
  grantsFor(actor, permission, today).some((grant) => covers(grant.place, place))
