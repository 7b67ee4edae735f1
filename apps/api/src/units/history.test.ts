import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '@ket-nap/domain/shared/day'
import { Problem } from '@ket-nap/domain/shared/problem'
import { holdsOn, nameKey } from '@ket-nap/domain/units/periods'
import { childPath, mayStandUnder, topPath } from '@ket-nap/domain/units/rules'
import { system } from '../audit/record.ts'
import { enterCandidate } from '../candidates/entering.ts'
import { candidates, stageSpans } from '../candidates/table.ts'
import { foundUnit, moveUnit, renameUnit } from './changes.ts'
import type { UnitRow } from './insert.ts'
import { dissolveUnit, mergeUnit, splitUnit } from './reorganisation.ts'
import type { PeriodRow } from './repository.ts'
import { unitPeriods, units } from './table.ts'
import { testDistrict, write } from './test-district.ts'
import type { TestDistrict } from './test-district.ts'

const acts = ['found', 'rename', 'move', 'merge', 'split', 'dissolve'] as const

const step = fc.record({
  act: fc.constantFrom(...acts),
  one: fc.nat(40),
  other: fc.nat(40),
  day: fc.nat(53).map((days) => addDays('2023-01-01', days)),
  name: fc.constantFrom('Chi bộ thôn 1', 'Chi bộ thôn 4', 'Chi bộ Đình', 'Chi bộ Chợ', 'Đảng bộ Mới', 'Đảng bộ Cũ'),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Whether the two would go together at all; most pairs would only be refused. */
const fits = (act: Step['act'], unit: UnitRow, other: UnitRow): boolean => {
  if (act === 'move') return mayStandUnder(unit.kind, other.kind)
  return act === 'merge' ? unit.kind === other.kind && unit.id !== other.id : true
}

const take = async ({ api, office }: TestDistrict, { act, one, other, day, name }: Step): Promise<void> => {
  const all = await api.db.select().from(units)
  const living = all.filter((row) => row.dissolvedOn === null)
  const unit = living[one % living.length] ?? all[0]
  const partners = unit === undefined ? [] : living.filter((row) => fits(act, unit, row))
  const partner = partners[other % Math.max(partners.length, 1)]
  if (unit === undefined || partner === undefined) return
  const caller = { actor: office.actor, by: system }
  const body = { on: day, document: null, note: '', version: unit.version }
  const below = all.filter((row) => row.parentId === unit.id && row.dissolvedOn === null)
  const takesUnitIds = below.filter((_, index) => index % 2 === 0).map((row) => row.id)
  const kind = unit.kind === 'superior_committee' ? 'base_organisation' : 'cell'
  const { version: _none, ...founding } = body
  await {
    found: () => foundUnit(api.dependencies, caller, { ...founding, kind, name, parentId: unit.id, clusterId: null }),
    rename: () => renameUnit(api.dependencies, caller, unit.id, { ...body, name }),
    move: () => moveUnit(api.dependencies, caller, unit.id, { ...body, parentId: partner.id }),
    merge: () => mergeUnit(api.dependencies, caller, unit.id, { ...body, intoId: partner.id }),
    split: () => splitUnit(api.dependencies, caller, unit.id, { ...body, name, takesUnitIds }),
    dissolve: () => dissolveUnit(api.dependencies, caller, unit.id, body),
  }[act]()
}

const expectWhole = (unit: UnitRow, periods: readonly PeriodRow[]): void => {
  const last = periods.at(-1)
  expect(periods[0]?.from).toBe(unit.foundedOn)
  expect(last?.until).toBe(unit.dissolvedOn)
  for (const [index, { from, until }] of periods.entries()) {
    expect(until === null || from < until).toBe(true)
    expect(index === periods.length - 1 ? unit.dissolvedOn : periods[index + 1]?.from).toBe(until)
  }
  expect(last).toMatchObject({ name: unit.name, kind: unit.kind, parentId: unit.parentId, clusterId: unit.clusterId })
  if (unit.dissolvedOn === null) expect(last?.path).toBe(unit.path)
}

const expectTree = (day: string, tree: readonly PeriodRow[]): void => {
  const paths = new Map(tree.map((period) => [period.unitId, period.path]))
  expect(paths.size).toBe(tree.length)
  for (const { unitId, parentId, path } of tree) {
    const parentPath = parentId === null ? undefined : paths.get(parentId)
    if (parentId !== null) expect(parentPath, `the parent of ${unitId} on ${day}`).toBeDefined()
    expect(path).toBe(parentPath === undefined ? topPath(unitId) : childPath(parentPath, unitId))
  }
  const names = tree.map((period) => `${period.parentId ?? ''} ${nameKey(period.name)}`)
  expect(new Set(names).size).toBe(names.length)
}

const expectHistory = async ({ api }: TestDistrict): Promise<void> => {
  const rows = await api.db.select().from(units)
  const periods = (await api.db.select().from(unitPeriods)).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  for (const unit of rows) expectWhole(unit, periods.filter((period) => period.unitId === unit.id))
  for (const day of new Set(periods.flatMap(({ from, until }) => [from, until ?? from]))) {
    expectTree(day, periods.filter((period) => holdsOn(period, day)))
  }
  const paths = new Map(rows.map((row) => [row.id, row.path]))
  for (const { id, parentId, path } of rows) {
    expect(path).toBe(parentId === null ? topPath(id) : childPath(paths.get(parentId) ?? '', id))
  }
}

/** Each person is in a cell that exists, today and on every day since. */
const expectNobodyLost = async ({ api }: TestDistrict, entered: number): Promise<void> => {
  const rows = await api.db.select().from(units)
  const people = await api.db.select().from(candidates)
  const living = new Set(rows.filter((row) => row.dissolvedOn === null).map((row) => row.id))
  expect(people).toHaveLength(entered)
  for (const { unitId } of people) expect(living).toContain(unitId)
  for (const { unitId, until } of await api.db.select().from(stageSpans)) {
    const end = rows.find((row) => row.id === unitId)?.dissolvedOn ?? null
    expect(end === null || (until !== null && until <= end)).toBe(true)
  }
}

const enterPeople = (district: TestDistrict): Promise<number> =>
  write(district.api, async (tx) => {
    const cells = [district.an1, district.an2, district.stall, district.school]
    const text = { ethnicity: '', religion: '', occupation: '', workplace: '', residence: '' }
    for (const [index, { id: unitId }] of cells.entries()) {
      const person = { ...text, fullName: `Người Thứ ${index}`, gender: 'male' as const, bornOn: '1990' }
      await enterCandidate(tx, system, { unitId, person, happenedOn: '2022-12-01', origin: null }, '2023-02-23')
    }
    return cells.length
  })

it('whatever is done to units, in whatever order: histories have no gaps, paths are the chain of parents, nobody is lost', async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const district = await testDistrict()
      const entered = await enterPeople(district)
      for (const one of steps) {
        try {
          await take(district, one)
          done.set(one.act, (done.get(one.act) ?? 0) + 1)
        } catch (error) {
          // A refusal is an answer as well; anything else is a fault.
          if (!(error instanceof Problem)) throw error
        }
      }
      await expectHistory(district)
      await expectNobodyLost(district, entered)
    }),
    { numRuns: 25 },
  )
  expect([...done.keys()].toSorted()).toEqual([...acts].toSorted())
}, 120_000)
