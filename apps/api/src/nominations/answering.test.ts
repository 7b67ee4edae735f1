import { describe, expect, test } from 'vitest'
import type { Role } from '@ket-nap/domain/access/permissions'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { nominations as contract } from '@ket-nap/domain/nominations/contract'
import { announcedAfter, journalOf, lastAnnounced, open } from '../candidates/test-house.ts'
import type { SignedInClient } from '../candidates/test-house.ts'
import { aUnion } from './test-union.ts'

const accept = (person: SignedInClient, id: string, over: { linkTo?: string; duplicateConfirmed?: boolean; version?: number; happenedOn?: string } = {}) =>
  person.call(contract.accept, { params: { id }, body: { version: 1, happenedOn: '2023-02-22', ...over } })

describe('the nominations a cell has received', () => {
  test('come with what waits longest first, then what is answered, in pages that are the whole list', async () => {
    const house = await aUnion()
    const cell = await house.officer('cell_officer', house.district.cell)
    const ids: string[] = []
    for (const fullName of ['Một', 'Hai', 'Ba', 'Bốn']) {
      ids.push(await house.nominate({ fullName }))
      house.clock.advanceMinutes(1)
    }
    await cell.call(contract.decline, { params: { id: ids[0] ?? '' }, body: { version: 1, reason: 'Chưa đủ điều kiện' } })
    const first = (await cell.call(contract.received, { query: { limit: 2 } })).body
    const second = (await cell.call(contract.received, { query: { limit: 2, after: first.next ?? '' } })).body
    expect([...first.items, ...second.items].map(({ fullName }) => fullName)).toEqual(['Hai', 'Ba', 'Bốn', 'Một'])
    expect([first.total, second.total, second.next]).toEqual([4, 4, null])
    const waiting = (await cell.call(contract.received, { query: { status: 'waiting' } })).body
    expect([waiting.total, waiting.items.length]).toEqual([3, 3])
  })

  test('are seen and answered where they were sent, and nowhere else', async () => {
    const house = await aUnion()
    const { district } = house
    const answer = async (role: Role, place: string) => {
      const id = await house.nominate({ fullName: `Người ${role} ${place}` })
      const person = await house.officer(role, place)
      const { total } = (await person.call(contract.received, { query: { status: 'waiting' } })).body
      const ofTheCell = (await person.call(contract.received, { query: { status: 'waiting', unitId: district.cell } })).body.items.length
      return [total, ofTheCell, (await person.call(contract.decline, { params: { id }, body: { version: 1, reason: 'Lý do' } })).status]
    }
    expect({
      cell: await answer('cell_officer', district.cell),
      commune: await answer('base_officer', district.commune),
      office: await answer('office', district.top),
      otherCell: await answer('cell_officer', district.otherCell),
      otherCommune: await answer('base_officer', district.otherCommune),
    }).toEqual({ cell: [1, 1, 200], commune: [1, 1, 200], office: [1, 1, 200], otherCell: [0, 0, 404], otherCommune: [0, 0, 404] })
  })

  test('are closed to whoever answers none', async () => {
    const house = await aUnion()
    const id = await house.nominate()
    for (const role of ['administrator', 'standing_committee', 'overseer', 'liaison'] as const) {
      const person = await house.officer(role, house.district.top)
      const replies = [
        await person.call(contract.received, {}),
        await accept(person, id),
        await person.call(contract.decline, { params: { id }, body: { version: 1, reason: 'Lý do' } }),
      ]
      expect(replies.map(({ status }) => status)).toEqual([403, 403, 403])
    }
  })

  test('say who on record may be the same person, by name only within reach', async () => {
    const house = await aUnion()
    const { district } = house
    const cell = await house.officer('cell_officer', district.cell)
    await house.nominate()
    const duplicate = async () => (await cell.call(contract.received, {})).body.items.map(({ duplicate: found, alike }) => ({ found, alike }))
    expect(await duplicate()).toEqual([{ found: 'none', alike: [] }])
    await house.enter({ unitId: district.otherCell, fullName: 'Hồ Thị Hòa', bornOn: '1998-09-07' })
    expect(await duplicate()).toEqual([{ found: 'elsewhere', alike: [] }])
    const mine = await house.enter({ fullName: 'HỒ THỊ HOÀ', bornOn: '1998' })
    expect(await duplicate()).toEqual([{ found: 'visible', alike: [{ id: mine, fullName: 'HỒ THỊ HOÀ', unitName: 'Chi bộ thôn Một', stage: 'source' }] }])
  })
})

