import type { Received } from '@ket-nap/domain/shared/endpoint'
import type { units } from '@ket-nap/domain/units/contract'
import type { Organisation } from '@ket-nap/domain/units/schema'
import { placeOfPath, reachOf } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import { announce } from '../platform/live/announce.ts'
import { getUnitFor, managing, requireLiving } from './guards.ts'
import type { Caller, Services } from './guards.ts'
import { insertOrganisation } from './insert.ts'
import { listOrganisations } from './organisation-repository.ts'

type Query = Received<(typeof units)['organisations']>['query']
type Body = Received<(typeof units)['createOrganisation']>['body']

/** Organisations beside units that exist today. */
export const readOrganisations = async (
  { db, clock }: Services,
  { actor }: Pick<Caller, 'actor'>,
  query: Query,
): Promise<Organisation[]> => listOrganisations(db, await reachOf(db, actor, 'units.view', clock.today()), query)

export const createOrganisation = ({ db, clock }: Services, { actor, by }: Caller, body: Body): Promise<Organisation> =>
  db.transaction(async (tx) => {
    const unit = await getUnitFor(tx, actor, body.unitId, managing, clock.today())
    requireLiving(unit)
    const { id, kind, name, unitId } = await insertOrganisation(tx, body)
    const place = await placeOfPath(tx, unit.path)
    await record(tx, by, { type: 'units.organisation_created', subject: id, data: { name, kind, unitId } }, place)
    await announce(tx, { topics: ['units'], place })
    return { id, kind, name, unitId, unitName: unit.name }
  })
