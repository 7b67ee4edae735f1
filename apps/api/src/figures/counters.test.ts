import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActName } from '@ket-nap/domain/candidates/acts'
import { board } from '@ket-nap/domain/board/contract'
import { units } from '@ket-nap/domain/units/contract'
import { organisationKinds } from '@ket-nap/domain/units/schema'
import { addDays } from '@ket-nap/domain/shared/day'
import { testApi } from '../../test/app.ts'
import { aGrant } from '../../test/factories.ts'
import { boardFeature } from '../board/routes.ts'
import { buildDistrict, change, insertPerson } from '../board/test-district.ts'
import { writeSettings } from '../settings/repository.ts'
import { unitsFeature } from '../units/routes.ts'
import { figuresReport } from './figures-report.ts'
import { rebuildFigures, verifyFigures } from './recount.ts'
import { stageCounters } from './table.ts'

const openDistrict = async () => {
  const api = await testApi({ features: [boardFeature, unitsFeature] })
  const district = await buildDistrict(api.db)
  const office = await api.as({ grants: [aGrant('office', district.top.id)] })
  return { api, district, office }
}

const way: readonly ActName[] = ['list_sympathiser', 'complete_class', 'apply', 'decide_admission', 'hold_ceremony', 'step_back']
const cells = ['an1', 'an2', 'dong1', 'office'] as const

const person = fc.record({
  cell: fc.constantFrom(...cells),
  enteredOn: fc.integer({ min: 0, max: 200 }).map((days) => addDays('2021-11-01', days)),
  acts: fc.integer({ min: 0, max: way.length - 1 }),
  pace: fc.integer({ min: 1, max: 60 }),
  origin: fc.constantFrom(null, ...organisationKinds),
})

// Test people are checked after each transaction of every test (test/figures.ts): here it is the board that is compared.
describe('the counters', () => {
  it('make the same board of today as the spans do, after people, mergers and moves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 3, maxLength: 15 }), fc.boolean(), fc.boolean(), async (people, merges, byCeremony) => {
        const { api, district, office } = await openDistrict()
        await change(api.db, async (tx) => {
          if (byCeremony) await writeSettings(tx, { countsBy: 'ceremony', reason: 'Thử', version: 2 })
          for (const { cell, enteredOn, acts, pace, origin } of people) {
            const done = way.slice(0, acts).map((name, index) => [name, addDays(enteredOn, (index + 1) * pace)] as const)
            await insertPerson(tx, district[cell].id, enteredOn, done.filter(([, on]) => on <= '2023-02-23'), origin)
          }
        })
        const body = { version: 1, on: '2023-02-10' }
        if (merges) await api.call(office, units.merge, { params: { id: district.an2.id }, body: { ...body, intoId: district.dong1.id } })
        else await api.call(office, units.move, { params: { id: district.an2.id }, body: { ...body, parentId: district.dong.id } })
        const show = async (unitId: string) => (await api.call(office, board.show, { query: { unitId, asOf: '2023-02-23' } })).body
        const all = [district.top, district.an, district.dong, district.an1, district.an2].map(({ id }) => id)
        const byCounters = await Promise.all(all.map(show))
        // From tomorrow on that day is a past one, which is counted by the spans.
        api.clock.set('2023-02-24T02:00:00.000Z')
        expect(await Promise.all(all.map(show))).toEqual(byCounters)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('that are wrong are found, with what they say and what they should, and can be counted anew', async () => {
    const { api, district } = await openDistrict()
    await change(api.db, (tx) => insertPerson(tx, district.an1.id, '2022-01-05', [['list_sympathiser', '2022-02-01']]))
    const { an1 } = district
    const found = await change(api.db, async (tx) => {
      await tx.update(stageCounters).set({ people: 7 }).where(eq(stageCounters.unitId, an1.id))
      const wrong = await verifyFigures(tx)
      await rebuildFigures(tx)
      return wrong
    })
    const figure = { of: 'stage', unitId: an1.id, stage: 'sympathiser', origin: 'none', people: 1 }
    expect(found).toEqual([{ figure, kept: 7, counted: 1 }])
    expect(figuresReport(found)).toContain(`đơn vị ${an1.id}, sympathiser, none: đang lưu 7, đếm lại được 1`)
    expect(await verifyFigures(api.db)).toEqual([])
    expect(figuresReport([])).toBe('Các số đếm sẵn khớp với hồ sơ.')
  })
})
