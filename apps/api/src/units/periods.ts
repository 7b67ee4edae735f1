import { and, eq, sql } from 'drizzle-orm'
import type { Day } from '@ket-nap/domain/shared/day'
import { changeFrom, replanted } from '@ket-nap/domain/units/periods'
import type { PeriodEdits } from '@ket-nap/domain/units/periods'
import { childPath } from '@ket-nap/domain/units/rules'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { textSortKey } from '@ket-nap/domain/vietnamese/sort-key'
import { pathWithin } from '../access/reach.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import type { UnitRow } from './insert.ts'
import { periodsOf, periodsWithin } from './repository.ts'
import type { PeriodRow } from './repository.ts'
import { unitPeriods, units } from './table.ts'

type Spot = Pick<UnitRow, 'id' | 'path'>

const applyEdits = async (tx: Tx, { close, rewrite, open }: PeriodEdits<PeriodRow>): Promise<void> => {
  for (const { id, until } of close) await tx.update(unitPeriods).set({ until }).where(eq(unitPeriods.id, id))
  for (const { id, ...period } of rewrite) await tx.update(unitPeriods).set(period).where(eq(unitPeriods.id, id))
  if (open.length > 0) await tx.insert(unitPeriods).values(open.map((period) => ({ ...period, id: newId() })))
}

const nextVersion = sql`${units.version} + 1`

/** Shows whoever has the unit open that it is no longer as they saw it. */
export const touchUnit = async (tx: Tx, id: string): Promise<void> => {
  await tx.update(units).set({ version: nextVersion }).where(eq(units.id, id))
}

const setState = async (tx: Tx, unit: UnitRow, on: Day, state: Partial<Pick<UnitRow, 'name' | 'clusterId' | 'sortKey'>>) => {
  const running = (await periodsOf(tx, [unit.id])).filter((period) => period.until === null)
  await applyEdits(tx, changeFrom(running, on, () => state))
  const searchKey = state.name === undefined ? {} : { searchKey: fold(state.name) }
  await tx.update(units).set({ ...state, ...searchKey, version: nextVersion }).where(eq(units.id, unit.id))
}

export const setName = (tx: Tx, unit: UnitRow, on: Day, name: string): Promise<void> =>
  setState(tx, unit, on, { name, sortKey: textSortKey(name) })

export const setCluster = (tx: Tx, unit: UnitRow, on: Day, clusterId: string | null): Promise<void> =>
  setState(tx, unit, on, { clusterId })

/** Ended units go along: see the table. */
const movePaths = async (tx: Tx, from: string, to: string): Promise<void> => {
  if (from === to) return
  await tx
    .update(units)
    .set({ path: sql`cast(${to} as text) || substr(${units.path}, ${from.length + 1})` })
    .where(pathWithin(units.path, [from]))
}

/**
 * Puts a unit, with all below it, under a parent from a day on. Also whatever stood below it on some later day only is
 * put right, so that every path is the chain of parents on every day.
 */
export const replant = async (tx: Tx, unit: Spot, parent: Spot, on: Day): Promise<void> => {
  const periods = await periodsWithin(tx, unit.path, on)
  await applyEdits(tx, changeFrom(periods, on, replanted(unit, parent)))
  await tx
    .update(units)
    .set({ parentId: parent.id, version: nextVersion })
    .where(and(eq(units.id, unit.id), eq(units.path, unit.path)))
  await movePaths(tx, unit.path, childPath(parent.path, unit.id))
}

/**
 * Ends a unit on a day. What began on that very day never held: the unit ends as it was before.
 * The caller has made sure that it is older than the day and that nothing is below it any more.
 */
export const endUnit = async (tx: Tx, unit: UnitRow, on: Day): Promise<void> => {
  const periods = await periodsOf(tx, [unit.id])
  const last = periods.findLast((period) => period.from < on)
  if (last === undefined) throw new Error(`Unit ${unit.id} has no period before ${on}`)
  for (const period of periods.filter(({ from }) => from >= on)) await tx.delete(unitPeriods).where(eq(unitPeriods.id, period.id))
  await tx.update(unitPeriods).set({ until: on }).where(eq(unitPeriods.id, last.id))
  const { name, parentId, clusterId, sortKey } = last
  await tx
    .update(units)
    .set({ name, parentId, clusterId, sortKey, searchKey: fold(name), dissolvedOn: on, version: nextVersion })
    .where(eq(units.id, unit.id))
  await movePaths(tx, unit.path, last.path)
}
