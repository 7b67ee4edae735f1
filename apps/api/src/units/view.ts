import type { UnitChange, UnitPeriod, UnitView } from '@ket-nap/domain/units/schema'
import { readablePeriods } from '@ket-nap/domain/units/periods'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import type { Reads } from '../platform/db/database.ts'
import type { UnitRow } from './insert.ts'
import { changesOf, findUnit, namesOf, periodsOf } from './repository.ts'
import type { ChangeRow, PeriodRow } from './repository.ts'

/** The name a parent had when the period ended, or has now. */
const parentNameOf = ({ parentId, until }: PeriodRow, parents: readonly PeriodRow[]): string | null =>
  parents.findLast((parent) => parent.unitId === parentId && (until === null || parent.from < until))?.name ?? null

const periodsFor = async (db: Reads, unitId: string): Promise<UnitPeriod[]> => {
  const own = readablePeriods(await periodsOf(db, [unitId]))
  const parents = await periodsOf(
    db,
    own.flatMap((period) => period.parentId ?? []),
  )
  return own.map((period) => {
    const { from, until, kind, name, parentId, clusterId } = period
    return { from, until, kind, name, parentId, clusterId, parentName: parentNameOf(period, parents) }
  })
}

const changeOf = (row: ChangeRow, names: ReadonlyMap<string, string>): UnitChange => ({
  id: row.id,
  kind: row.kind,
  on: row.effectiveOn,
  recordedAt: row.recordedAt,
  otherUnitId: row.otherUnitId,
  otherUnitName: names.get(row.otherUnitId ?? '') ?? null,
  document: row.document,
  note: row.note,
})

export const viewOf = async (db: Reads, unit: UnitRow): Promise<UnitView> => {
  const { id, kind, name, parentId, clusterId, path, foundedOn, dissolvedOn, version } = unit
  const above = idsOfPath(path).slice(0, -1)
  const changes = await changesOf(db, id)
  const names = await namesOf(db, [...above, ...changes.flatMap((change) => change.otherUnitId ?? [])])
  return {
    id,
    kind,
    name,
    parentId,
    clusterId,
    above: above.map((aboveId) => ({ id: aboveId, name: names.get(aboveId) ?? '' })),
    foundedOn,
    dissolvedOn,
    periods: await periodsFor(db, id),
    changes: changes.map((change) => changeOf(change, names)),
    version,
  }
}

export const getView = async (db: Reads, id: string): Promise<UnitView> => {
  const unit = await findUnit(db, id)
  if (unit === undefined) throw new Error(`No unit ${id}`)
  return viewOf(db, unit)
}
