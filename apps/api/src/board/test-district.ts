import { foldActs } from '@ket-nap/domain/candidates/fold'
import type { FoldedAct } from '@ket-nap/domain/candidates/fold'
import type { ActName } from '@ket-nap/domain/candidates/acts'
import type { Day } from '@ket-nap/domain/shared/day'
import type { OrganisationKind, UnitKind } from '@ket-nap/domain/units/schema'
import { record, system } from '../audit/record.ts'
import { personColumns } from '../candidates/entering.ts'
import { insertAct, insertCandidate, rewriteSpans, stateOf } from '../candidates/repository.ts'
import { moveCounters } from '../figures/counters.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { announce } from '../platform/live/announce.ts'
import { insertQuota } from '../quotas/insert.ts'
import { createTopUnit, insertCluster, insertUnit } from '../units/insert.ts'
import type { UnitRow } from '../units/insert.ts'

/** Changes the test's data as the product does: on record, and announced. */
export const change = async <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    const result = await work(tx)
    await record(tx, system, { type: 'units.dissolved', subject: null, data: { on: '2020-01-01', reason: 'Dữ liệu thử' } })
    await announce(tx, { topics: ['board'], place: 'everywhere' })
    return result
  })

const founded = '2000-01-01'

/** Two communes in two clusters, three cells in them, and an office cell in no cluster. */
export const buildDistrict = (db: Database) =>
  change(db, async (tx) => {
    const north = await insertCluster(tx, { name: 'Cụm Bắc', inCharge: 'Nguyễn Thử Một' })
    const south = await insertCluster(tx, { name: 'Cụm Nam', inCharge: 'Trần Thử Hai' })
    const top = await createTopUnit(tx, { name: 'Huyện ủy Mẫu', on: founded })
    const unit = (kind: UnitKind, name: string, parent: UnitRow, clusterId: string | null = null) =>
      insertUnit(tx, { kind, name, parent, clusterId, on: founded })
    const an = await unit('base_organisation', 'Đảng bộ xã An', top, north.id)
    const dong = await unit('base_organisation', 'Đảng bộ xã Đông', top, south.id)
    const office = await unit('base_cell', 'Chi bộ Cơ quan', top)
    const an1 = await unit('cell', 'Chi bộ thôn An 1', an)
    const an2 = await unit('cell', 'Chi bộ thôn An 2', an)
    const dong1 = await unit('cell', 'Chi bộ thôn Đông 1', dong)
    return { north, south, top, an, dong, office, an1, an2, dong1 }
  })

export const giveQuota = (tx: Tx, unitId: string, number: number, issuedOn: Day = '2023-01-05', year = 2023) =>
  insertQuota(tx, { unitId, year, number, document: { number: '01-KH/HU', issuedOn } })

export type ActOn = readonly [name: ActName, on: Day, toUnitId?: string]

const actRow = (tx: Tx, candidateId: string, act: FoldedAct) => ({
  ...act,
  id: newId(),
  candidateId,
  recordedAt: tx.now,
  recordedById: null,
  recordedBy: 'Người Thử',
  documentNumber: null,
  documentSigner: null,
  note: '',
  reason: '',
  ruleSetId: 'RS2021',
  warnings: [],
})

/** A person with exactly these acts after the entering, whatever the rules would say of them. */
export const insertPerson = async (tx: Tx, unitId: string, enteredOn: Day, acts: readonly ActOn[], origin: OrganisationKind | null = null) => {
  const id = newId()
  const log: FoldedAct[] = [['enter', enteredOn, unitId] as ActOn, ...acts].map(([name, happenedOn, toUnitId], index) => ({
    seq: index + 1,
    name,
    happenedOn,
    documentOn: null,
    details: toUnitId === undefined ? {} : { unitId: toUnitId },
  }))
  const candidacy = foldActs(log)
  const person = {
    fullName: 'Lê Thử Người', gender: 'female', bornOn: '1995-05', ethnicity: '', religion: '', occupation: '', workplace: '', residence: '',
  } as const
  await insertCandidate(tx, { id, ...personColumns(person), ...stateOf(candidacy), originKind: origin, originOrganisationId: null, version: 1 })
  await rewriteSpans(tx, id, candidacy.spans)
  await moveCounters(tx, origin, null, candidacy)
  for (const act of log) await insertAct(tx, actRow(tx, id, act))
  return id
}

/** Decided on a day; in a cell of its own choice of days before. */
export const insertAdmitted = (tx: Tx, unitId: string, decidedOn: Day, ceremonyOn: Day | null = null, origin: OrganisationKind | null = null) =>
  insertPerson(
    tx,
    unitId,
    '2021-06-01',
    [
      ['list_sympathiser', '2021-07-01'],
      ['decide_admission', decidedOn],
      ...(ceremonyOn === null ? [] : [['hold_ceremony', ceremonyOn] as const]),
    ],
    origin,
  )
