import { z } from 'zod'
import { Day, PartialDay } from '../shared/day.ts'
import { endpoint } from '../shared/endpoint.ts'
import { Id, idParams, requiredText, version } from '../shared/ids.ts'
import { pageOf, pageQuery } from '../shared/paging.ts'
import { OrganisationKind } from '../units/schema.ts'
import { NominationStatus, OwnNomination, ReceivedNomination, nominationFields } from './schema.ts'

export const nominations = {
  places: endpoint({
    method: 'GET',
    path: '/nominations/places',
    access: 'nominations.create',
    summary: 'The own organisations, and the cells to which each may nominate',
    response: z.object({
      organisations: z.array(z.object({ id: Id, kind: OrganisationKind, name: z.string(), unitName: z.string() })),
      cells: z.array(z.object({ id: Id, name: z.string(), baseName: z.string(), organisationIds: z.array(Id) })),
    }),
  }),
  check: endpoint({
    method: 'GET',
    path: '/nominations/duplicate',
    access: 'nominations.create',
    summary: 'Whether somebody of this name and birth date is known already; never who or where',
    query: z.object({ organisationId: Id, fullName: z.string().min(1).max(120), bornOn: PartialDay }),
    response: z.object({ ownNomination: z.boolean(), known: z.boolean() }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/nominations',
    access: 'nominations.create',
    summary: 'Nominate a person to a cell',
    body: z.strictObject({ organisationId: Id, unitId: Id, ...nominationFields, duplicateConfirmed: z.boolean().default(false) }),
    response: OwnNomination,
    errors: ['nominations.cell_out_of_reach', 'nominations.duplicate_unconfirmed'],
    idempotent: true,
  }),
  own: endpoint({
    method: 'GET',
    path: '/nominations/own',
    access: 'nominations.follow_own',
    summary: 'What became of the own nominees',
    query: z.object({ ...pageQuery, status: NominationStatus.optional(), q: z.string().max(100).optional() }),
    response: pageOf(OwnNomination),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/nominations/:id/withdraw',
    access: 'nominations.create',
    summary: 'Take back a nomination that has not been answered',
    params: idParams,
    body: z.strictObject({ version, reason: requiredText(500) }),
    response: OwnNomination,
    errors: ['request.stale', 'nominations.not_open'],
  }),
  received: endpoint({
    method: 'GET',
    path: '/nominations/received',
    access: 'nominations.answer',
    summary: 'Nominations to the cells within reach, oldest unanswered first',
    query: z.object({ ...pageQuery, status: NominationStatus.optional(), unitId: Id.optional() }),
    response: pageOf(ReceivedNomination),
  }),
  accept: endpoint({
    method: 'POST',
    path: '/nominations/:id/accept',
    access: 'nominations.answer',
    summary: 'Take the person on as a candidate, or link to the candidate the cell already has',
    params: idParams,
    body: z.strictObject({
      version,
      happenedOn: Day,
      linkTo: Id.nullable().default(null),
      duplicateConfirmed: z.boolean().default(false),
    }),
    response: ReceivedNomination,
    errors: ['request.stale', 'nominations.not_open', 'nominations.duplicate_unconfirmed'],
    idempotent: true,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/nominations/:id/decline',
    access: 'nominations.answer',
    summary: 'Decline with a reason, which the organisation reads',
    params: idParams,
    body: z.strictObject({ version, reason: requiredText(500) }),
    response: ReceivedNomination,
    errors: ['request.stale', 'nominations.not_open'],
  }),
}
