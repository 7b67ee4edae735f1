import { can } from '@ket-nap/domain/access/grants'
import type { Actor, Place } from '@ket-nap/domain/access/grants'
import type { access } from '@ket-nap/domain/access/contract'
import type { HeldGrant, NewGrant } from '@ket-nap/domain/accounts/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { findAccount } from '../accounts/repository.ts'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { newId } from '../platform/ids.ts'
import { announce } from '../platform/live/announce.ts'
import { findGrantedPlace, findTop } from './places.ts'
import {
  endGrant,
  findGrant,
  grantsOf,
  hasLastingAdministrator,
  idOfPlace,
  insertGrant,
  placeOfGrant,
  withPlaceNames,
} from './repository.ts'
import type { GrantRow } from './repository.ts'

/** Who gives or takes, and on which day. */
export interface Giver {
  readonly actor: Actor
  readonly by: Acting
  readonly today: Day
}

type NewRow = Omit<GrantRow, 'createdAt' | 'revokedAt' | 'revokedReason'>

const factsOf = (row: NewRow) => {
  const { accountId, role, from, until } = row
  return { accountId, role, place: placeOfGrant(row), from, until }
}

/** Puts a grant on record that was judged already; the set-up gives the first one this way. */
export const writeGrant = async (tx: Tx, by: Acting, row: NewRow, place: Place): Promise<void> => {
  await insertGrant(tx, row)
  await record(tx, by, { type: 'access.granted', subject: row.id, data: factsOf(row) }, place)
}

/** An administrator can let anybody in anywhere, so there is no such thing as one of a part of the tree. */
const demandTop = async (tx: Tx, { role, place }: NewGrant): Promise<void> => {
  if (role !== 'administrator' || idOfPlace(place) === (await findTop(tx))?.id) return
  throw problem('request.invalid', { fields: [{ path: 'place.unitId', code: 'top_only' }] })
}

const overlaps = (row: GrantRow, from: Day, until: Day | null): boolean =>
  (until === null || row.from <= until) && (row.until === null || from <= row.until)

const demandNew = async (tx: Tx, accountId: string, grant: NewGrant, from: Day): Promise<void> => {
  const held = await grantsOf(tx, [accountId])
  const same = held.filter(
    (row) => row.role === grant.role && row.placeKind === grant.place.kind && row.placeId === idOfPlace(grant.place),
  )
  if (same.some((row) => overlaps(row, from, grant.until))) throw problem('access.grant_exists')
}

/**
 * Gives an account a role in a place, inside the caller's transaction.
 * @throws access.place_unknown, access.grant_out_of_reach, access.grant_exists, request.invalid
 */
export const giveGrant = async (
  tx: Tx,
  { actor, by, today }: Giver,
  accountId: string,
  grant: NewGrant,
): Promise<GrantRow> => {
  const from = grant.from ?? today
  if (grant.until !== null && grant.until < from)
    throw problem('request.invalid', { fields: [{ path: 'until', code: 'before_from' }] })
  const place = await findGrantedPlace(tx, grant.place, today)
  if (place === null) throw problem('access.place_unknown')
  if (!can(actor, 'access.grant', place, today)) throw problem('access.grant_out_of_reach')
  await demandTop(tx, grant)
  await demandNew(tx, accountId, grant, from)
  const row = {
    id: newId(),
    accountId,
    role: grant.role,
    placeKind: grant.place.kind,
    placeId: idOfPlace(grant.place),
    from,
    until: grant.until,
  }
  await writeGrant(tx, by, row, place)
  return { ...row, createdAt: tx.now, revokedAt: null, revokedReason: null }
}

const heldGrant = async (tx: Tx, row: GrantRow): Promise<HeldGrant> => {
  const [held] = await withPlaceNames(tx, [row])
  if (held === undefined) throw new Error('A grant has no view')
  return held
}

type Deps = Pick<Dependencies, 'db'>
type Grant = Received<(typeof access)['grant']>['body']

export const grantAccess = async ({ db }: Deps, giver: Giver, { accountId, ...grant }: Grant): Promise<HeldGrant> =>
  db.transaction(async (tx) => {
    if ((await findAccount(tx, accountId)) === undefined) throw problem('request.not_found')
    const row = await giveGrant(tx, giver, accountId, grant)
    await announce(tx, { topics: ['accounts'], place: 'everywhere' })
    return heldGrant(tx, row)
  })

/** Takes a role back at once: the person's next call is judged without it. */
export const revokeAccess = async (
  { db }: Deps,
  { actor, by, today }: Giver,
  id: string,
  reason: string,
): Promise<HeldGrant> =>
  db.transaction(async (tx) => {
    const row = await findGrant(tx, id)
    if (row === undefined) throw problem('request.not_found')
    // A place that is gone must not keep a grant from being taken back: it is then the top's matter.
    const place = (await findGrantedPlace(tx, placeOfGrant(row), today)) ?? (await findTop(tx))?.place ?? null
    if (place !== null && !can(actor, 'access.grant', place, today)) throw problem('access.grant_out_of_reach')
    await endGrant(tx, id, reason)
    if (row.role === 'administrator' && !(await hasLastingAdministrator(tx, today)))
      throw problem('accounts.last_administrator')
    await record(tx, by, { type: 'access.revoked', subject: id, data: { ...factsOf(row), reason } }, place ?? undefined)
    await announce(tx, { topics: ['accounts'], place: 'everywhere' })
    return heldGrant(tx, row)
  })
