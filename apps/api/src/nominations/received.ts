import { and, eq } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { nominations as contract } from '@ket-nap/domain/nominations/contract'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import { isWithinReach, pathWithin, reachOf } from '../access/reach.ts'
import { decodeCursor, encodeCursor } from '../candidates/cursor.ts'
import { alikeAmong, findNamesakes } from '../candidates/duplicates.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { units } from '../units/table.ts'
import { countJoined, waitingFirst, waitingRank } from './repository.ts'
import type { JoinedNomination } from './repository.ts'
import { nominations } from './table.ts'
import { receivedView } from './views.ts'

/** What the cell sees. An answered nomination asks nothing any more, so nobody alike is looked for. */
const viewsOf = async (db: Reads, actor: Actor, found: readonly JoinedNomination[], today: Day): Promise<ReceivedNomination[]> => {
  const reach = await reachOf(db, actor, 'candidates.list', today)
  const waiting = found.flatMap(({ nomination }) => (nomination.status === 'waiting' ? [nomination] : []))
  const namesakes = await findNamesakes(db, [...new Set(waiting.map(({ searchKey }) => searchKey))])
  return found.map((one) => {
    const alike = one.nomination.status === 'waiting' ? alikeAmong(namesakes, one.nomination) : []
    return receivedView(one, alike, (path) => isWithinReach(reach, path))
  })
}

export const receivedOf = async (db: Reads, actor: Actor, found: JoinedNomination, today: Day): Promise<ReceivedNomination> => {
  const [view] = await viewsOf(db, actor, [found], today)
  if (view === undefined) throw new Error('one nomination has one view')
  return view
}

type Query = Received<(typeof contract)['received']>['query']

/** Nominations to the cells within reach: what waits longest first, then what is answered. */
export const listReceived = async ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>, actor: Actor, query: Query): Promise<PageOf<ReceivedNomination>> => {
  const today = clock.today()
  const { paths } = await reachOf(db, actor, 'nominations.answer', today)
  const where = and(
    pathWithin(units.path, paths),
    query.status === undefined ? undefined : eq(nominations.status, query.status),
    query.unitId === undefined ? undefined : eq(nominations.unitId, query.unitId),
  )
  const after = query.after === undefined ? null : decodeCursor(query.after, 3)
  const rows = await waitingFirst(db, { where, after, limit: query.limit + 1 })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)?.nomination
  return {
    items: await viewsOf(db, actor, shown, today),
    total: await countJoined(db, where),
    next: rows.length > query.limit && last ? encodeCursor(String(waitingRank(last)), last.nominatedAt, last.id) : null,
  }
}
