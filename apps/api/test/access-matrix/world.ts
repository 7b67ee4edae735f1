import { roles } from '@ket-nap/domain/access/permissions'
import type { Role } from '@ket-nap/domain/access/permissions'
import type { GrantPlace } from '@ket-nap/domain/access/grants'
import { insertGrant } from '../../src/access/repository.ts'
import { record, system } from '../../src/audit/record.ts'
import { enterCandidate } from '../../src/candidates/entering.ts'
import { nominateIn } from '../../src/nominations/creating.ts'
import type { Database, Tx } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { insertQuota } from '../../src/quotas/insert.ts'
import { createTopUnit, insertCluster, insertOrganisation, insertUnit } from '../../src/units/insert.ts'
import type { UnitRow } from '../../src/units/insert.ts'
import { anAccount } from '../accounts.ts'

/** A commune and what is in it: what somebody with a role there may see, and somebody elsewhere may not. */
export interface Things {
  readonly name: string
  readonly commune: string
  readonly section: string
  readonly otherSection: string
  /** With the candidate, the nomination and a quota. */
  readonly cell: string
  /** Empty, below the section. */
  readonly spareCell: string
  readonly cluster: string
  readonly organisation: string
  readonly candidate: string
  readonly nomination: string
  readonly quota: string
  /** Somebody's grant in the cell. */
  readonly grant: string
}

export interface World {
  readonly top: string
  /** A cluster nobody is in. */
  readonly cluster: string
  readonly account: string
  readonly closedAccount: string
  /** Where each role has its place; nobody touches another's. */
  readonly own: Readonly<Record<Role, Things>>
  /** Where nobody has a place. */
  readonly elsewhere: Things
}

const on = '2000-01-01'
const today = '2023-02-23'
export const paper = { number: '01-QĐ/HU', issuedOn: '2023-01-10' }
export const candidateName = (name: string) => `Nguyễn Văn ${name}`
export const nomineeName = (name: string) => `Trần Thị ${name}`

const makePeople = async (tx: Tx, name: string, cell: string, organisationId: string) => ({
  candidate: await enterCandidate(
    tx,
    system,
    {
      unitId: cell,
      person: {
        fullName: candidateName(name),
        gender: 'male',
        bornOn: '1995-05-05',
        ethnicity: '',
        religion: '',
        occupation: '',
        workplace: '',
        residence: '',
      },
      happenedOn: '2023-01-05',
      origin: null,
    },
    today,
  ),
  nomination: await nominateIn(
    tx,
    system,
    {
      organisationId,
      unitId: cell,
      fullName: nomineeName(name),
      gender: 'female',
      bornOn: '1996-06-06',
      workplace: '',
      residence: '',
      resolutionNumber: '02-NQ/ĐTN',
      resolutionOn: '2023-02-01',
      note: '',
      duplicateConfirmed: false,
    },
    today,
  ),
})

const makeThings = async (tx: Tx, top: UnitRow, name: string, accountId: string): Promise<Things> => {
  const cluster = await insertCluster(tx, { name: `Cụm ${name}` })
  const commune = await insertUnit(tx, {
    kind: 'base_organisation',
    name: `Xã ${name}`,
    parent: top,
    clusterId: cluster.id,
    on,
  })
  const section = await insertUnit(tx, { kind: 'section_organisation', name: 'Đảng bộ bộ phận 1', parent: commune, on })
  const otherSection = await insertUnit(tx, {
    kind: 'section_organisation',
    name: 'Đảng bộ bộ phận 2',
    parent: commune,
    on,
  })
  const cell = await insertUnit(tx, { kind: 'cell', name: 'Chi bộ thôn 1', parent: commune, on })
  const spareCell = await insertUnit(tx, { kind: 'cell', name: 'Chi bộ thôn 2', parent: section, on })
  const organisation = await insertOrganisation(tx, { kind: 'youth_union', unitId: cell.id, name: `Chi đoàn ${name}` })
  const quota = await insertQuota(tx, { unitId: cell.id, year: 2023, number: 3, document: paper })
  const grant = newId()
  await insertGrant(tx, {
    id: grant,
    accountId,
    role: 'cell_officer',
    placeKind: 'subtree',
    placeId: cell.id,
    from: on,
    until: null,
  })
  const created = { name: cell.name, kind: cell.kind, parentId: commune.id, from: on }
  await record(
    tx,
    system,
    { type: 'units.created', subject: cell.id, data: created },
    { unitIds: [top.id, commune.id, cell.id] },
  )
  return {
    name,
    commune: commune.id,
    section: section.id,
    otherSection: otherSection.id,
    cell: cell.id,
    spareCell: spareCell.id,
    cluster: cluster.id,
    organisation: organisation.id,
    quota: quota.id,
    grant,
    ...(await makePeople(tx, name, cell.id, organisation.id)),
  }
}

/** A district in which each role has a commune of its own, and one where nobody has a place. */
export const aWorld = async (db: Database): Promise<World> => {
  const account = await anAccount(db, { displayName: 'Lê Văn Người Khác' })
  const closedAccount = await anAccount(db, { displayName: 'Phạm Thị Đã Nghỉ', status: 'deactivated' })
  return db.transaction(async (tx) => {
    const top = await createTopUnit(tx, { name: 'Huyện ủy Thử', on })
    const cluster = await insertCluster(tx, { name: 'Cụm chưa có ai' })
    const own = new Map<Role, Things>()
    for (const role of roles) own.set(role, await makeThings(tx, top, role, account))
    const elsewhere = await makeThings(tx, top, 'elsewhere', account)
    // Filled by the loop over all roles.
    const complete = Object.fromEntries(own) as Record<Role, Things>
    return { top: top.id, cluster: cluster.id, account, closedAccount, own: complete, elsewhere }
  })
}

/** The kind of place in which each role is held. */
export const placeOfRole = (role: Role, things: Things): GrantPlace => {
  switch (role) {
    case 'administrator':
    case 'office':
    case 'standing_committee':
    case 'base_officer':
      return { kind: 'subtree', unitId: things.commune }
    case 'cell_officer':
      return { kind: 'subtree', unitId: things.cell }
    case 'overseer':
      return { kind: 'cluster', clusterId: things.cluster }
    case 'liaison':
      return { kind: 'organisation', organisationId: things.organisation }
  }
}
