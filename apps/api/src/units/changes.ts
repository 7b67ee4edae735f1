import type { Received } from '@ket-nap/domain/shared/endpoint'
import type { Day } from '@ket-nap/domain/shared/day'
import { problem } from '@ket-nap/domain/shared/problem'
import type { units } from '@ket-nap/domain/units/contract'
import { isBase, isWithin } from '@ket-nap/domain/units/rules'
import type { UnitKind, UnitView } from '@ket-nap/domain/units/schema'
import { normalizeName } from '@ket-nap/domain/vietnamese/names'
import { findPlaceOfUnit, placeOfPath } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import { refileUnit } from '../figures/counters.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { announceTree, changeUnit, paperOf, reasonOf } from './acts.ts'
import { findCluster } from './cluster-repository.ts'
import {
  getUnitFor,
  managing,
  requireFreeNames,
  requireKind,
  requireNotFuture,
  requirePath,
  requireRunning,
  requireStanding,
  wrongField,
} from './guards.ts'
import type { Caller, Services } from './guards.ts'
import { insertChange, insertUnit } from './insert.ts'
import type { UnitRow } from './insert.ts'
import { replant, setCluster, setName } from './periods.ts'
import { getView } from './view.ts'

type Body<K extends keyof typeof units> = Received<(typeof units)[K]>['body']

/** Clusters are of base organisations: a member of the Standing Committee is in charge of communes and offices (CV1556 point 2). */
const requireCluster = async (db: Reads, clusterId: string | null, kind: UnitKind): Promise<void> => {
  if (clusterId === null) return
  if (!isBase(kind)) throw wrongField('clusterId', 'not_base')
  if ((await findCluster(db, clusterId)) === undefined) throw wrongField('clusterId', 'unknown')
}

export const foundUnit = ({ db, clock }: Services, { actor, by }: Caller, body: Body<'found'>): Promise<UnitView> =>
  db.transaction(async (tx) => {
    const { on, kind, name, clusterId } = body
    const today = clock.today()
    const parent = await getUnitFor(tx, actor, body.parentId, managing, today)
    requireNotFuture(on, body.document, today)
    requireKind(kind, parent.kind)
    await requireStanding(tx, parent, on)
    await requireCluster(tx, clusterId, kind)
    await requireFreeNames(tx, parent, [{ unitId: '', name, from: on, until: null }], on)
    const unit = await insertUnit(tx, { ...paperOf(body), kind, name, parent, clusterId })
    const place = await placeOfPath(tx, unit.path)
    await record(
      tx,
      by,
      { type: 'units.created', subject: unit.id, data: { name: unit.name, kind, parentId: parent.id, from: on } },
      place,
    )
    await announceTree(tx, place)
    return getView(tx, unit.id)
  })

interface Turn {
  readonly from: string | null
  readonly to: string | null
}

const recordTurn = async (
  tx: Tx,
  { by }: Caller,
  unit: UnitRow,
  on: Day,
  changes: Readonly<Record<string, Turn>>,
): Promise<void> =>
  record(tx, by, { type: 'units.changed', subject: unit.id, data: { changes, on } }, await placeOfPath(tx, unit.path))

const parentPathOf = ({ id, path }: UnitRow): string => path.slice(0, -id.length - 1)

export const renameUnit = (services: Services, caller: Caller, id: string, body: Body<'rename'>): Promise<UnitView> =>
  changeUnit(services, caller, id, body, async (tx, unit) => {
    const name = normalizeName(body.name)
    if (name === unit.name) throw wrongField('name', 'unchanged')
    await requireRunning(tx, unit, body.on)
    if (unit.parentId !== null) {
      const parent = { id: unit.parentId, path: parentPathOf(unit) }
      await requireFreeNames(tx, parent, [{ unitId: unit.id, name, from: body.on, until: null }], body.on)
    }
    await setName(tx, unit, body.on, name)
    await insertChange(tx, { ...paperOf(body), unitId: unit.id, kind: 'renamed' })
    await recordTurn(tx, caller, unit, body.on, { name: { from: unit.name, to: name } })
  })

export const changeUnitCluster = (
  services: Services,
  caller: Caller,
  id: string,
  body: Body<'setCluster'>,
): Promise<UnitView> =>
  changeUnit(services, caller, id, body, async (tx, unit) => {
    if (body.clusterId === unit.clusterId) throw wrongField('clusterId', 'unchanged')
    await requireCluster(tx, body.clusterId, unit.kind)
    await requireRunning(tx, unit, body.on)
    // Whoever oversees the old cluster hears of it as well.
    await announceTree(tx, await placeOfPath(tx, unit.path))
    await setCluster(tx, unit, body.on, body.clusterId)
    await insertChange(tx, { ...paperOf(body), unitId: unit.id, kind: 'cluster_changed' })
    await recordTurn(tx, caller, unit, body.on, { clusterId: { from: unit.clusterId, to: body.clusterId } })
  })

/** Moving takes from one place and gives to another: both must be within reach, also the parent that is left. */
export const moveUnit = (services: Services, caller: Caller, id: string, body: Body<'move'>): Promise<UnitView> =>
  changeUnit(services, caller, id, body, async (tx, unit, today) => {
    const { on } = body
    const parent = await getUnitFor(tx, caller.actor, body.parentId, managing, today)
    if (isWithin(parent.path, unit.path)) throw problem('units.cycle', { detail: { name: unit.name } })
    if (parent.id === unit.parentId) throw wrongField('parentId', 'unchanged')
    requireKind(unit.kind, parent.kind)
    await requirePath(tx, caller.actor, parentPathOf(unit), 'units.manage', today)
    await requireRunning(tx, unit, on)
    await requireStanding(tx, parent, on)
    await requireFreeNames(tx, parent, [{ unitId: unit.id, name: unit.name, from: on, until: null }], on)
    await moveUnder(tx, caller, unit, parent, body)
  })

/** Puts a unit under another and on record; everything has been checked. */
export const moveUnder = async (
  tx: Tx,
  { by }: Caller,
  unit: Pick<UnitRow, 'id' | 'path' | 'parentId'>,
  parent: Pick<UnitRow, 'id' | 'path'>,
  change: Parameters<typeof paperOf>[0],
): Promise<void> => {
  const { on } = change
  await refileUnit(tx, unit.id, () => replant(tx, unit, parent, on))
  await insertChange(tx, { ...paperOf(change), unitId: unit.id, kind: 'moved', otherUnitId: parent.id })
  const place = (await findPlaceOfUnit(tx, unit.id)) ?? undefined
  const data = { parentId: { from: unit.parentId, to: parent.id }, on, reason: reasonOf(change) }
  await record(tx, by, { type: 'units.moved', subject: unit.id, data }, place)
  if (place !== undefined) await announceTree(tx, place)
}
