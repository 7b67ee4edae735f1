import { z } from 'zod'
import { HeldGrant, NewGrant } from '../accounts/schema.ts'
import { endpoint } from '../shared/endpoint.ts'
import { Id, idParams, requiredText } from '../shared/ids.ts'

export const access = {
  grant: endpoint({
    method: 'POST',
    path: '/access/grants',
    access: 'access.grant',
    summary: 'Give an account a role in a place',
    body: NewGrant.safeExtend({ accountId: Id }),
    response: HeldGrant,
    errors: ['access.place_unknown', 'access.grant_exists', 'access.grant_out_of_reach'],
    idempotent: true,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/access/grants/:id/revoke',
    access: 'access.grant',
    summary: 'Take a role back at once; the grant stays in the history',
    params: idParams,
    body: z.strictObject({ reason: requiredText(500) }),
    response: HeldGrant,
    errors: ['accounts.last_administrator', 'access.grant_out_of_reach'],
  }),
}
