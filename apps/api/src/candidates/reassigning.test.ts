import { describe, expect, test } from 'vitest'
import { candidates as contract } from '@ket-nap/domain/candidates/contract'
import { record, system } from '../audit/record.ts'
import { nominations } from '../nominations/table.ts'
import { nominateIn } from '../nominations/creating.ts'
import { hasWaitingNominations, reassignNominations } from '../nominations/reassigning.ts'
import { aHouse, announcedAfter, journalOf, lastAnnounced, open, wayTo } from './test-house.ts'
import type { House } from './test-house.ts'
import { hasOpenCandidates, reassignUnit } from './reassigning.ts'

const merge = ({ db, district }: House, on = '2021-06-15') =>
  db.transaction((tx) => reassignUnit(tx, system, { fromUnitId: district.cell, toUnitId: district.otherCell, on, note: 'Sáp nhập' }))

describe('a cell merged into another', () => {
  test('hands over all its people with their stages, by an act of the system', async () => {
    const house = await aHouse()
    const { district } = house
    const office = await house.officer('office', district.top)
    const id = await house.enter()
    await house.advance(id, ...wayTo('apply'))
    await merge(house)
    const file = await open(office, id)
    expect(file).toMatchObject({ unitId: district.otherCell, stage: 'applied', stageSince: '2021-07-01', version: 5 })
    expect(file.acts.at(-1)).toMatchObject({ name: 'change_unit', happenedOn: '2021-06-15', recordedBy: 'Hệ thống', note: 'Sáp nhập' })
    expect(file.mayRecord).not.toContain('annul_last')
    expect((await journalOf(house.db, id)).find(({ type }) => type === 'candidates.unit_changed')?.data).toEqual({
      actId: file.acts.at(-1)?.id, on: '2021-06-15', unitId: { from: district.cell, to: district.otherCell }, note: 'Sáp nhập',
    })
  })

  test('leaves a past day as it was before the merging', async () => {
    const house = await aHouse()
    const { district } = house
    const office = await house.officer('office', district.top)
    await house.enter()
    await merge(house)
    const unitOn = async (asOf: string) => (await office.call(contract.list, { query: { asOf } })).body.items.map(({ unitId }) => unitId)
    expect([await unitOn('2021-06-14'), await unitOn('2021-06-15')]).toEqual([[district.cell], [district.otherCell]])
    const below = async (unitId: string, asOf: string) => (await office.call(contract.list, { query: { unitId, asOf } })).body.total
    expect([await below(district.commune, '2021-06-14'), await below(district.commune, '2021-06-15'), await below(district.otherCommune, '2021-06-15')]).toEqual([1, 0, 1])
  })

  test('is theirs from then on: the new cell opens the file, the old one does not', async () => {
    const house = await aHouse()
    const { district } = house
    const id = await house.enter()
    await merge(house)
    const old = await house.officer('cell_officer', district.cell)
    const next = await house.officer('cell_officer', district.otherCell)
    const statusFor = async (person: typeof old) => (await person.call(contract.get, { params: { id } })).status
    expect([await statusFor(old), await statusFor(next)]).toEqual([404, 200])
  })

  test('is announced in both places, and in none when nobody moved', async () => {
    const house = await aHouse()
    const { district } = house
    await house.enter()
    const before = await lastAnnounced(house.db)
    await merge(house)
    expect((await announcedAfter(house.db, before)).map(({ unit }) => unit)).toEqual([district.otherCell, district.cell])
    const again = await lastAnnounced(house.db)
    await merge(house)
    expect(await announcedAfter(house.db, again)).toEqual([])
  })

  test('hands over the nominations too', async () => {
    const house = await aHouse()
    const { db, district } = house
    const nominee = {
      organisationId: district.organisation, unitId: district.cell, fullName: 'Phạm Thị Mẫu', gender: 'female', bornOn: '1999', workplace: '',
      residence: '', resolutionNumber: '03-NQ/ĐTN', resolutionOn: '2023-02-01', note: '', duplicateConfirmed: false,
    } as const
    await db.transaction((tx) => nominateIn(tx, system, nominee, '2023-02-23'))
    expect([await hasWaitingNominations(db, district.cell), await hasWaitingNominations(db, district.otherCell)]).toEqual([true, false])
    await db.transaction(async (tx) => {
      await reassignNominations(tx, { fromUnitId: district.cell, toUnitId: district.otherCell })
      await record(tx, system, { type: 'units.merged', subject: district.otherCell, data: { from: [district.cell], into: district.otherCell, on: '2023-02-23', reason: null } })
    })
    expect(await db.select({ unitId: nominations.unitId, version: nominations.version }).from(nominations)).toEqual([{ unitId: district.otherCell, version: 2 }])
  })
})

describe('a cell has open candidates', () => {
  test('until the last is an official member', async () => {
    const house = await aHouse({ now: '2024-06-01T02:00:00.000Z' })
    const { db, district } = house
    expect(await hasOpenCandidates(db, district.cell)).toBe(false)
    const id = await house.enter()
    expect([await hasOpenCandidates(db, district.cell), await hasOpenCandidates(db, district.otherCell)]).toEqual([true, false])
    await house.advance(id, ...wayTo('hold_ceremony'), ['open_recognition', '2024-02-20'], ['resolve_recognition_in_cell', '2024-03-01'])
    expect(await hasOpenCandidates(db, district.cell)).toBe(true)
    await house.advance(id, ['recognise', '2024-03-29'])
    expect(await hasOpenCandidates(db, district.cell)).toBe(false)
  })
})
