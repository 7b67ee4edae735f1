import type { Day } from '@ket-nap/domain/shared/day'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { announce } from '../platform/live/announce.ts'
import { appendAct } from './acts.ts'
import { countOpenInUnit, findActs, findCandidate, findIdsInUnit } from './repository.ts'
import { getSurroundings } from './surroundings.ts'

export interface Reassigning {
  readonly fromUnitId: string
  readonly toUnitId: string
  /** The day the reorganisation takes effect; a person entered later was in the new unit from the beginning. */
  readonly on: Day
  readonly note: string
}

/** Somebody in the unit itself is still on the way to official membership; units below are not looked at. */
export const hasOpenCandidates = async (db: Reads, unitId: string): Promise<boolean> => (await countOpenInUnit(db, unitId)) > 0

/** Takes every candidacy of a cell over into another, by the system's act `change_unit`. Both units must be on record. */
export const reassignUnit = async (tx: Tx, acting: Acting, { fromUnitId, toUnitId, on, note }: Reassigning): Promise<void> => {
  const ids = await findIdsInUnit(tx, fromUnitId)
  if (ids.length === 0) return
  const { place } = await getSurroundings(tx, toUnitId)
  const entry = { name: 'change_unit', happenedOn: on, document: null, note, reason: '', warnings: [], details: { unitId: toUnitId } } as const
  for (const id of ids) {
    const row = await findCandidate(tx, id)
    if (row === undefined) continue
    const { act } = await appendAct(tx, acting, { row, acts: await findActs(tx, id) }, entry)
    const data = { actId: act.id, on, unitId: { from: fromUnitId, to: toUnitId }, note }
    await record(tx, acting, { type: 'candidates.unit_changed', subject: id, data }, place)
  }
  await announce(tx, { topics: ['candidates', 'board'], place })
  await announce(tx, { topics: ['candidates', 'board'], place: (await getSurroundings(tx, fromUnitId)).place })
}
