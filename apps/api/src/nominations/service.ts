import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { nominations as contract } from '@ket-nap/domain/nominations/contract'
import type { OwnNomination } from '@ket-nap/domain/nominations/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Answer, Received } from '@ket-nap/domain/shared/endpoint'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import { problem } from '@ket-nap/domain/shared/problem'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import { decodeCursor, encodeCursor } from '../candidates/cursor.ts'
import { searchCondition } from '../candidates/list-conditions.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { announceNomination } from './announcing.ts'
import { refuseAnswered } from './answering.ts'
import { checkKnown, nominateIn } from './creating.ts'
import type { NewNomination } from './creating.ts'
import { ownOrganisationIds } from './places.ts'
import { countJoined, findJoined, newestFirst, updateNomination } from './repository.ts'
import type { JoinedNomination } from './repository.ts'
import { nominations } from './table.ts'
import { ownView } from './views.ts'

type Needs = Pick<Dependencies, 'db' | 'clock'>
interface Caller {
  readonly actor: Actor
  readonly by: Acting
}

/** Another organisation is as if it did not exist. */
const checkOwn = async (db: Reads, actor: Actor, organisationId: string, today: Day): Promise<void> => {
  const own = await ownOrganisationIds(db, actor, 'nominations.create', today)
  if (!own.includes(organisationId)) throw problem('request.not_found')
}

const getOwn = async (db: Reads, actor: Actor, id: string, today: Day): Promise<JoinedNomination> => {
  const own = await ownOrganisationIds(db, actor, 'nominations.follow_own', today)
  const found = await findJoined(db, and(eq(nominations.id, id), inArray(nominations.organisationId, [...own])))
  if (found === undefined) throw problem('request.not_found')
  return found
}

type Check = Received<(typeof contract)['check']>['query']

export const checkNominee = async ({ db, clock }: Needs, actor: Actor, query: Check): Promise<Answer<(typeof contract)['check']>> => {
  await checkOwn(db, actor, query.organisationId, clock.today())
  const { ownNomination, known } = await checkKnown(db, query.organisationId, query.fullName, query.bornOn)
  return { ownNomination, known }
}

export const nominate = async ({ db, clock }: Needs, { actor, by }: Caller, body: NewNomination): Promise<OwnNomination> => {
  const today = clock.today()
  return db.transaction(async (tx) => {
    await checkOwn(tx, actor, body.organisationId, today)
    const id = await nominateIn(tx, by, body, today)
    return ownView(await getOwn(tx, actor, id, today))
  })
}

type Withdrawal = Received<(typeof contract)['withdraw']>['body']

/** Takes back what no cell has answered yet. The cell reads the reason. */
export const withdrawNomination = async ({ db, clock }: Needs, { actor, by }: Caller, id: string, body: Withdrawal): Promise<OwnNomination> => {
  const today = clock.today()
  return db.transaction(async (tx) => {
    const { nomination } = await getOwn(tx, actor, id, today)
    await checkOwn(tx, actor, nomination.organisationId, today)
    refuseAnswered(nomination, body.version)
    const answer = { status: 'withdrawn', answeredOn: today, declineReason: body.reason } as const
    await updateNomination(tx, id, { ...answer, version: nomination.version + 1 })
    const place = await announceNomination(tx, nomination, ['nominations'])
    const data = { organisationId: nomination.organisationId, reason: body.reason }
    await record(tx, by, { type: 'nominations.withdrawn', subject: id, data }, place)
    return ownView(await getOwn(tx, actor, id, today))
  })
}

type OwnQuery = Received<(typeof contract)['own']>['query']

/** What became of the nominees of the reader's own organisations, the newest first. */
export const listOwn = async ({ db, clock }: Needs, actor: Actor, query: OwnQuery): Promise<PageOf<OwnNomination>> => {
  const own = await ownOrganisationIds(db, actor, 'nominations.follow_own', clock.today())
  const where = and(
    inArray(nominations.organisationId, [...own]),
    query.status === undefined ? undefined : eq(nominations.status, query.status),
    searchCondition(query.q, nominations.searchKey, nominations.bornOn),
  )
  const after = query.after === undefined ? null : decodeCursor(query.after, 2)
  const rows = await newestFirst(db, { where, after, limit: query.limit + 1 })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)?.nomination
  return {
    items: shown.map(ownView),
    total: await countJoined(db, where),
    next: rows.length > query.limit && last ? encodeCursor(last.nominatedAt, last.id) : null,
  }
}
