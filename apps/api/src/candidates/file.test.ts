import { describe, expect, test } from 'vitest'
import type { Role } from '@ket-nap/domain/access/permissions'
import { candidates as contract } from '@ket-nap/domain/candidates/contract'
import { aHouse, announcedAfter, journalOf, lastAnnounced, open, wayTo } from './test-house.ts'

const noId = '01890000-0000-7000-8000-00000000ffff'

const somebody = {
  fullName: 'Đặng Văn Mẫu', gender: 'male', bornOn: '1992-03', ethnicity: 'Kinh', religion: '', occupation: 'Kỹ sư', workplace: 'UBND xã', residence: 'Thôn Một',
} as const

describe('the file of a person', () => {
  test('holds everything, with the units above and what the reader may do', async () => {
    const house = await aHouse()
    const { district } = house
    const cell = await house.officer('cell_officer', district.cell)
    const id = await house.enter({ ...somebody })
    await house.advance(id, ...wayTo('complete_class'))
    expect(await open(cell, id)).toMatchObject({
      id, fullName: 'Đặng Văn Mẫu', bornOn: '1992-03', person: somebody,
      unitId: district.cell, unitName: 'Chi bộ thôn Một', unitKind: 'cell', baseName: 'Đảng ủy xã Thử Một',
      above: [{ id: district.top, name: 'Huyện ủy Thử' }, { id: district.commune, name: 'Đảng ủy xã Thử Một' }],
      stage: 'class_completed', stageSince: '2021-06-01', returned: false, returnedTimes: 0,
      originKind: null, originName: null, nominations: [],
      judgement: { on: '2023-02-23', ruleSetId: 'RS2021' },
      mayRecord: ['apply', 'step_back'], mayEdit: true, version: 3,
    })
  })

  test('is put on record each time it is opened: who, when, where', async () => {
    const house = await aHouse()
    const one = await house.officer('cell_officer', house.district.cell, 'Lê Văn Một')
    const other = await house.officer('standing_committee', house.district.top, 'Trần Thị Hai')
    const id = await house.enter()
    await open(one, id)
    await open(other, id)
    await open(one, id)
    const openings = (await journalOf(house.db, id)).filter(({ type }) => type === 'candidates.opened')
    expect(openings.map(({ actorName }) => actorName)).toEqual(['Lê Văn Một', 'Trần Thị Hai', 'Lê Văn Một'])
    expect(openings[0]?.unitPath).toBe(`/${house.district.top}/${house.district.commune}/${house.district.cell}/`)
  })

  test('opens for whoever may open it there; of a refusal nothing is on record', async () => {
    const house = await aHouse()
    const { district } = house
    const id = await house.enter()
    const answers = async (role: Role, place: string) => {
      const person = await house.officer(role, place)
      const file = await person.call(contract.get, { params: { id } })
      return [file.status, (await person.call(contract.judge, { params: { id }, query: { on: '2023-02-23' } })).status]
    }
    expect({
      cell: await answers('cell_officer', district.cell),
      commune: await answers('base_officer', district.commune),
      office: await answers('office', district.top),
      standingCommittee: await answers('standing_committee', district.top),
      overseer: await answers('overseer', district.top),
      administrator: await answers('administrator', district.top),
      liaison: await answers('liaison', district.top),
      otherCell: await answers('cell_officer', district.otherCell),
      otherCommune: await answers('base_officer', district.otherCommune),
    }).toEqual({
      cell: [200, 200],
      commune: [200, 200],
      office: [200, 200],
      standingCommittee: [200, 200],
      overseer: [403, 403],
      administrator: [403, 403],
      liaison: [403, 403],
      otherCell: [404, 404],
      otherCommune: [404, 404],
    })
    expect((await journalOf(house.db, id)).filter(({ type }) => type === 'candidates.opened')).toHaveLength(4)
  })

  test('is closed where one oversees, though one opens files elsewhere', async () => {
    const house = await aHouse()
    const { district } = house
    const grants = [
      { role: 'overseer', place: { kind: 'cluster', clusterId: district.cluster }, from: '2000-01-01', until: null },
      { role: 'cell_officer', place: { kind: 'subtree', unitId: district.otherCell }, from: '2000-01-01', until: null },
    ] as const
    const person = await house.as({ grants })
    const overseen = await house.enter()
    const own = await house.enter({ unitId: district.otherCell })
    const beyond = await house.enter({ unitId: district.baseCell })
    const statusOf = async (id: string) => (await person.call(contract.get, { params: { id } })).status
    expect([await statusOf(overseen), await statusOf(own), await statusOf(beyond), await statusOf(noId)]).toEqual([403, 200, 404, 404])
  })

  test('is closed to a grant that has ended', async () => {
    const house = await aHouse()
    const place = { kind: 'subtree', unitId: house.district.top } as const
    const person = await house.as({ grants: [{ role: 'office', place, from: '2000-01-01', until: '2023-02-22' }] })
    const id = await house.enter()
    expect((await person.call(contract.get, { params: { id } })).status).toBe(403)
  })
})

