import { createRandom } from '../apps/api/src/demo/random.ts'
import type { Random } from '../apps/api/src/demo/random.ts'
import { hashPassword } from '../apps/api/src/accounts/password-hash.ts'
import { insertAccount } from '../apps/api/src/accounts/repository.ts'
import { writeGrant } from '../apps/api/src/access/service.ts'
import { system } from '../apps/api/src/audit/record.ts'
import { getSurroundings } from '../apps/api/src/candidates/surroundings.ts'
import type { Surroundings } from '../apps/api/src/candidates/surroundings.ts'
import { candidateActs, candidates, stageSpans } from '../apps/api/src/candidates/table.ts'
import { act, enter } from '../apps/api/src/demo/candidacies.ts'
import type { Candidacy } from '../apps/api/src/demo/candidacies.ts'
import { withPapers } from '../apps/api/src/demo/acts-plan.ts'
import { inChunks } from '../apps/api/src/demo/journal.ts'
import { inventPerson } from '../apps/api/src/demo/people.ts'
import { actReaching, planTimeline } from '../apps/api/src/demo/timeline.ts'
import { rebuildFigures } from '../apps/api/src/figures/recount.ts'
import { placeOfPath } from '../apps/api/src/access/reach.ts'
import type { Database, Tx } from '../apps/api/src/platform/db/database.ts'
import { newId } from '../apps/api/src/platform/ids.ts'
import { insertQuota } from '../apps/api/src/quotas/insert.ts'
import { createTopUnit, insertCluster, insertUnit } from '../apps/api/src/units/insert.ts'
import type { UnitRow } from '../apps/api/src/units/insert.ts'
import { addDays } from '../packages/domain/src/shared/day.ts'
import { foldActs } from '../packages/domain/src/candidates/fold.ts'
import { stages } from '../packages/domain/src/candidates/stages.ts'

/** S of the measurements: a district. */
export const size = { bases: 60, cells: 400, people: 2000 } as const
export const password = 'do-toc-do-2023'
export const today = '2023-02-23'

const founded = '2015-01-01'
const at = '2023-02-22T02:00:00.000Z'

const writeTree = async (tx: Tx) => {
  const top = await createTopUnit(tx, { name: 'Huyện ủy Đo', on: founded })
  const clusters = []
  for (let index = 0; index < 6; index += 1) clusters.push(await insertCluster(tx, { name: `Cụm ${index + 1}`, inCharge: '' }))
  const cells: UnitRow[] = []
  for (let index = 0; index < size.bases; index += 1) {
    const clusterId = clusters[index % clusters.length]?.id ?? null
    const base = await insertUnit(tx, { kind: 'base_organisation', name: `Đảng bộ xã Đo ${index + 1}`, parent: top, clusterId, on: founded })
    await insertQuota(tx, { unitId: base.id, year: 2023, number: 4, document: { number: '01-KH/HU', issuedOn: '2023-01-05' } })
    const count = Math.floor(((index + 1) * size.cells) / size.bases) - Math.floor((index * size.cells) / size.bases)
    for (let cell = 0; cell < count; cell += 1) {
      cells.push(await insertUnit(tx, { kind: 'cell', name: `Chi bộ thôn ${cell + 1}`, parent: base, on: founded }))
    }
  }
  return { top, cells }
}

/** One in five at the first stage, so that there is somebody to act on; two in five admitted. */
const stageFor = (random: Random) =>
  random.weighted(stages.filter((stage) => stage !== 'section_appraised' && stage !== 'official' && stage !== 'under_recognition'), (stage) =>
    stage === 'source' ? 25 : stage === 'probationary' ? 45 : 5,
  )

const invent = (random: Random, cell: Surroundings): Candidacy => {
  const stage = stageFor(random)
  const reaching = actReaching(stage, 'base')
  const on = addDays('2023-02-20', -random.between(0, stage === 'probationary' ? 400 : 40))
  const { enteredOn, acts } =
    reaching === null ? { enteredOn: on, acts: [] } : planTimeline(random, 'base', { act: reaching, on }, { until: '2023-02-21', stage })
  const planned = { key: '', kind: 'cell', name: cell.unit.name, parentKey: null, clusterKey: null, setting: 'hamlet', address: cell.unit.name } as const
  const who = { cellKey: '', origin: null, person: inventPerson(random, planned, null, enteredOn), enteredOn, acts: [] }
  const entered = enter(at, system, who, cell, { originOrganisationId: null, originKind: random.chance(0.6) ? 'youth_union' : null })
  // Whoever was late has a reason here too.
  const papers = withPapers(random, acts, 'base').map((one) => ({ ...one, reason: 'Đo tốc độ' }))
  return papers.reduce((candidacy: Candidacy, one) => act(at, system, candidacy, one), entered)
}

const writePeople = async (tx: Tx, cells: readonly UnitRow[]): Promise<Candidacy[]> => {
  const random = createRandom(1556)
  const around: Surroundings[] = []
  for (const { id } of cells) around.push(await getSurroundings(tx, id))
  const people = Array.from({ length: size.people }, () => invent(random, random.weighted(around, () => 1)))
  await inChunks(people.map(({ row }) => row), (rows) => tx.insert(candidates).values(rows))
  await inChunks(people.flatMap(({ acts }) => acts), (rows) => tx.insert(candidateActs).values(rows))
  const spans = people.flatMap(({ row, acts }) => foldActs(acts).spans.map((span, ordinal) => ({ candidateId: row.id, ordinal, ...span })))
  await inChunks(spans, (rows) => tx.insert(stageSpans).values(rows))
  await rebuildFigures(tx)
  return people
}

/** Fills a database with a district of this size and an officer who may see and do everything in it. */
export const fillDistrict = async (db: Database) => {
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    const { top, cells } = await writeTree(tx)
    const people = await writePeople(tx, cells)
    const { id: accountId } = await insertAccount(tx, { id: newId(), userName: 'do', displayName: 'Người Đo', status: 'active', passwordHash })
    const grant = { accountId, role: 'office', placeKind: 'subtree', placeId: top.id, from: founded, until: null } as const
    await writeGrant(tx, system, { id: newId(), ...grant }, await placeOfPath(tx, top.path))
    return { top, people: people.map(({ row }) => row) }
  })
}
