import type { NewGrant } from '@ket-nap/domain/accounts/schema'
import type { GrantPlace } from '@ket-nap/domain/access/grants'
import type { Role } from '@ket-nap/domain/access/permissions'

/** A grant as it is typed: the fields of all three kinds of place side by side, so that changing one's mind loses nothing. */
export interface GrantValues {
  readonly role: Role
  readonly place: {
    readonly kind: GrantPlace['kind']
    readonly unitId: string
    readonly clusterId: string
    readonly organisationId: string
  }
  readonly from: string
  readonly until: string
}

export const emptyGrant: GrantValues = {
  role: 'cell_officer',
  place: { kind: 'subtree', unitId: '', clusterId: '', organisationId: '' },
  from: '',
  until: '',
}

/** Where a role can be held; the first is the usual one. */
export const placeKindsOf = (role: Role): readonly GrantPlace['kind'][] => {
  if (role === 'liaison') return ['organisation']
  return role === 'overseer' ? ['cluster', 'subtree'] : ['subtree']
}

const placeOf = ({ role, place }: GrantValues): GrantPlace => {
  const kinds = placeKindsOf(role)
  const kind = kinds.includes(place.kind) ? place.kind : kinds[0]
  if (kind === 'cluster') return { kind, clusterId: place.clusterId }
  if (kind === 'organisation') return { kind, organisationId: place.organisationId }
  return { kind: 'subtree', unitId: place.unitId }
}

export const toNewGrant = (values: GrantValues): NewGrant => ({
  role: values.role,
  place: placeOf(values),
  ...(values.from === '' ? {} : { from: values.from }),
  until: values.until === '' ? null : values.until,
})
