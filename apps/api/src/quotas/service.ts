import type { Day } from '@ket-nap/domain/shared/day'
import type { Answer, Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import type { quotas } from '@ket-nap/domain/quotas/contract'
import { distributionOf, lowestFrom } from '@ket-nap/domain/quotas/rules'
import type { Quota } from '@ket-nap/domain/quotas/schema'
import { inTreeOrder, touchesYear } from '@ket-nap/domain/units/periods'
import { isWithinReach, placeOfPath, reachOf } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import { getUnitFor, requireNotFuture, requirePaperNotFuture, requireVersion, wrongField } from '../units/guards.ts'
import type { Caller, Demand, Services } from '../units/guards.ts'
import type { UnitRow } from '../units/insert.ts'
import { insertQuota } from './insert.ts'
import { findQuota, insertAdjustment, quotasOfYear, unitsOfYear } from './repository.ts'

type Reader = Pick<Caller, 'actor'>
type Body<K extends 'assign' | 'adjust'> = Received<(typeof quotas)[K]>['body']

const viewing: Demand = { see: 'quotas.view', need: 'quotas.view' }
const managing: Demand = { see: 'quotas.view', need: 'quotas.manage' }

/** The sums are over all units below, also those that stand elsewhere today; the lines are those within reach. */
export const readYear = async (
  { db, clock }: Services,
  { actor }: Reader,
  year: number,
): Promise<Answer<(typeof quotas)['year']>> => {
  const reach = await reachOf(db, actor, 'quotas.view', clock.today())
  const units = await unitsOfYear(db, year)
  const given = new Map((await quotasOfYear(db, year)).map((quota) => [quota.unitId, quota]))
  const distribution = distributionOf(units, (unitId) => given.get(unitId)?.current)
  const lines = inTreeOrder(units).flatMap(({ id, name, kind, parentId, presentPath }) => {
    const below = distribution.get(id)
    if (below === undefined || !isWithinReach(reach, presentPath)) return []
    return [{ unitId: id, unitName: name, kind, parentId, quota: given.get(id) ?? null, ...below }]
  })
  return { year, lines }
}

const getQuotaFor = async (db: Reads, { actor }: Reader, id: string, demand: Demand, today: Day) => {
  const quota = await findQuota(db, id)
  if (quota === undefined) throw problem('request.not_found')
  return { quota, unit: await getUnitFor(db, actor, quota.unitId, demand, today) }
}

export const readQuota = async ({ db, clock }: Services, reader: Reader, id: string): Promise<Quota> =>
  (await getQuotaFor(db, reader, id, viewing, clock.today())).quota

const requireExistsIn = ({ id, name, foundedOn, dissolvedOn }: UnitRow, year: number): void => {
  if (touchesYear({ from: foundedOn, until: dissolvedOn }, year)) return
  throw problem('quotas.unit_not_existing', { detail: { unitId: id, name, year, foundedOn, dissolvedOn } })
}

const announceQuota = async (tx: Tx, { path }: UnitRow): Promise<void> =>
  announce(tx, { topics: ['quotas', 'board'], place: await placeOfPath(tx, path) })

const getWritten = async (tx: Tx, id: string): Promise<Quota> => {
  const quota = await findQuota(tx, id)
  if (quota === undefined) throw new Error(`No quota ${id}`)
  return quota
}

export const assignQuota = ({ db, clock }: Services, { actor, by }: Caller, body: Body<'assign'>): Promise<Quota> =>
  db.transaction(async (tx) => {
    const { year, number, document } = body
    const today = clock.today()
    const unit = await getUnitFor(tx, actor, body.unitId, managing, today)
    requirePaperNotFuture(document, today)
    requireExistsIn(unit, year)
    const { id } = await insertQuota(tx, body)
    const data = { unitId: unit.id, year, places: { from: null, to: number }, document: document.number }
    await record(tx, by, { type: 'quotas.assigned', subject: id, data }, await placeOfPath(tx, unit.path))
    await announceQuota(tx, unit)
    return getWritten(tx, id)
  })

/** A number goes down to zero at most, on every day from the one on which the change takes effect. */
const requireNotBelowZero = (quota: Quota, change: number, on: Day): void => {
  const current = lowestFrom(quota, on)
  if (current + change < 0) throw problem('quotas.below_zero', { detail: { current, change } })
}

export const adjustQuota = (
  { db, clock }: Services,
  caller: Caller,
  id: string,
  body: Body<'adjust'>,
): Promise<Quota> =>
  db.transaction(async (tx) => {
    const { change, on, document, reason } = body
    const today = clock.today()
    const { quota, unit } = await getQuotaFor(tx, caller, id, managing, today)
    requireVersion(body.version, quota.version)
    requireNotFuture(on, document, today)
    if (on < quota.givenOn) throw wrongField('on', 'before_given', { givenOn: quota.givenOn })
    requireNotBelowZero(quota, change, on)
    const done = await insertAdjustment(tx, { quotaId: id, change, on, document, reason })
    if (!done) throw problem('quotas.below_zero', { detail: { current: quota.current, change } })
    const places = { from: quota.current, to: quota.current + change }
    const data = { unitId: unit.id, year: quota.year, places, document: document.number, reason }
    await record(tx, caller.by, { type: 'quotas.adjusted', subject: id, data }, await placeOfPath(tx, unit.path))
    await announceQuota(tx, unit)
    return getWritten(tx, id)
  })