describe('accepting', () => {
  test('makes a candidate of the cell who came from the organisation', async () => {
    const house = await aUnion()
    const { district, db } = house
    const cell = await house.officer('cell_officer', district.cell, 'Lê Văn Thử')
    const id = await house.nominate()
    const before = await lastAnnounced(db)
    const { body } = await accept(cell, id)
    expect(body).toMatchObject({ status: 'accepted', answeredOn: '2023-02-23', version: 2, duplicate: 'none', alike: [] })
    const file = await open(cell, body.candidateId ?? '')
    expect(file).toMatchObject({
      fullName: 'Hồ Thị Hoà', bornOn: '1998-07-09', stage: 'source', stageSince: '2023-02-22', unitId: district.cell,
      person: { gender: 'female', workplace: 'Trường THCS Thử', residence: 'Thôn Một', ethnicity: '' },
      originKind: 'youth_union', originName: 'Đoàn xã Thử Một',
      nominations: [{ id, organisationName: 'Đoàn xã Thử Một', nominatedOn: '2023-02-23', resolutionNumber: '03-NQ/ĐTN' }],
    })
    expect(file.acts).toMatchObject([{ name: 'enter', happenedOn: '2023-02-22', recordedBy: 'Lê Văn Thử' }])
    expect((await journalOf(db, id)).at(-1)).toMatchObject({
      type: 'nominations.accepted', actorName: 'Lê Văn Thử', data: { organisationId: district.organisation, candidateId: file.id, linked: false },
    })
    expect(await announcedAfter(db, before)).toEqual([
      { topics: ['candidates', 'board'], unit: district.cell, organisationId: null },
      { topics: ['nominations', 'candidates', 'board'], unit: district.cell, organisationId: null },
      { topics: ['nominations'], unit: district.commune, organisationId: district.organisation },
    ])
    expect((await cell.call(candidates.list, { query: { originKind: 'youth_union' } })).body.total).toBe(1)
  })

  test('twice at once makes one candidate', async () => {
    const house = await aUnion()
    const one = await house.officer('cell_officer', house.district.cell)
    const other = await house.officer('base_officer', house.district.commune)
    const id = await house.nominate()
    const replies = await Promise.all([accept(one, id), accept(other, id)])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.problem.code).toBe('nominations.not_open')
    expect((await one.call(candidates.list, {})).body.total).toBe(1)
  })

  test('on an old version is refused with both versions', async () => {
    const house = await aUnion()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.nominate()
    expect((await accept(cell, id, { version: 3 })).problem).toMatchObject({ code: 'request.stale', detail: { yours: 3, current: 1 } })
  })

  test('somebody alike asks first, to the cell and to the office, as entering does', async () => {
    const house = await aUnion()
    const { district } = house
    const cell = await house.officer('cell_officer', district.cell)
    const office = await house.officer('office', district.top)
    const id = await house.nominate()
    const other = await house.enter({ unitId: district.otherCell, fullName: 'Hồ Thị Hòa', bornOn: '1998' })
    const refused = (await accept(cell, id)).problem
    expect(refused).toMatchObject({ status: 409, code: 'nominations.duplicate_unconfirmed' })
    expect(refused.detail).toEqual({ visible: [], elsewhere: true })
    expect((await accept(office, id)).problem.detail).toMatchObject({ visible: [{ id: other, unitName: 'Chi bộ thôn Hai', likeness: 'same' }], elsewhere: false })
    expect((await accept(cell, id, { duplicateConfirmed: true })).status).toBe(200)
  })

  test('of a person nominated by two counts once and credits both; the origin stays with the first', async () => {
    const house = await aUnion()
    const { district } = house
    const office = await house.officer('office', district.top)
    const first = await house.nominate()
    const second = (await house.otherLiaison.call(contract.create, {
      body: house.nominee({ organisationId: district.otherOrganisation, unitId: district.otherCell, resolutionNumber: '07-NQ/ĐTN', duplicateConfirmed: true }),
    })).body.id
    const candidateId = (await accept(office, first)).body.candidateId ?? ''
    const before = await lastAnnounced(house.db)
    expect((await accept(office, second, { linkTo: candidateId })).body).toMatchObject({ status: 'accepted', candidateId })
    expect((await office.call(candidates.list, {})).body.total).toBe(1)
    const file = await open(office, candidateId)
    expect(file.originName).toBe('Đoàn xã Thử Một')
    expect(file.nominations.map(({ organisationName }) => organisationName)).toEqual(['Đoàn xã Thử Một', 'Đoàn xã Thử Hai'])
    expect((await house.otherLiaison.call(contract.own, {})).body.items).toMatchObject([{ status: 'accepted', stage: 'source', fullName: 'Hồ Thị Hoà' }])
    expect((await journalOf(house.db, second)).at(-1)?.data).toMatchObject({ candidateId, linked: true })
    expect((await announcedAfter(house.db, before)).map(({ unit }) => unit)).toContain(district.cell)
  })

  test('cannot link to somebody out of reach', async () => {
    const house = await aUnion()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.nominate()
    const beyond = await house.enter({ unitId: house.district.otherCell })
    expect((await accept(cell, id, { linkTo: beyond })).problem.code).toBe('request.not_found')
    expect((await cell.call(contract.received, {})).body.items).toMatchObject([{ status: 'waiting', candidateId: null }])
  })

  test('on a day to come is refused, and the nomination still waits', async () => {
    const house = await aUnion()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.nominate()
    expect((await accept(cell, id, { happenedOn: '2023-02-24' })).problem.fields).toEqual([{ path: 'happenedOn', code: 'in_future' }])
    expect((await cell.call(contract.received, {})).body.items).toMatchObject([{ status: 'waiting' }])
  })
})

