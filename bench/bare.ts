// Found where the product's server has them; the bench has no packages of its own.
import Fastify from '../apps/api/node_modules/fastify/fastify.js'
import Sqlite from '../apps/api/node_modules/better-sqlite3/lib/index.js'
import { newId } from '../apps/api/src/platform/ids.ts'

/** A server that does nothing but send these bytes. */
export const startBare = async (text: string) => {
  const app = Fastify()
  app.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(text))
  return { app, address: `${await app.listen({ port: 0, host: '127.0.0.1' })}/`, close: () => app.close() }
}

/**
 * What an act writes, as prepared statements and nothing else: read the candidate and the acts, add the act, update the row, fold
 * the spans anew, add to the journal and its head and to the live events; one transaction, on disk when it returns.
 */
export const rawAct = (file: string) => {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`create table if not exists raw_journal (seq integer primary key, data text, hash text) strict;
    create table if not exists raw_head (id integer primary key, seq integer, hash text) strict;
    create table if not exists raw_live (seq integer primary key autoincrement, topics text) strict;
    create table if not exists raw_acts (id text primary key, candidate_id text, seq integer, name text, data text) strict;
    create table if not exists raw_spans (candidate_id text, ordinal integer, stage text, primary key (candidate_id, ordinal)) strict;`)
  const [row, acts, unit, chain, head] = [
    'select * from candidates where id = ?',
    'select * from candidate_acts where candidate_id = ? order by seq',
    'select * from units where id = ?',
    'select id, cluster_id from units where id in (select value from json_each(?))',
    'select * from raw_head',
  ].map((text) => db.prepare(text))
  const [addAct, setRow, dropSpans, addSpan, addJournal, setHead, addLive] = [
    'insert into raw_acts values (?, ?, ?, ?, ?)',
    'update candidates set version = version + 1 where id = ?',
    'delete from raw_spans where candidate_id = ?',
    'insert or replace into raw_spans values (?, ?, ?)',
    'insert into raw_journal (data, hash) values (?, ?)',
    'insert or replace into raw_head values (1, ?, ?)',
    'insert into raw_live (topics) values (?)',
  ].map((text) => db.prepare(text))
  const act = db.transaction((candidateId: string, unitId: string, data: string) => {
    row?.get(candidateId)
    acts?.all(candidateId)
    unit?.get(unitId)
    chain?.all(JSON.stringify([unitId]))
    head?.get()
    addAct?.run(newId(), candidateId, 2, 'list_sympathiser', data)
    setRow?.run(candidateId)
    dropSpans?.run(candidateId)
    addSpan?.run(candidateId, 0, 'source')
    addSpan?.run(candidateId, 1, 'sympathiser')
    addJournal?.run(data, data)
    setHead?.run(1, data)
    addLive?.run('["candidates","board"]')
  })
  return { act: (candidateId: string, unitId: string) => act.immediate(candidateId, unitId, 'x'.repeat(300)), close: () => db.close() }
}