describe('the judgement of a day', () => {
  test('says what could be recorded then, by the rules of that day', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.enter()
    await house.advance(id, ...wayTo('certify'))
    const judgedOn = async (on: string) => (await cell.call(contract.judge, { params: { id }, query: { on } })).body
    expect(await judgedOn('2021-12-02')).toMatchObject({ on: '2021-12-02', ruleSetId: 'RS2021' })
    expect((await judgedOn('2021-12-02')).allowed).toContain('resolve_in_cell')
    expect((await judgedOn('2023-02-24')).blocked.find(({ act }) => act === 'resolve_in_cell')?.because[0]?.code).toBe('candidates.act_in_future')
  })

  test('of a day before the rules we know names the field', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.enter()
    expect((await cell.call(contract.judge, { params: { id }, query: { on: '2016-07-24' } })).problem.fields).toEqual([{ path: 'on', code: 'before_known_rules' }])
  })
})

describe('correcting what is written of a person', () => {
  test('changes search and order too, and puts the old and the new of what changed on record', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.enter({ ...somebody })
    const { body } = await cell.call(contract.edit, { params: { id }, body: { ...somebody, fullName: ' Đặng  Văn Ý ', bornOn: '1992-03-07', version: 1 } })
    expect(body).toMatchObject({ fullName: 'Đặng Văn Ý', bornOn: '1992-03-07', version: 2 })
    expect((await journalOf(house.db, id)).at(-1)).toMatchObject({
      type: 'candidates.edited',
      data: { changes: { fullName: { from: 'Đặng Văn Mẫu', to: 'Đặng Văn Ý' }, bornOn: { from: '1992-03', to: '1992-03-07' } } },
    })
    const found = async (q: string) => (await cell.call(contract.list, { query: { q } })).body.items.map((line) => line.id)
    expect([await found('dang y'), await found('mau')]).toEqual([[id], []])
  })

  test('with nothing changed writes nothing', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.enter({ ...somebody })
    const before = await lastAnnounced(house.db)
    expect((await cell.call(contract.edit, { params: { id }, body: { ...somebody, version: 1 } })).body.version).toBe(1)
    expect(await announcedAfter(house.db, before)).toEqual([])
    expect((await journalOf(house.db, id)).map(({ type }) => type)).toEqual(['candidates.created'])
  })

  test('on an old version is refused with both versions', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.enter({ ...somebody })
    await cell.call(contract.edit, { params: { id }, body: { ...somebody, residence: 'Thôn Hai', version: 1 } })
    const { problem } = await cell.call(contract.edit, { params: { id }, body: { ...somebody, residence: 'Thôn Ba', version: 1 } })
    expect(problem).toMatchObject({ code: 'request.stale', detail: { yours: 1, current: 2 } })
  })

  test('is for whoever may correct it there', async () => {
    const house = await aHouse()
    const { district } = house
    const answer = async (role: Role, place: string) => {
      const id = await house.enter({ ...somebody })
      const person = await house.officer(role, place)
      return (await person.call(contract.edit, { params: { id }, body: { ...somebody, residence: 'Thôn Hai', version: 1 } })).status
    }
    expect({
      cell: await answer('cell_officer', district.cell),
      office: await answer('office', district.top),
      standingCommittee: await answer('standing_committee', district.top),
      overseer: await answer('overseer', district.top),
      otherCommune: await answer('base_officer', district.otherCommune),
    }).toEqual({ cell: 200, office: 200, standingCommittee: 403, overseer: 403, otherCommune: 404 })
  })

  test('to a birth date in the future is refused', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const id = await house.enter({ ...somebody })
    const { problem } = await cell.call(contract.edit, { params: { id }, body: { ...somebody, bornOn: '2023-03', version: 1 } })
    expect(problem.fields).toEqual([{ path: 'bornOn', code: 'in_future' }])
  })
})
