import { activeGrants, grantsFor, holdsSomewhere } from '@ket-nap/domain/access/grants'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { AuditEntry, audit } from '@ket-nap/domain/audit/contract'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import type { Dependencies } from '../platform/dependencies.ts'
import { countMatching, newestFirst } from './repository.ts'
import type { AuditReach, AuditRow } from './repository.ts'

/** Administrators answer for the whole installation; others read what happened in the units of their grant. */
const reachOf = (actor: Actor, today: Day): AuditReach => {
  if (activeGrants(actor, today).some((grant) => grant.role === 'administrator')) return 'everything'
  const places = grantsFor(actor, 'audit.view', today).map((grant) => grant.place)
  return { unitIds: places.flatMap((place) => (place.kind === 'subtree' ? [place.unitId] : [])) }
}

/** Events of these features tell of persons: their content is for those who may open persons' files. */
const aboutPersons = /^(candidates|nominations)\./

const entryOf = (row: AuditRow, seesPersons: boolean): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actor: { id: row.actorId, name: row.actorName, role: row.actorRole },
  type: row.type,
  subject: row.subject,
  data: aboutPersons.test(row.type) && !seesPersons ? null : (JSON.parse(row.data) as AuditEntry['data']),
  hash: row.hash,
})

/** A cursor is the number of the last line of the page before. */
const seqOf = (cursor: string): number => {
  if (!/^\d{1,9}$/.test(cursor)) throw problem('request.invalid', { fields: [{ path: 'after', code: 'invalid_format' }] })
  return Number(cursor)
}

type Query = Received<(typeof audit)['list']>['query']

/** A page of the journal, newest first, of what the actor may read. */
export const listAudit = async ({ db, clock }: Dependencies, actor: Actor, query: Query): Promise<PageOf<AuditEntry>> => {
  const today = clock.today()
  const reach = reachOf(actor, today)
  const { after, limit, ...filter } = query
  const before = after === undefined ? undefined : seqOf(after)
  const rows = await newestFirst(db, filter, reach, { before, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const seesPersons = holdsSomewhere(actor, 'candidates.open', today)
  return {
    items: items.map((row) => entryOf(row, seesPersons)),
    total: await countMatching(db, filter, reach),
    next: rows.length > limit ? String(items.at(-1)?.seq) : null,
  }
}
