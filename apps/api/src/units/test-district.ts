import { units as contract } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { testApi } from '../../test/app.ts'
import type { TestApi } from '../../test/app.ts'
import { aGrant } from '../../test/factories.ts'
import { record, system } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import { createTopUnit, insertCluster, insertUnit } from './insert.ts'
import { periodsOf } from './repository.ts'

export const founded = '2020-01-01'

/** Writes past the services, as the set-up does. */
export const write = <T>({ db }: Pick<TestApi, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await record(tx, system, { type: 'set_up.done', subject: null, data: { topUnit: 'Huyện ủy Thử', administrator: 'Người Thử' } })
    return work(tx)
  })

const insertDistrict = async (tx: Tx) => {
  const on = founded
  const top = await createTopUnit(tx, { name: 'Huyện ủy Thử', on })
  const east = await insertCluster(tx, { name: 'Cụm Đông', inCharge: 'Đồng chí Phụ Trách' })
  const west = await insertCluster(tx, { name: 'Cụm Tây' })
  const base = (name: string, clusterId: string | null = null) =>
    insertUnit(tx, { kind: 'base_organisation', name, parent: top, on, clusterId })
  const an = await base('Đảng bộ xã An', east.id)
  const binh = await base('Đảng bộ xã Bình', west.id)
  const section = await insertUnit(tx, { kind: 'section_organisation', name: 'Đảng bộ bộ phận Chợ', parent: an, on })
  const cell = (name: string, parent: typeof an) => insertUnit(tx, { kind: 'cell', name, parent, on })
  return {
    top,
    east,
    west,
    an,
    binh,
    section,
    an1: await cell('Chi bộ thôn 1', an),
    an2: await cell('Chi bộ thôn 2', an),
    stall: await cell('Chi bộ Quầy hàng', section),
    binh1: await cell('Chi bộ thôn 1', binh),
    school: await insertUnit(tx, { kind: 'base_cell', name: 'Chi bộ Trường', parent: top, on }),
    station: await insertUnit(tx, { kind: 'base_cell', name: 'Chi bộ Trạm', parent: top, on }),
  }
}

/** A small district, an office that manages all of it, and a day in February 2023. */
export const testDistrict = async () => {
  const api = await testApi()
  const district = await write(api, insertDistrict)
  const office = await api.as({ name: 'Văn phòng', grants: [aGrant('office', district.top.id)] })
  const view = async (id: string): Promise<UnitView> => (await api.call(office, contract.get, { params: { id } })).body
  return { ...district, api, office, view, periods: (id: string) => periodsOf(api.db, [id]) }
}

export type TestDistrict = Awaited<ReturnType<typeof testDistrict>>

/** What every change of a unit may leave out. */
export const change = (on: string, version = 1) => ({ on, version, document: null, note: '' })

