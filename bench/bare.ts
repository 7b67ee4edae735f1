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

const tables = `
  create table raw_journal (seq integer primary key, data text, hash text) strict;
  create table raw_head (id integer primary key, seq integer, hash text) strict;
  create table raw_live (seq integer primary key autoincrement, topics text) strict;
  create table raw_acts (id text primary key, candidate_id text, seq integer, name text, data text) strict;
  create table raw_spans (candidate_id text, ordinal integer, stage text, primary key (candidate_id, ordinal)) strict;`

const reads = [
  'select * from candidates where id = :candidate',
  'select * from candidate_acts where candidate_id = :candidate order by seq',
  'select * from units where id = :unit',
  'select id, cluster_id from units where id in (:unit)',
  'select * from raw_head',
]
const writes = [
  "insert into raw_acts values (:id, :candidate, 2, 'list_sympathiser', :data)",
  'update candidates set version = version + 1 where id = :candidate',
  'delete from raw_spans where candidate_id = :candidate',
  "insert into raw_spans values (:candidate, 0, 'source'), (:candidate, 1, 'sympathiser')",
  'insert into raw_journal (data, hash) values (:data, :data)',
  'insert or replace into raw_head values (1, 1, :data)',
  "insert into raw_live (topics) values ('[]')",
]

/**
 * What an act does in the database, as prepared statements and nothing else: read the candidate and the acts, add the act,
 * update the row, fold the spans anew, add to the journal, its head and the live events; on disk when it returns.
 */
export const rawAct = (file: string) => {
  const db = openConnection(file)
  db.exec(tables)
  const read = reads.map((text) => db.prepare(text))
  const write = writes.map((text) => db.prepare(text))
  const act = db.transaction((values: Readonly<Record<string, string>>) => {
    for (const statement of read) statement.all(values)
    for (const statement of write) statement.run(values)
  })
  const data = 'x'.repeat(300)
  return {
    act: (candidate: string, unit: string) => act.immediate({ id: newId(), candidate, unit, data }),
    close: () => db.close(),
  }
}
