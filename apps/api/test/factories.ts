import type { Grant, GrantPlace } from '@ket-nap/domain/access/grants'
import type { Role } from '@ket-nap/domain/access/permissions'

/** Who a test acts as. Without grants: signed in, and allowed nothing. */
export interface ActorSpec {
  readonly name?: string
  readonly grants?: readonly Grant[]
}

export const someUnitId = '01890000-0000-7000-8000-000000000001'

/** A grant since ever and for ever; in a subtree unless another place is given. */
export const aGrant = (role: Role, place: GrantPlace | string = someUnitId): Grant => ({
  role,
  place: typeof place === 'string' ? { kind: 'subtree', unitId: place } : place,
  from: '2000-01-01',
  until: null,
})
