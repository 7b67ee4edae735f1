import { describe, expect, test } from 'vitest'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { nominations as contract } from '@ket-nap/domain/nominations/contract'
import { announcedAfter, journalOf, lastAnnounced, wayTo } from '../candidates/test-house.ts'
import { aUnion } from './test-union.ts'
import type { Union } from './test-union.ts'

const accept = async (house: Union, id: string) => {
  const cell = await house.officer('cell_officer', house.district.cell)
  const { body } = await cell.call(contract.accept, { params: { id }, body: { version: 1, happenedOn: '2021-01-10' } })
  return body.candidateId ?? ''
}

describe('what became of the own nominees', () => {
  test('is status and stage, and nothing of the file', async () => {
    const house = await aUnion()
    const id = await house.nominate()
    const candidateId = await accept(house, id)
    await house.advance(candidateId, ...wayTo('apply'))
    const { items } = (await house.liaison.call(contract.own, {})).body
    expect(items).toEqual([
      {
        ...house.nominee(), duplicateConfirmed: undefined, id, organisationName: 'Đoàn xã Thử Một', unitName: 'Chi bộ thôn Một', nominatedOn: '2023-02-23',
        status: 'accepted', answeredOn: '2023-02-23', declineReason: '', stage: 'applied', stageSince: '2021-07-01', version: 2,
      },
    ])
    expect(JSON.stringify(items)).not.toContain(candidateId)
    const get = await house.liaison.call(candidates.get, { params: { id: candidateId } })
    expect(get.status).toBe(403)
  })

  test('is announced to the organisation when the candidate moves', async () => {
    const house = await aUnion()
    const candidateId = await accept(house, await house.nominate())
    const before = await lastAnnounced(house.db)
    await house.advance(candidateId, ['list_sympathiser', '2021-02-01'])
    expect(await announcedAfter(house.db, before)).toEqual([
      { topics: ['candidates', 'board'], unit: house.district.cell, organisationId: null },
      { topics: ['nominations'], unit: house.district.commune, organisationId: house.district.organisation },
    ])
  })

  test('shows the reason of a refusal', async () => {
    const house = await aUnion()
    const id = await house.nominate()
    const cell = await house.officer('cell_officer', house.district.cell)
    await cell.call(contract.decline, { params: { id }, body: { version: 1, reason: 'Đang công tác xa' } })
    const { items } = (await house.liaison.call(contract.own, { query: { status: 'declined' } })).body
    expect(items).toMatchObject([{ status: 'declined', declineReason: 'Đang công tác xa', stage: null }])
  })

  test('is of nobody else’s nominees, and the total counts none of them', async () => {
    const house = await aUnion()
    await house.nominate()
    const { district } = house
    await house.otherLiaison.call(contract.create, { body: house.nominee({ organisationId: district.otherOrganisation, unitId: district.otherCell, fullName: 'Mai Văn Ba' }) })
    const { body } = await house.liaison.call(contract.own, {})
    expect([body.items.map(({ fullName }) => fullName), body.total]).toEqual([['Hồ Thị Hoà'], 1])
  })

  test('comes newest first, in pages that are the whole list', async () => {
    const house = await aUnion()
    for (const fullName of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) {
      await house.nominate({ fullName })
      house.clock.advanceMinutes(1)
    }
    const first = (await house.liaison.call(contract.own, { query: { limit: 3 } })).body
    const second = (await house.liaison.call(contract.own, { query: { limit: 3, after: first.next ?? '' } })).body
    expect([...first.items, ...second.items].map(({ fullName }) => fullName)).toEqual(['Năm', 'Bốn', 'Ba', 'Hai', 'Một'])
    expect([first.total, second.total, second.next]).toEqual([5, 5, null])
  })

  test('is searched without accents', async () => {
    const house = await aUnion()
    await house.nominate()
    await house.nominate({ fullName: 'Đỗ Văn Đức' })
    const found = async (q: string) => (await house.liaison.call(contract.own, { query: { q } })).body.items.map(({ fullName }) => fullName)
    expect([await found('duc do'), await found('HÒA'), await found('%')]).toEqual([['Đỗ Văn Đức'], ['Hồ Thị Hoà'], []])
  })
})

describe('withdrawing', () => {
  test('ends a nomination nobody has answered; the cell reads why', async () => {
    const house = await aUnion()
    const { district, db, liaison } = house
    const id = await house.nominate()
    const before = await lastAnnounced(db)
    const { body } = await liaison.call(contract.withdraw, { params: { id }, body: { version: 1, reason: 'Ghi sai chi bộ' } })
    expect(body).toMatchObject({ status: 'withdrawn', answeredOn: '2023-02-23', version: 2 })
    const cell = await house.officer('cell_officer', district.cell)
    expect((await cell.call(contract.received, {})).body.items).toMatchObject([{ status: 'withdrawn', declineReason: 'Ghi sai chi bộ' }])
    expect((await journalOf(db, id)).at(-1)).toMatchObject({ type: 'nominations.withdrawn', data: { organisationId: district.organisation, reason: 'Ghi sai chi bộ' } })
    expect(await announcedAfter(db, before)).toHaveLength(2)
  })

  test('is refused once it is answered, or on an old version', async () => {
    const house = await aUnion()
    const answered = await house.nominate()
    await accept(house, answered)
    const waiting = await house.nominate({ fullName: 'Mai Văn Ba' })
    const withdraw = (id: string, version: number) => house.liaison.call(contract.withdraw, { params: { id }, body: { version, reason: 'Nhầm' } })
    expect((await withdraw(answered, 2)).problem).toMatchObject({ status: 409, code: 'nominations.not_open', detail: { status: 'accepted' } })
    expect((await withdraw(waiting, 7)).problem).toMatchObject({ code: 'request.stale', detail: { yours: 7, current: 1 } })
  })

  test('by another organisation finds nothing', async () => {
    const house = await aUnion()
    const id = await house.nominate()
    expect((await house.otherLiaison.call(contract.withdraw, { params: { id }, body: { version: 1, reason: 'Nhầm' } })).status).toBe(404)
  })
})
