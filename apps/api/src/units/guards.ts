import type { Actor } from '@ket-nap/domain/access/grants'
import type { Permission } from '@ket-nap/domain/access/permissions'
import { addDays } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import { problem } from '@ket-nap/domain/shared/problem'
import { findNameClash, standsSince } from '@ket-nap/domain/units/periods'
import { mayStandUnder } from '@ket-nap/domain/units/rules'
import type { UnitKind } from '@ket-nap/domain/units/schema'
import { isWithinReach, reachOf } from '../access/reach.ts'
import type { Acting } from '../audit/record.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import type { Reads } from '../platform/db/database.ts'
import type { UnitRow } from './insert.ts'
import { findUnit, periodsBelow, periodsOf } from './repository.ts'

export type Services = Pick<Dependencies, 'db' | 'clock'>

/** Who asks: what they may do, and as whom it is put on record. */
export interface Caller {
  readonly actor: Actor
  readonly by: Acting
}

/** To see a thing and to change it are two permissions; without the first it does not exist for the reader. */
export interface Demand {
  readonly see: Permission
  readonly need: Permission
}
export const viewing: Demand = { see: 'units.view', need: 'units.view' }
export const managing: Demand = { see: 'units.view', need: 'units.manage' }

/** @throws Problem `request.not_found` out of sight, `request.forbidden` where the permission is missing. */
export const getUnitFor = async (db: Reads, actor: Actor, id: string, demand: Demand, today: Day): Promise<UnitRow> => {
  const unit = await findUnit(db, id)
  if (unit === undefined) throw problem('request.not_found')
  if (!isWithinReach(await reachOf(db, actor, demand.see, today), unit.path)) throw problem('request.not_found')
  await requirePath(db, actor, unit.path, demand.need, today)
  return unit
}

/** @throws Problem `request.forbidden` when the place is not within reach of the permission. */
export const requirePath = async (db: Reads, actor: Actor, path: string, need: Permission, today: Day): Promise<void> => {
  if (!isWithinReach(await reachOf(db, actor, need, today), path)) throw problem('request.forbidden')
}

export const requireVersion = (seen: number, current: number): void => {
  if (seen !== current) throw problem('request.stale', { detail: { yours: seen, current } })
}

export const wrongField = (path: string, code: string, detail?: Readonly<Record<string, unknown>>) =>
  problem('request.invalid', { fields: [{ path, code, ...(detail && { detail }) }] })

/** Neither can a change have happened tomorrow, nor its paper have been signed then. */
export const requireNotFuture = (on: Day, document: DocumentRef | null, today: Day): void => {
  if (on > today) throw wrongField('on', 'in_future', { today })
  requirePaperNotFuture(document, today)
}

export const requirePaperNotFuture = (document: DocumentRef | null, today: Day): void => {
  if (document !== null && document.issuedOn > today) throw wrongField('document.issuedOn', 'in_future', { today })
}

export const requireLiving = ({ id, name, dissolvedOn }: UnitRow): void => {
  if (dissolvedOn !== null) throw problem('units.not_existing', { detail: { unitId: id, name, dissolvedOn } })
}

const tooEarly = ({ id, name }: UnitRow, since: Day) =>
  problem('units.day_before_history', { detail: { unitId: id, name, since } })

/** A change must not fall before the last change of the same unit: what was entered in between would be overwritten. */
export const requireRunning = async (db: Reads, unit: UnitRow, on: Day): Promise<void> => {
  const running = (await periodsOf(db, [unit.id])).find((period) => period.until === null)
  if (running !== undefined && on < running.from) throw tooEarly(unit, running.from)
}

/** To end, a unit must have been there for a day at least. */
export const requireOlderThan = (unit: UnitRow, on: Day): void => {
  if (on <= unit.foundedOn) throw tooEarly(unit, addDays(unit.foundedOn, 1))
}

/** A unit under which others are put from a day on must have existed then and stood where it stands now. */
export const requireStanding = async (db: Reads, unit: UnitRow, on: Day): Promise<void> => {
  requireLiving(unit)
  const { id, name, foundedOn } = unit
  if (on < foundedOn) throw problem('units.not_existing', { detail: { unitId: id, name, foundedOn } })
  const since = standsSince(await periodsOf(db, [id])) ?? foundedOn
  if (on < since) throw tooEarly(unit, since)
}

export const requireKind = (kind: UnitKind, parentKind: UnitKind): void => {
  if (!mayStandUnder(kind, parentKind)) throw problem('units.parent_kind', { detail: { kind, parentKind } })
}

/** No unit may at any time from the day on stand beside another of the same name. */
export const requireFreeNames = async (
  db: Reads,
  parent: Pick<UnitRow, 'id' | 'path'>,
  comers: Parameters<typeof findNameClash>[0],
  on: Day,
): Promise<void> => {
  const clash = findNameClash(comers, await periodsBelow(db, parent, on))
  if (clash !== undefined) throw problem('units.name_taken', { detail: { name: clash.name } })
}

/** Nothing may have stood below the unit after the day it is to end. */
export const requireNothingBelowSince = async (db: Reads, unit: UnitRow, on: Day): Promise<void> => {
  const below = await periodsBelow(db, unit, on)
  const now = below.filter((period) => period.until === null)
  if (now.length > 0) throw problem('units.has_children', { detail: { count: now.length, names: now.slice(0, 5).map(({ name }) => name) } })
  const last = below.flatMap((period) => period.until ?? []).toSorted().at(-1)
  if (last !== undefined) throw tooEarly(unit, last)
}
