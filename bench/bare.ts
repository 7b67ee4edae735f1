import { createRequire } from 'node:module'
import type fastify from 'fastify'
import { openConnection } from '../apps/api/src/platform/db/sqlite-connection.ts'
import { newId } from '../apps/api/src/platform/ids.ts'

// Where the product's server has it: the bench has no packages of its own, and a required package has no type.
const Fastify = createRequire(new URL('../apps/api/package.json', import.meta.url))('fastify') as typeof fastify

/** A server that does nothing but send these bytes. */
export const startBare = async (text: string) => {
  const app = Fastify()
  app.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(text))
  return { app, address: `${await app.listen({ port: 0, host: '127.0.0.1' })}/`, close: () => app.close() }
}

const reads = [
  'select * from candidates where id = :candidate',
  'select * from candidate_acts where candidate_id = :candidate order by seq',
  'select * from units where id = :unit',
  'select * from units where id in (:top, :base, :unit)',
  'select path, parent_id, dissolved_on from units where id = :unit',
  'select * from audit_head where id = 1',
  "select distinct organisation_id from nominations where candidate_id = :candidate and status = 'accepted'",
  'select n.id, o.name from nominations n join organisations o on o.id = n.organisation_id where n.candidate_id = :candidate',
]

const counters = [':top', ':base', ':unit']
  .flatMap((unit) => [`(${unit}, 'sourcing', 'source', 'none', -1)`, `(${unit}, 'sourcing', 'sympathiser', 'none', 1)`])
  .join(', ')

const writes = [
  `insert into candidate_acts (id, candidate_id, seq, name, happened_on, recorded_at, recorded_by_id, recorded_by,
    document_number, document_on, document_signer, note, reason, rule_set_id, warnings, details)
    values (:id, :candidate, :seq, 'list_sympathiser', :day, :at, :id, 'Người Đo', '01', :day, null, '', '', 'raw', '[]', '{}')`,
  `update candidates set unit_id = :unit, stage = iif(stage = 'sympathiser', 'source', 'sympathiser'), stage_since = :day,
    entered_on = entered_on, returned = 0, returned_times = 0, decided_on = null, ceremony_on = null, version = version + 1
    where id = :candidate`,
  'delete from stage_spans where candidate_id = :candidate and ordinal >= 0',
  "insert into stage_spans values (:candidate, 0, :unit, 'source', :day, :day)",
  "insert into stage_spans values (:candidate, 1, :unit, 'sympathiser', :day, null)",
  `insert into stage_counters (unit_id, stage_group, stage, origin, people) values ${counters}
    on conflict (unit_id, stage, origin) do update set people = people + excluded.people`,
  `insert into audit_events (seq, at, day, actor_id, actor_name, actor_role, type, subject, unit_path, data, hash)
    select seq + 1, :at, :day, :id, 'Người Đo', 'office', 'candidates.acted', :candidate, :path, :data, :hash from audit_head`,
  'update audit_head set seq = seq + 1, hash = :hash',
  'insert into live_events (topics, unit_ids, cluster_ids, organisation_id, at) values (:topics, :path, :path, null, :at)',
]

export interface RawPerson {
  readonly id: string
  readonly unitId: string
}

/**
 * What an act does in the database, as prepared statements on the product's own tables with their indexes, and nothing else:
 * no rules, no shapes, no hash, no HTTP. On disk when it returns. What it writes makes no sense as a history.
 */
export const rawAct = (file: string) => {
  const db = openConnection(file)
  const read = reads.map((text) => db.prepare(text))
  const write = writes.map((text) => db.prepare(text))
  const pathOf = db.prepare<[string], { path: string }>('select path from units where id = ?')
  const act = db.transaction((values: Readonly<Record<string, string | number>>) => {
    for (const statement of read) statement.all(values)
    for (const statement of write) statement.run(values)
  })
  const fixed = { day: '2023-02-23', at: '2023-02-23T02:00:00.000Z', data: 'x'.repeat(300), hash: 'f'.repeat(64), topics: '["board"]' }
  let seq = 1000
  return {
    /** Prepares an act on somebody; calling what it gives runs it. */
    actOn: ({ id: candidate, unitId: unit }: RawPerson): (() => void) => {
      const { path = '' } = pathOf.get(unit) ?? {}
      const [top = '', base = ''] = path.split('/').filter((part) => part !== '')
      seq += 1
      const values = { ...fixed, id: newId(), candidate, unit, top, base, path: JSON.stringify([path]), seq }
      return () => act.immediate(values)
    },
    close: () => db.close(),
  }
}
