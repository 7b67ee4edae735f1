import { holdsSomewhere } from '@ket-nap/domain/access/grants'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import type { units } from '@ket-nap/domain/units/contract'
import type { Cluster } from '@ket-nap/domain/units/schema'
import { normalizeName } from '@ket-nap/domain/vietnamese/names'
import type { Day } from '@ket-nap/domain/shared/day'
import { reachOf } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import { findCluster, findClusterNamed, listClusters, updateCluster } from './cluster-repository.ts'
import { requirePath, requireVersion } from './guards.ts'
import type { Caller, Services } from './guards.ts'
import { insertCluster } from './insert.ts'
import { findTop } from './repository.ts'

type Body<K extends 'createCluster' | 'changeCluster'> = Received<(typeof units)[K]>['body']

/** Whoever manages units has to see also a cluster that has none yet. */
const reachOfClusters = async (db: Reads, { actor }: Pick<Caller, 'actor'>, today: Day) =>
  holdsSomewhere(actor, 'units.manage', today) ? undefined : reachOf(db, actor, 'units.view', today)

export const readClusters = async ({ db, clock }: Services, caller: Pick<Caller, 'actor'>): Promise<Cluster[]> =>
  listClusters(db, await reachOfClusters(db, caller, clock.today()))

/** Clusters divide the whole district, so they are made by whoever manages all of it. */
const requireWhole = async (db: Reads, { actor }: Caller, today: Day): Promise<{ readonly unitIds: string[] }> => {
  const top = await findTop(db)
  if (top === undefined) throw problem('request.forbidden')
  await requirePath(db, actor, top.path, 'units.manage', today)
  return { unitIds: [top.id] }
}

/** Names of clusters stand on the board of everybody. */
const announceClusters = (tx: Tx): Promise<void> => announce(tx, { topics: ['units', 'board'], place: 'everywhere' })

const getCluster = async (db: Reads, id: string): Promise<Cluster> => {
  const found = (await listClusters(db)).find((cluster) => cluster.id === id)
  if (found === undefined) throw problem('request.not_found')
  return found
}

export const createCluster = (
  { db, clock }: Services,
  caller: Caller,
  body: Body<'createCluster'>,
): Promise<Cluster> =>
  db.transaction(async (tx) => {
    const place = await requireWhole(tx, caller, clock.today())
    const { id, name } = await insertCluster(tx, body)
    await record(tx, caller.by, { type: 'units.cluster_created', subject: id, data: { name, unitIds: [] } }, place)
    await announceClusters(tx)
    return getCluster(tx, id)
  })

export const changeCluster = (
  { db, clock }: Services,
  caller: Caller,
  id: string,
  body: Body<'changeCluster'>,
): Promise<Cluster> =>
  db.transaction(async (tx) => {
    const row = await findCluster(tx, id)
    if (row === undefined) throw problem('request.not_found')
    const place = await requireWhole(tx, caller, clock.today())
    requireVersion(body.version, row.version)
    const name = normalizeName(body.name)
    const namesake = await findClusterNamed(tx, name)
    if (namesake !== undefined && namesake.id !== id) throw problem('units.cluster_taken', { detail: { name } })
    await updateCluster(tx, row, name, body.inCharge)
    const changes = {
      ...(name !== row.name && { name: { from: row.name, to: name } }),
      ...(body.inCharge !== row.inCharge && { inCharge: { from: row.inCharge, to: body.inCharge } }),
    }
    await record(tx, caller.by, { type: 'units.cluster_changed', subject: id, data: { changes } }, place)
    await announceClusters(tx)
    return getCluster(tx, id)
  })
