import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import type { units } from '@ket-nap/domain/units/contract'
import { childPath, isCell } from '@ket-nap/domain/units/rules'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { placeOfPath } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import { hasOpenCandidates, reassignUnit } from '../candidates/reassigning.ts'
import { refileUnit } from '../figures/counters.ts'
import { hasWaitingNominations, reassignNominations } from '../nominations/reassigning.ts'
import type { Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import { announceTree, changeUnit, paperOf, reasonOf } from './acts.ts'
import type { Change } from './acts.ts'
import { moveUnder } from './changes.ts'
import {
  getUnitFor,
  managing,
  requireFreeNames,
  requireNothingBelowSince,
  requireOlderThan,
  requireRunning,
  requireStanding,
  wrongField,
} from './guards.ts'
import type { Caller, Services } from './guards.ts'
import { insertChange, insertUnit } from './insert.ts'
import type { UnitRow } from './insert.ts'
import { organisationsBeside, setOrganisationUnit } from './organisation-repository.ts'
import { endUnit, touchUnit } from './periods.ts'
import { findUnit, periodsBelow } from './repository.ts'

type Body<K extends 'merge' | 'split' | 'dissolve'> = Received<(typeof units)[K]>['body']

/** Everything that stood below from the day on, also what has left or ended since. */
const handOverUnits = async (tx: Tx, caller: Caller, unit: UnitRow, into: UnitRow, change: Change): Promise<void> => {
  const periods = await periodsBelow(tx, unit, change.on)
  await requireFreeNames(tx, into, periods, change.on)
  for (const id of new Set(periods.map((period) => period.unitId))) {
    await moveUnder(tx, caller, { id, path: childPath(unit.path, id), parentId: unit.id }, into, change)
  }
}

/** A mass organisation goes over where the other unit has none of its kind; otherwise it stays on record with its unit. */
const handOverOrganisations = async (tx: Tx, { by }: Caller, unit: UnitRow, into: UnitRow): Promise<void> => {
  const taken = new Set((await organisationsBeside(tx, into.id)).map((organisation) => organisation.kind))
  const place = await placeOfPath(tx, into.path)
  for (const { id, kind } of await organisationsBeside(tx, unit.id)) {
    if (taken.has(kind)) continue
    await setOrganisationUnit(tx, id, into.id)
    const changes = { unitId: { from: unit.id, to: into.id } }
    await record(tx, by, { type: 'units.organisation_changed', subject: id, data: { changes } }, place)
  }
}

const handOverPeople = async (tx: Tx, { by }: Caller, unit: UnitRow, into: UnitRow, { on, note }: Change): Promise<void> => {
  if (!isCell(unit.kind)) return
  await reassignUnit(tx, by, { fromUnitId: unit.id, toUnitId: into.id, on, note })
  await reassignNominations(tx, { fromUnitId: unit.id, toUnitId: into.id })
  await announce(tx, { topics: ['nominations'], place: await placeOfPath(tx, into.path) })
}

/** Nobody may be left behind in a cell that is no more: neither a candidate nor somebody who waits for its answer. */
const requireNobodyWaiting = async (tx: Tx, { id, name }: UnitRow): Promise<void> => {
  if (await hasOpenCandidates(tx, id)) throw problem('units.has_candidates', { detail: { name, of: 'candidates' } })
  if (await hasWaitingNominations(tx, id)) throw problem('units.has_candidates', { detail: { name, of: 'nominations' } })
}

/** What the unit has taken over stays its own record; its quotas stay with the unit that had them (rules.md 8.1). */
export const mergeUnit = (services: Services, caller: Caller, id: string, body: Body<'merge'>): Promise<UnitView> =>
  changeUnit(services, caller, id, body, async (tx, unit, today) => {
    const { on, intoId } = body
    const into = await getUnitFor(tx, caller.actor, intoId, managing, today)
    if (into.id === unit.id) throw problem('units.cycle', { detail: { name: unit.name } })
    if (into.kind !== unit.kind) throw problem('units.parent_kind', { detail: { kind: unit.kind, intoKind: into.kind } })
    await requireRunning(tx, unit, on)
    requireOlderThan(unit, on)
    await requireStanding(tx, into, on)
    await handOverUnits(tx, caller, unit, into, body)
    await handOverPeople(tx, caller, unit, into, body)
    await handOverOrganisations(tx, caller, unit, into)
    await refileUnit(tx, unit.id, async () => {
      await endUnit(tx, unit, on)
      await insertChange(tx, { ...paperOf(body), unitId: unit.id, kind: 'merged_into', otherUnitId: into.id })
    })
    await touchUnit(tx, into.id)
    await insertChange(tx, { ...paperOf(body), unitId: into.id, kind: 'merged_from', otherUnitId: unit.id })
    const data = { from: [unit.id], into: into.id, on, reason: reasonOf(body) }
    await record(tx, caller.by, { type: 'units.merged', subject: unit.id, data }, await placeOfPath(tx, unit.path))
    await announceTree(tx, await placeOfPath(tx, into.path))
  })

const getTaken = async (tx: Tx, unit: UnitRow, ids: readonly string[]): Promise<UnitRow[]> => {
  const taken: UnitRow[] = []
  for (const [index, id] of ids.entries()) {
    const child = await findUnit(tx, id)
    // The same answer for a stranger's unit and for none: this is no way to find out which ids exist.
    if (child?.parentId !== unit.id || child.dissolvedOn !== null) throw wrongField(`takesUnitIds.${index}`, 'not_below')
    if (ids.indexOf(id) === index) taken.push(child)
  }
  return taken
}

/** The new unit is of the same kind, beside the old one and in the same cluster. */
export const splitUnit = (services: Services, caller: Caller, id: string, body: Body<'split'>): Promise<UnitView> =>
  changeUnit(services, caller, id, body, async (tx, unit) => {
    const { on, name } = body
    const parent = unit.parentId === null ? undefined : await findUnit(tx, unit.parentId)
    if (parent === undefined) throw problem('units.only_top')
    await requireRunning(tx, unit, on)
    const taken = await getTaken(tx, unit, body.takesUnitIds)
    await requireFreeNames(tx, parent, [{ unitId: '', name, from: on, until: null }], on)
    const { kind, clusterId } = unit
    const made = await insertUnit(tx, { ...paperOf(body), kind, name, parent, clusterId, splitFrom: unit.id })
    await insertChange(tx, { ...paperOf(body), unitId: unit.id, kind: 'split_off', otherUnitId: made.id })
    for (const child of taken) await moveUnder(tx, caller, child, made, body)
    await touchUnit(tx, unit.id)
    const data = { from: unit.id, into: [made.id], on, reason: reasonOf(body) }
    await record(tx, caller.by, { type: 'units.split', subject: unit.id, data }, await placeOfPath(tx, unit.path))
    await announceTree(tx, await placeOfPath(tx, made.path))
  })

export const dissolveUnit = (services: Services, caller: Caller, id: string, body: Body<'dissolve'>): Promise<UnitView> =>
  changeUnit(services, caller, id, body, async (tx, unit) => {
    const { on } = body
    if (unit.parentId === null) throw problem('units.only_top')
    await requireRunning(tx, unit, on)
    requireOlderThan(unit, on)
    await requireNothingBelowSince(tx, unit, on)
    await requireNobodyWaiting(tx, unit)
    await refileUnit(tx, unit.id, () => endUnit(tx, unit, on))
    await insertChange(tx, { ...paperOf(body), unitId: unit.id, kind: 'dissolved' })
    const data = { on, reason: reasonOf(body) }
    await record(tx, caller.by, { type: 'units.dissolved', subject: unit.id, data }, await placeOfPath(tx, unit.path))
  })
