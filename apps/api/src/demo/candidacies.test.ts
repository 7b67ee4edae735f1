import { expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { system } from '../audit/record.ts'
import { recordActIn } from '../candidates/acts.ts'
import { enterCandidate } from '../candidates/entering.ts'
import { findActsOf, findCandidate } from '../candidates/repository.ts'
import { getSurroundings } from '../candidates/surroundings.ts'
import type { Tx } from '../platform/db/database.ts'
import { createTopUnit, insertUnit } from '../units/insert.ts'
import type { PlannedAct } from './acts-plan.ts'
import { act, enter } from './candidacies.ts'
import type { Candidacy } from './candidacies.ts'
import type { PlannedPerson } from './people-plan.ts'
import { planDistrict } from './plan.ts'
import { defaultSeed } from './seed.ts'

const plan = planDistrict(defaultSeed)
const people = [...new Set(plan.happenings.flatMap((one) => (one.kind === 'acted' ? [one.who] : [])))]
/** A long way of each kind of cell, and one with each of the rare acts. */
const chosen = ['recognise', 'return_dossier', 'step_back', 'annul_last', 'appraise_in_section', 'decide_admission'].flatMap((name) =>
  people.filter(({ acts }) => acts.some((one) => one.act === name)).slice(0, 1),
)

const cellsOf = async (tx: Tx) => {
  const top = await createTopUnit(tx, { name: 'Huyện ủy Mẫu', on: '2015-01-01' })
  const base = await insertUnit(tx, { kind: 'base_organisation', name: 'Đảng bộ', parent: top, on: '2015-01-01' })
  const section = await insertUnit(tx, { kind: 'section_organisation', name: 'Bộ phận', parent: base, on: '2015-01-01' })
  return {
    base: await insertUnit(tx, { kind: 'cell', name: 'Chi bộ', parent: base, on: '2015-01-01' }),
    section: await insertUnit(tx, { kind: 'cell', name: 'Chi bộ', parent: section, on: '2015-01-01' }),
    own: await insertUnit(tx, { kind: 'base_cell', name: 'Chi bộ cơ sở', parent: top, on: '2015-01-01' }),
  }
}

const wayOf = ({ acts }: PlannedPerson): 'section' | 'base' | 'own' => {
  if (acts.some((one) => one.act === 'appraise_in_section')) return 'section'
  return acts.some((one) => one.act === 'resolve_in_base') ? 'base' : 'own'
}

const viaServices = async (tx: Tx, unitId: string, who: PlannedPerson, reasons: readonly string[]) => {
  const id = await enterCandidate(tx, system, { unitId, person: who.person, happenedOn: who.enteredOn, origin: null }, '2023-02-22')
  for (const [index, planned] of who.acts.entries()) {
    const { act: name, on: happenedOn, document, note, toStage } = planned
    await recordActIn(tx, system, id, { act: name, happenedOn, document, note, toStage, reason: reasons[index] ?? '' }, '2023-02-22')
  }
  return { row: await findCandidate(tx, id), acts: await findActsOf(tx, [id]) }
}

const inMemory = async (tx: Tx, unitId: string, who: PlannedPerson): Promise<Candidacy> => {
  const none = { originOrganisationId: null, originKind: null }
  const at = '2023-02-22T02:00:00.000Z'
  const entered = enter(at, system, who, await getSurroundings(tx, unitId), none)
  return who.acts.reduce((candidacy: Candidacy, planned: PlannedAct) => act(at, system, candidacy, planned), entered)
}

it('keeps of a candidacy exactly what the services of the product would have kept', async () => {
  const { db, remove } = await testDatabase()
  expect(chosen).toHaveLength(6)
  await db.transaction(async (tx) => {
    const cells = await cellsOf(tx)
    for (const who of chosen) {
      const { id: unitId } = cells[wayOf(who)]
      const { row, acts } = await inMemory(tx, unitId, who)
      const served = await viaServices(tx, unitId, who, acts.slice(1).map(({ reason }) => reason))
      expect({ ...row, id: '' }).toEqual({ ...served.row, id: '' })
      const bare = (all: typeof acts) => all.map((one) => ({ ...one, id: '', candidateId: '', recordedAt: '' }))
      expect(bare(acts)).toEqual(bare(served.acts))
    }
  })
  await remove()
}, 120_000)

it('refuses a plan that the rules forbid', async () => {
  const { db, remove } = await testDatabase(undefined, [])
  const [who] = chosen
  if (who === undefined) throw new Error('nobody was chosen')
  await db.transaction(async (tx) => {
    const cells = await cellsOf(tx)
    const hasty = { ...who, acts: who.acts.slice(1) }
    await expect(inMemory(tx, cells[wayOf(who)].id, hasty)).rejects.toThrow('candidates.stage_order')
  })
  await remove()
})