describe('declining', () => {
  test('needs a reason, answers the organisation, and is on record', async () => {
    const house = await aUnion()
    const { district, db } = house
    const cell = await house.officer('cell_officer', district.cell)
    const id = await house.nominate()
    const decline = (reason: string, version = 1) => cell.call(contract.decline, { params: { id }, body: { version, reason } })
    expect((await decline(' ')).problem).toMatchObject({ code: 'request.invalid', fields: [{ path: 'reason' }] })
    const before = await lastAnnounced(db)
    expect((await decline('Chưa đủ thời gian thử thách')).body).toMatchObject({ status: 'declined', declineReason: 'Chưa đủ thời gian thử thách', candidateId: null })
    expect((await journalOf(db, id)).at(-1)).toMatchObject({ type: 'nominations.declined', data: { organisationId: district.organisation, reason: 'Chưa đủ thời gian thử thách' } })
    expect(await announcedAfter(db, before)).toEqual([
      { topics: ['nominations'], unit: district.cell, organisationId: null },
      { topics: ['nominations'], unit: district.commune, organisationId: district.organisation },
    ])
    expect((await decline('Lần hai', 2)).problem).toMatchObject({ code: 'nominations.not_open', detail: { status: 'declined' } })
    expect((await accept(cell, id, { version: 2 })).problem.code).toBe('nominations.not_open')
  })
})
