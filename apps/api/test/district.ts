import { record, system } from '../src/audit/record.ts'
import type { Database } from '../src/platform/db/database.ts'
import { createTopUnit, insertCluster, insertOrganisation, insertUnit } from '../src/units/insert.ts'

/** The ids of a small district: two communes with a cell each, the first in a cluster and with a youth union. */
export interface SmallDistrict {
  readonly top: string
  readonly commune: string
  readonly cell: string
  readonly otherCommune: string
  readonly otherCell: string
  readonly cluster: string
  readonly otherCluster: string
  readonly organisation: string
  readonly otherOrganisation: string
}

/** Since 2000, so that every day of a test lies within its history. */
const on = '2000-01-01'

export const aSmallDistrict = (db: Database): Promise<SmallDistrict> =>
  db.transaction(async (tx) => {
    const top = await createTopUnit(tx, { name: 'Huyện ủy Thử', on })
    const cluster = await insertCluster(tx, { name: 'Cụm 1' })
    const otherCluster = await insertCluster(tx, { name: 'Cụm 2' })
    const commune = await insertUnit(tx, {
      kind: 'base_organisation',
      name: 'Đảng ủy xã Thử Một',
      parent: top,
      clusterId: cluster.id,
      on,
    })
    const otherCommune = await insertUnit(tx, {
      kind: 'base_organisation',
      name: 'Đảng ủy xã Thử Hai',
      parent: top,
      clusterId: otherCluster.id,
      on,
    })
    const cell = await insertUnit(tx, { kind: 'cell', name: 'Chi bộ thôn Một', parent: commune, on })
    const otherCell = await insertUnit(tx, { kind: 'cell', name: 'Chi bộ thôn Hai', parent: otherCommune, on })
    const organisation = await insertOrganisation(tx, {
      kind: 'youth_union',
      unitId: commune.id,
      name: 'Đoàn xã Thử Một',
    })
    const otherOrganisation = await insertOrganisation(tx, {
      kind: 'youth_union',
      unitId: otherCommune.id,
      name: 'Đoàn xã Thử Hai',
    })
    await record(tx, system, {
      type: 'set_up.done',
      subject: top.id,
      data: { topUnit: top.name, administrator: 'Người Thử' },
    })
    return {
      top: top.id,
      commune: commune.id,
      cell: cell.id,
      otherCommune: otherCommune.id,
      otherCell: otherCell.id,
      cluster: cluster.id,
      otherCluster: otherCluster.id,
      organisation: organisation.id,
      otherOrganisation: otherOrganisation.id,
    }
  })
