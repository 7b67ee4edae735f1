import { describe, expect, test } from 'vitest'
import { nominations as contract } from '@ket-nap/domain/nominations/contract'
import { announcedAfter, journalOf, lastAnnounced } from '../candidates/test-house.ts'
import { insertOrganisation } from '../units/insert.ts'
import { record, system } from '../audit/record.ts'
import { aUnion } from './test-union.ts'

describe('the places of a liaison', () => {
  test('are the own organisations and the cells below each', async () => {
    const { liaison, district } = await aUnion()
    const { body } = await liaison.call(contract.places, {})
    expect(body).toEqual({
      organisations: [{ id: district.organisation, kind: 'youth_union', name: 'Đoàn xã Thử Một', unitName: 'Đảng ủy xã Thử Một' }],
      cells: [
        { id: district.cell, name: 'Chi bộ thôn Một', baseName: 'Đảng ủy xã Thử Một', organisationIds: [district.organisation] },
        { id: district.sectionCell, name: 'Chi bộ tổ Thử', baseName: 'Đảng ủy xã Thử Một', organisationIds: [district.organisation] },
      ],
    })
  })

  test('of an organisation of the district are all cells, also those right below', async () => {
    const house = await aUnion()
    const union = await house.db.transaction(async (tx) => {
      const row = await insertOrganisation(tx, { kind: 'trade_union', unitId: house.district.top, name: 'Liên đoàn Lao động huyện Thử' })
      await record(tx, system, { type: 'units.organisation_created', subject: row.id, data: { name: row.name, kind: row.kind, unitId: row.unitId } })
      return row
    })
    const liaison = await house.officer('liaison', { kind: 'organisation', organisationId: union.id })
    const { body } = await liaison.call(contract.places, {})
    expect(body.cells.map(({ id }) => id).toSorted()).toEqual(
      [house.district.cell, house.district.otherCell, house.district.baseCell, house.district.sectionCell].toSorted(),
    )
  })

  test('are closed to whoever is no liaison', async () => {
    const house = await aUnion()
    for (const role of ['administrator', 'office', 'standing_committee', 'overseer', 'base_officer', 'cell_officer'] as const) {
      const person = await house.officer(role, house.district.top)
      const replies = await Promise.all([
        person.call(contract.places, {}),
        person.call(contract.own, {}),
        person.call(contract.create, { body: house.nominee() }),
        person.call(contract.check, { query: { organisationId: house.district.organisation, fullName: 'A', bornOn: '1990' } }),
      ])
      expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
  })
})

describe('a nomination', () => {
  test('waits for the cell, on record and announced to the cell and to the organisation', async () => {
    const { liaison, district, nominee, db } = await aUnion()
    const before = await lastAnnounced(db)
    const { body } = await liaison.call(contract.create, { body: nominee() })
    expect(body).toMatchObject({
      organisationId: district.organisation, organisationName: 'Đoàn xã Thử Một', unitId: district.cell, unitName: 'Chi bộ thôn Một', fullName: 'Hồ Thị Hoà',
      bornOn: '1998-07-09', resolutionNumber: '03-NQ/ĐTN', resolutionOn: '2023-02-20', nominatedOn: '2023-02-23', status: 'waiting',
      answeredOn: null, declineReason: '', stage: null, stageSince: null, version: 1,
    })
    expect(await journalOf(db, body.id)).toMatchObject([
      { type: 'nominations.created', actorName: 'Bí thư Đoàn Một', data: { organisationId: district.organisation, unitId: district.cell, name: 'Hồ Thị Hoà' } },
    ])
    expect(await announcedAfter(db, before)).toEqual([
      { topics: ['nominations'], unit: district.cell, organisationId: null },
      { topics: ['nominations'], unit: district.commune, organisationId: district.organisation },
    ])
  })

  test('sent twice with one key is one', async () => {
    const { liaison, nominee } = await aUnion()
    const call = () => liaison.call(contract.create, { body: nominee() }, { 'idempotency-key': 'một' })
    expect((await call()).body).toEqual((await call()).body)
    expect((await liaison.call(contract.own, {})).body.total).toBe(1)
  })

  test('in the name of another organisation is not found', async () => {
    const { otherLiaison, nominee, district } = await aUnion()
    expect((await otherLiaison.call(contract.create, { body: nominee() })).problem.code).toBe('request.not_found')
    const query = { organisationId: district.organisation, fullName: 'Hồ Thị Hoà', bornOn: '1998' }
    expect((await otherLiaison.call(contract.check, { query })).problem.code).toBe('request.not_found')
  })

  test('to what is no cell below the organisation is refused', async () => {
    const { liaison, nominee, district } = await aUnion()
    for (const unitId of [district.otherCell, district.baseCell, district.commune, district.top, district.organisation]) {
      const { problem } = await liaison.call(contract.create, { body: nominee({ unitId }) })
      expect(problem).toMatchObject({ status: 422, code: 'nominations.cell_out_of_reach' })
    }
  })

  test.each([
    { name: 'a paper of tomorrow', over: { resolutionOn: '2023-02-24' }, path: 'resolutionOn' },
    { name: 'a birth in the future', over: { bornOn: '2024' }, path: 'bornOn' },
  ])('with $name names the field', async ({ over, path }) => {
    const { liaison, nominee } = await aUnion()
    expect((await liaison.call(contract.create, { body: nominee(over) })).problem).toMatchObject({ code: 'request.invalid', fields: [{ path, code: 'in_future' }] })
  })
})

describe('somebody who is known', () => {
  test('to the own organisation as waiting is not nominated twice, confirmed or not', async () => {
    const { liaison, nominee, nominate } = await aUnion()
    await nominate()
    for (const duplicateConfirmed of [false, true]) {
      const { problem } = await liaison.call(contract.create, { body: nominee({ fullName: 'HỒ THỊ HÒA', duplicateConfirmed }) })
      expect(problem).toMatchObject({ status: 409, code: 'nominations.duplicate_unconfirmed' })
      expect(problem.detail).toEqual({ ownNomination: true, known: false })
    }
  })

  test('to the own organisation with a birth date a little off is nominated once confirmed', async () => {
    const { liaison, nominee, nominate } = await aUnion()
    await nominate()
    const body = nominee({ bornOn: '1999-07-09' })
    expect((await liaison.call(contract.create, { body })).problem.detail).toEqual({ ownNomination: true, known: false })
    expect((await liaison.call(contract.create, { body: { ...body, duplicateConfirmed: true } })).status).toBe(200)
  })

  test('as a candidate anywhere is told of without who or where, and nominated once confirmed', async () => {
    const house = await aUnion()
    const { liaison, nominee, district } = house
    await house.enter({ unitId: district.baseCell, fullName: 'Hồ Thị Hòa', bornOn: '1998' })
    const query = { organisationId: district.organisation, fullName: 'ho thi hoa', bornOn: '1998-07-09' }
    expect((await liaison.call(contract.check, { query })).body).toEqual({ ownNomination: false, known: true })
    const { problem } = await liaison.call(contract.create, { body: nominee() })
    expect(problem).toMatchObject({ status: 409, code: 'nominations.duplicate_unconfirmed' })
    expect(problem.detail).toEqual({ known: true })
    expect((await liaison.call(contract.create, { body: nominee({ duplicateConfirmed: true }) })).status).toBe(200)
  })

  test('by the nomination of another organisation is known, and no more is said', async () => {
    const { otherLiaison, nominee, nominate, district } = await aUnion()
    await nominate()
    const body = nominee({ organisationId: district.otherOrganisation, unitId: district.otherCell })
    expect((await otherLiaison.call(contract.create, { body })).problem.detail).toEqual({ known: true })
  })

  test('of whom a nomination was withdrawn may be nominated again', async () => {
    const { liaison, nominee, nominate } = await aUnion()
    const id = await nominate()
    await liaison.call(contract.withdraw, { params: { id }, body: { version: 1, reason: 'Ghi sai chi bộ' } })
    expect((await liaison.call(contract.create, { body: nominee() })).status).toBe(200)
  })
})
