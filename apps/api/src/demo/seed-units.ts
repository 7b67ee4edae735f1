import type { Place } from '@ket-nap/domain/access/grants'
import { topPath, idsOfPath } from '@ket-nap/domain/units/rules'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import { insertQuota } from '../quotas/insert.ts'
import type { QuotaRow } from '../quotas/insert.ts'
import { insertAdjustment } from '../quotas/repository.ts'
import { createTopUnit, insertCluster, insertOrganisation, insertUnit } from '../units/insert.ts'
import type { UnitRow } from '../units/insert.ts'
import type { PlannedUnit } from './places.ts'
import { districtKey } from './places.ts'
import type { Plan } from './plan.ts'
import { districtQuota } from './quota-plan.ts'

/** What stands in the database, by the keys of the plan. */
export interface Written {
  readonly units: ReadonlyMap<string, UnitRow>
  readonly clusterIds: ReadonlyMap<string, string>
  readonly organisationIds: ReadonlyMap<string, string>
}

const founded = '2015-01-01'

export const placeOf = ({ path }: Pick<UnitRow, 'path'>): Pick<Place, 'unitIds'> => ({ unitIds: idsOfPath(path) })

/** What the plan refers to by a key must have been written before. */
export const written = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const found = map.get(key)
  if (found === undefined) throw new RangeError(`the plan has no ${key}`)
  return found
}

const writeClusters = async (tx: Tx, by: Acting, { clusters }: Plan): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const { key, name, inCharge } of clusters) {
    const { id } = await insertCluster(tx, { name, inCharge: `${inCharge}, Ủy viên Ban Thường vụ` })
    await record(tx, by, { type: 'units.cluster_created', subject: id, data: { name, unitIds: [] } })
    ids.set(key, id)
  }
  return ids
}

const writeUnit = (tx: Tx, unit: PlannedUnit, parent: UnitRow | undefined, clusterId: string | null): Promise<UnitRow> =>
  parent === undefined
    ? createTopUnit(tx, { name: unit.name, on: founded })
    : insertUnit(tx, { kind: unit.kind, name: unit.name, parent, clusterId, on: founded })

/** The tree, the clusters and the mass organisations, as an office enters them on its first day. */
export const writeUnits = async (tx: Tx, by: Acting, plan: Plan): Promise<Written> => {
  const clusterIds = await writeClusters(tx, by, plan)
  const units = new Map<string, UnitRow>()
  for (const planned of plan.units) {
    const parent = planned.parentKey === null ? undefined : written(units, planned.parentKey)
    const clusterId = planned.clusterKey === null ? null : written(clusterIds, planned.clusterKey)
    const unit = await writeUnit(tx, planned, parent, clusterId)
    const { name, kind, parentId } = unit
    await record(tx, by, { type: 'units.created', subject: unit.id, data: { name, kind, parentId, from: founded } }, placeOf(unit))
    units.set(planned.key, unit)
  }
  const organisationIds = new Map<string, string>()
  for (const { key, kind, name, unitKey } of plan.organisations) {
    const unit = written(units, unitKey)
    const { id } = await insertOrganisation(tx, { kind, unitId: unit.id, name })
    await record(tx, by, { type: 'units.organisation_created', subject: id, data: { name, kind, unitId: unit.id } }, placeOf(unit))
    organisationIds.set(key, id)
  }
  return { units, clusterIds, organisationIds }
}

const note = 'Số liệu mẫu'

/** The papers of a year: the province’s to the district, the district’s to its units. Their numbers are invented. */
const papers = {
  2022: { own: { number: '05-KH/TU (mẫu)', issuedOn: '2022-01-04' }, units: { number: '21-KH/HU (mẫu)', issuedOn: '2022-01-10' } },
  2023: { own: { number: '08-KH/TU (mẫu)', issuedOn: '2023-01-03' }, units: { number: '54-KH/HU (mẫu)', issuedOn: '2023-01-05' } },
} as const

/** The district's number and those of its units, which add up to it. */
export const writeQuotas = async (tx: Tx, by: Acting, plan: Plan, { units }: Written, year: 2022 | 2023): Promise<ReadonlyMap<string, QuotaRow>> => {
  const rows = new Map<string, QuotaRow>()
  const numbers = [[districtKey, districtQuota[year]] as const, ...plan.quotas[year]]
  for (const [key, number] of numbers) {
    const unit = written(units, key)
    const document = key === districtKey ? papers[year].own : papers[year].units
    const row = await insertQuota(tx, { unitId: unit.id, year, number, document, note })
    const data = { unitId: unit.id, year, places: { from: null, to: number }, document: document.number }
    await record(tx, by, { type: 'quotas.assigned', subject: row.id, data }, placeOf(unit))
    rows.set(key, row)
  }
  return rows
}

/** One place goes over from the unit with the most to another: the sum stays what it is. */
export const writeAdjustments = async (tx: Tx, by: Acting, { units }: Written, quotas: ReadonlyMap<string, QuotaRow>): Promise<void> => {
  const document = { number: '61-CV/HU (mẫu)', issuedOn: '2023-02-14' }
  const reason = 'Điều chỉnh theo nguồn quần chúng thực tế của đơn vị'
  const ofUnits = [...quotas].filter(([key]) => key !== districtKey).toSorted(([, one], [, other]) => other.given - one.given)
  const changes = [...ofUnits.slice(0, 1).map((quota) => [quota, -1] as const), ...ofUnits.slice(5, 6).map((quota) => [quota, 1] as const)]
  for (const [[key, { id, given, unitId, year }], change] of changes) {
    await insertAdjustment(tx, { quotaId: id, change, on: document.issuedOn, document, reason })
    const data = { unitId, year, places: { from: given, to: given + change }, document: document.number, reason }
    await record(tx, by, { type: 'quotas.adjusted', subject: id, data }, placeOf(written(units, key)))
  }
}

/** The first lines of the journal, as the set-up writes them. */
export const recordSetUp = async (tx: Tx, by: Acting, top: Pick<UnitRow, 'id' | 'name'>): Promise<void> => {
  const place = placeOf({ path: topPath(top.id) })
  await record(tx, by, { type: 'set_up.done', subject: top.id, data: { topUnit: top.name, administrator: by.name } }, place)
}
