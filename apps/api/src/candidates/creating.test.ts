import { describe, expect, test } from 'vitest'
import type { Role } from '@ket-nap/domain/access/permissions'
import { candidates as contract } from '@ket-nap/domain/candidates/contract'
import { aHouse, announcedAfter, journalOf, lastAnnounced } from './test-house.ts'
import type { SignedInClient } from './test-house.ts'

const somebody = { fullName: 'Trần Văn Hoà', gender: 'male', bornOn: '1990-04-03', happenedOn: '2023-02-01' } as const

const create = (person: SignedInClient, unitId: string, over: Partial<Parameters<typeof bodyOf>[1]> = {}) =>
  person.call(contract.create, { body: bodyOf(unitId, over) })
const bodyOf = (unitId: string, over: { fullName?: string; bornOn?: string; happenedOn?: string; duplicateConfirmed?: boolean }) => ({ ...somebody, unitId, ...over })

describe('putting somebody on the list of sources', () => {
  test('makes a candidate of the cell, on record and announced', async () => {
    const house = await aHouse()
    const { district } = house
    const cell = await house.officer('cell_officer', district.cell, 'Lê Văn Thử')
    const before = await lastAnnounced(house.db)
    const { body } = await create(cell, district.cell)
    expect(body).toMatchObject({ fullName: 'Trần Văn Hoà', stage: 'source', stageSince: '2023-02-01', unitId: district.cell, originKind: null, version: 1 })
    expect(body.acts).toMatchObject([{ seq: 1, name: 'enter', happenedOn: '2023-02-01', recordedBy: 'Lê Văn Thử', ruleSetId: 'RS2021' }])
    expect((await journalOf(house.db, body.id)).map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'candidates.created', data: { unitId: district.cell, name: 'Trần Văn Hoà', on: '2023-02-01', originOrganisationId: null } },
    ])
    expect(await announcedAfter(house.db, before)).toEqual([{ topics: ['candidates', 'board'], unit: district.cell, organisationId: null }])
  })

  test('keeps the name as typed, in NFC and with single spaces', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { body } = await create(cell, house.district.cell, { fullName: '  Trần   Văn Hoà '.normalize('NFD') })
    expect(body.fullName).toBe('Trần Văn Hoà'.normalize('NFC'))
  })

  test('sent twice with one key makes one person', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const call = () => cell.call(contract.create, { body: bodyOf(house.district.cell, {}) }, { 'idempotency-key': 'một' })
    expect((await call()).body).toEqual((await call()).body)
    expect((await cell.call(contract.list, {})).body.total).toBe(1)
  })

  test.each([
    { name: 'a base organisation has no list of its own', unit: 'commune', over: {}, status: 422, code: 'candidates.unit_not_cell' },
    { name: 'the cell did not exist yet', unit: 'cell', over: { happenedOn: '1999-12-31' }, status: 422, code: 'units.not_existing' },
    { name: 'the day is tomorrow', unit: 'cell', over: { happenedOn: '2023-02-24' }, status: 400, code: 'request.invalid' },
    { name: 'born in the future', unit: 'cell', over: { bornOn: '2024' }, status: 400, code: 'request.invalid' },
  ] as const)('is refused where $name', async ({ unit, over, status, code }) => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    expect((await create(office, house.district[unit], over)).problem).toMatchObject({ status, code })
    expect((await office.call(contract.list, {})).body.total).toBe(0)
  })

  test('is for whoever may enter people there', async () => {
    const house = await aHouse()
    const { district } = house
    const answer = async (role: Role, place: string) =>
      (await create(await house.officer(role, place), district.cell, { duplicateConfirmed: true })).status
    expect({
      cell: await answer('cell_officer', district.cell),
      commune: await answer('base_officer', district.commune),
      office: await answer('office', district.top),
      standingCommittee: await answer('standing_committee', district.top),
      overseer: await answer('overseer', district.top),
      administrator: await answer('administrator', district.top),
      otherCommune: await answer('base_officer', district.otherCommune),
    }).toEqual({ cell: 200, commune: 200, office: 200, standingCommittee: 403, overseer: 403, administrator: 403, otherCommune: 404 })
  })

  test('in a cell one only oversees is not allowed, though one enters people elsewhere', async () => {
    const house = await aHouse()
    const { district } = house
    const person = await house.as({
      grants: [
        { role: 'overseer', place: { kind: 'subtree', unitId: district.commune }, from: '2000-01-01', until: null },
        { role: 'cell_officer', place: { kind: 'subtree', unitId: district.otherCell }, from: '2000-01-01', until: null },
      ],
    })
    expect((await create(person, district.cell)).status).toBe(403)
  })
})

describe('somebody who is on record already', () => {
  test.each([
    { likeness: 'same', ways: [['Trần Văn Hoà', '1990-04-03'], ['Trần Văn Hòa', '1990-04-03'], ['TRAN VAN HOA', '1990-04-03'], ['Trần Văn Hoà', '1990']] },
    { likeness: 'possible', ways: [['Trần Văn Hoà', '1990-03-04'], ['Trần Văn Hoà', '1991-04-03']] },
  ] as const)('is found whatever way the name is written, or with a slip in the birth date: $likeness', async ({ likeness, ways }) => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { body: first } = await create(cell, house.district.cell)
    const hint = { visible: [{ id: first.id, fullName: 'Trần Văn Hoà', bornOn: '1990-04-03', unitName: 'Chi bộ thôn Một', stage: 'source', likeness }], elsewhere: false }
    for (const [fullName, bornOn] of ways) {
      expect((await cell.call(contract.duplicates, { query: { fullName, bornOn } })).body).toEqual(hint)
      const { problem } = await create(cell, house.district.cell, { bornOn, fullName })
      expect(problem).toMatchObject({ status: 409, code: 'candidates.duplicate_unconfirmed' })
      expect(problem.detail).toEqual(hint)
    }
  })

  test('is flagged to the office as to a cell, and entered when confirmed', async () => {
    const house = await aHouse()
    const { district } = house
    const cell = await house.officer('cell_officer', district.cell)
    const office = await house.officer('office', district.top)
    await create(cell, district.cell)
    for (const person of [cell, office]) {
      expect((await create(person, district.cell)).problem.code).toBe('candidates.duplicate_unconfirmed')
    }
    expect((await create(office, district.otherCell, { duplicateConfirmed: true })).status).toBe(200)
  })

  test('in another unit is told of without name, place or number', async () => {
    const house = await aHouse()
    const { district } = house
    const cell = await house.officer('cell_officer', district.cell)
    await house.enter({ unitId: district.otherCell, fullName: 'Trần Văn Hòa', bornOn: '1990-04-03' })
    await house.enter({ unitId: district.baseCell, fullName: 'Trần Văn Hòa', bornOn: '1990' })
    expect((await create(cell, district.cell)).problem.detail).toEqual({ visible: [], elsewhere: true })
  })

  test('of another name or age is nobody alike', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    await create(cell, house.district.cell)
    const { body } = await cell.call(contract.duplicates, { query: { fullName: 'Trần Văn Hoà', bornOn: '1990-05' } })
    expect(body).toEqual({ visible: [], elsewhere: false })
    expect((await create(cell, house.district.cell, { fullName: 'Trần Văn Hoàn' })).status).toBe(200)
  })

  test('is not compared with oneself when being corrected', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { body } = await create(cell, house.district.cell)
    const query = { fullName: body.fullName, bornOn: body.bornOn, except: body.id }
    expect((await cell.call(contract.duplicates, { query })).body).toEqual({ visible: [], elsewhere: false })
  })
})
