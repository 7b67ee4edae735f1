import { describe, expect, test } from 'vitest'
import type { Role } from '@ket-nap/domain/access/permissions'
import { candidates as contract } from '@ket-nap/domain/candidates/contract'
import type { CandidateLine } from '@ket-nap/domain/candidates/schema'
import type { Sent } from '@ket-nap/domain/shared/endpoint'
import { record, system } from '../audit/record.ts'
import { writeSettings } from '../settings/repository.ts'
import { aHouse, wayTo } from './test-house.ts'
import type { House, SignedInClient } from './test-house.ts'

type Query = NonNullable<Sent<typeof contract.list>['query']>

const list = async (person: SignedInClient, query: Query = {}) => (await person.call(contract.list, { query })).body
const names = async (person: SignedInClient, query: Query = {}) => (await list(person, query)).items.map((line) => line.fullName)

/** In Vietnamese order of the given name, then of the rest from the left. */
const inOrder = ['Lê Thị An', 'Nguyễn Văn An', 'Đặng Văn Ân', 'Trần Bình', 'Phạm Thị Dung', 'Đặng Văn Đức', 'Bùi Thị Hoa', 'Bùi Thị Hòa', 'Bùi Thị Hoà', 'Võ Ý']

const enterAll = async (house: House, all: readonly string[]) => {
  for (const fullName of all.toReversed()) await house.enter({ fullName, bornOn: '1990-05-20' })
}

describe('the order of the list', () => {
  test('is that of the given name, as the dictionary has it', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    await enterAll(house, inOrder)
    const oneSpelling = (name: string) => name.replace('Hoà', 'Hòa')
    // "Hòa" and "Hoà" are the same word to the dictionary: which comes first depends on who was entered first.
    expect((await names(office)).map(oneSpelling)).toEqual(inOrder.map(oneSpelling))
  })

  test('in pages of any size is the whole list in order, each person once, with one total', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    await enterAll(house, inOrder)
    const whole = (await list(office)).items
    for (const limit of [1, 3, 5, 200]) {
      const pages: CandidateLine[] = []
      let after: string | undefined
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(office, { limit, ...(after && { after }) })
        expect(page.total).toBe(inOrder.length)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        pages.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(pages).toEqual(whole)
    }
  })

  test('goes on where it was when somebody is entered before', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    await enterAll(house, inOrder)
    const first = await list(office, { limit: 4 })
    await house.enter({ fullName: 'Cao Thị An' })
    const rest = await list(office, { limit: 200, after: first.next ?? '' })
    expect([...first.items, ...rest.items].map((line) => line.fullName)).not.toContain('Cao Thị An')
    expect(rest.items).toHaveLength(6)
  })

  test('does not go on after a cursor we did not give', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    for (const after of ['x', 'bm9uc2Vuc2U', 'WzFd']) {
      expect((await office.call(contract.list, { query: { after } })).problem).toMatchObject({ code: 'request.invalid', fields: [{ path: 'after' }] })
    }
  })
})

describe('searching', () => {
  const questions: Readonly<Record<string, readonly string[]>> = {
    'dang van duc': ['Đặng Văn Đức'],
    'ĐỨC đặng': ['Đặng Văn Đức'],
    'ĐẶNG': ['Đặng Văn Ân', 'Đặng Văn Đức'],
    'hòa': ['Bùi Thị Hoa', 'Bùi Thị Hoà', 'Bùi Thị Hòa'],
    'hoà': ['Bùi Thị Hoa', 'Bùi Thị Hoà', 'Bùi Thị Hòa'],
    'duc 1991': [],
    'duc 1990': ['Đặng Văn Đức'],
    '%': [],
    '_': [],
    '!': [],
    'nguyen nguyen': ['Nguyễn Văn An'],
  }

  test('finds every folded word of the name in any order, or the year of birth, and takes signs for signs', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    await enterAll(house, inOrder)
    const found = await Promise.all(
      Object.keys(questions).map(async (q) => {
        const { items, total } = await list(office, { q })
        return [q, { names: items.map((line) => line.fullName).toSorted(), total }] as const
      }),
    )
    const expected = Object.entries(questions).map(([q, all]) => [q, { names: all.toSorted(), total: all.length }])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
  })

  test('for nothing finds everybody', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    await enterAll(house, inOrder)
    expect((await list(office, { q: '  ' })).total).toBe(inOrder.length)
  })
})

const threeUnits = async (house: House) => {
  const { district } = house
  const a = await house.enter({ fullName: 'Người Một A' })
  const b = await house.enter({ fullName: 'Người Hai B', unitId: district.otherCell })
  const c = await house.enter({ fullName: 'Người Ba C', unitId: district.baseCell })
  const d = await house.enter({ fullName: 'Người Bốn D', unitId: district.sectionCell })
  return { a, b, c, d }
}

describe('whom one sees', () => {
  test('depends on role and place, and the total counts nobody else', async () => {
    const house = await aHouse()
    const { district } = house
    await threeUnits(house)
    const seenBy = async (role: Role, place: string) => {
      const { items, total } = await list(await house.officer(role, place))
      return `${items.map(({ fullName }) => fullName.slice(-1)).join('')} ${total}`
    }
    expect({
      office: await seenBy('office', district.top),
      standingCommittee: await seenBy('standing_committee', district.top),
      commune: await seenBy('base_officer', district.commune),
      cell: await seenBy('cell_officer', district.cell),
      overseerOfTheOther: await seenBy('overseer', district.otherCommune),
    }).toEqual({ office: 'ABCD 4', standingCommittee: 'ABCD 4', commune: 'AD 2', cell: 'A 1', overseerOfTheOther: 'B 1' })
  })

  test('as an overseer of a cluster: its communes', async () => {
    const house = await aHouse()
    await threeUnits(house)
    const person = await house.officer('overseer', { kind: 'cluster', clusterId: house.district.otherCluster })
    expect(await names(person)).toEqual(['Người Hai B'])
  })

  test.each(['administrator', 'liaison'] as const)('as %s: the list is closed', async (role) => {
    const house = await aHouse()
    const person = await house.officer(role, house.district.top)
    expect((await person.call(contract.list, {})).status).toBe(403)
  })

  test('no filter opens what is out of reach', async () => {
    const house = await aHouse()
    const { district } = house
    await threeUnits(house)
    const cell = await house.officer('cell_officer', district.cell)
    const filters: Query[] = [{ unitId: district.top }, { unitId: district.otherCell }, { clusterId: district.otherCluster }, { stage: 'source' }, { asOf: '2022-01-01' }]
    const seen = await Promise.all(filters.map(async (query) => [await names(cell, query), (await list(cell, query)).total]))
    expect(seen).toEqual([[['Người Một A'], 1], [[], 0], [[], 0], [['Người Một A'], 1], [['Người Một A'], 1]])
  })

  test('a line has names and stage, and nothing of the file', async () => {
    const house = await aHouse()
    const { a } = await threeUnits(house)
    const overseer = await house.officer('overseer', house.district.commune)
    const [line] = (await list(overseer, { unitId: house.district.cell })).items
    expect(line).toEqual({
      id: a, fullName: 'Người Một A', gender: 'female', bornOn: '1990-05-20', unitId: house.district.cell, unitName: 'Chi bộ thôn Một',
      baseName: 'Đảng ủy xã Thử Một', stage: 'source', stageSince: '2021-01-10', decidedOn: null, ceremonyOn: null, returned: false, originKind: null,
    })
  })

  test('a base-level cell is its own base organisation', async () => {
    const house = await aHouse()
    await threeUnits(house)
    const office = await house.officer('office', house.district.top)
    expect((await list(office, { unitId: house.district.baseCell })).items).toMatchObject([{ unitName: 'Chi bộ cơ sở Thử', baseName: 'Chi bộ cơ sở Thử' }])
  })
})

describe('the filters', () => {
  test('each leave whom they name, and the total says how many', async () => {
    const house = await aHouse()
    const { district } = house
    const { a } = await threeUnits(house)
    await house.advance(a, ...wayTo('apply'))
    const office = await house.officer('office', district.top)
    const seenWith = async (query: Query) => {
      const { items, total } = await list(office, query)
      return `${items.map(({ fullName }) => fullName.slice(-1)).join('')} ${total}`
    }
    expect({
      unitWithAllBelow: await seenWith({ unitId: district.commune }),
      cluster: await seenWith({ clusterId: district.cluster }),
      unitOutsideTheCluster: await seenWith({ clusterId: district.cluster, unitId: district.otherCommune }),
      stage: await seenWith({ stage: 'applied' }),
      stageGroup: await seenWith({ stageGroup: 'sourcing' }),
      sentBack: await seenWith({ returned: 'true' }),
      notSentBack: await seenWith({ returned: 'false' }),
      withoutOrigin: await seenWith({ originKind: 'none' }),
      ofTheYouthUnion: await seenWith({ originKind: 'youth_union' }),
    }).toEqual({
      unitWithAllBelow: 'AD 2',
      cluster: 'AD 2',
      unitOutsideTheCluster: ' 0',
      stage: 'A 1',
      stageGroup: 'BCD 3',
      sentBack: ' 0',
      notSentBack: 'ABCD 4',
      withoutOrigin: 'ABCD 4',
      ofTheYouthUnion: ' 0',
    })
  })
})

describe('as of a past day', () => {
  test('stages, dates and marks are those of the end of that day', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    const id = await house.enter()
    await house.advance(id, ...wayTo('submit_dossier'), ['return_dossier', '2023-01-03'], ['submit_dossier', '2023-01-09'], ['refer_to_committee', '2023-01-16'], ['decide_admission', '2023-02-10'])
    const lineOn = async (asOf: string) => (await list(office, { asOf })).items.map(({ stage, stageSince, decidedOn, returned }) => ({ stage, stageSince, decidedOn, returned }))
    expect(await lineOn('2021-01-09')).toEqual([])
    expect(await lineOn('2021-01-10')).toEqual([{ stage: 'source', stageSince: '2021-01-10', decidedOn: null, returned: false }])
    expect(await lineOn('2023-01-08')).toEqual([{ stage: 'base_resolved', stageSince: '2023-01-03', decidedOn: null, returned: true }])
    expect(await lineOn('2023-02-09')).toEqual([{ stage: 'awaiting_decision', stageSince: '2023-01-16', decidedOn: null, returned: false }])
    expect(await lineOn('2023-02-22')).toEqual([{ stage: 'decided', stageSince: '2023-02-10', decidedOn: '2023-02-10', returned: false }])
    expect(await lineOn('2023-02-23')).toEqual((await list(office)).items.map(({ stage, stageSince, decidedOn, returned }) => ({ stage, stageSince, decidedOn, returned })))
    const sentBack = async (asOf: string, returned: 'true' | 'false') => (await list(office, { asOf, returned })).total
    expect([await sentBack('2023-01-08', 'true'), await sentBack('2023-01-08', 'false'), await sentBack('2023-01-10', 'true'), await sentBack('2023-01-10', 'false')]).toEqual([1, 0, 0, 1])
    const onTheWay = async (asOf: string) => (await list(office, { asOf, stageGroup: 'pipeline' })).total
    expect([await onTheWay('2023-02-09'), await onTheWay('2023-02-10')]).toEqual([1, 0])
    expect([(await list(office, { asOf: '2023-01-08', stage: 'base_resolved' })).total, (await list(office, { asOf: '2023-01-08', stage: 'decided' })).total]).toEqual([1, 0])
  })

  test('pages are those of the whole list too', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    await enterAll(house, inOrder)
    const whole = await list(office, { asOf: '2022-01-01' })
    const first = await list(office, { asOf: '2022-01-01', limit: 6 })
    const second = await list(office, { asOf: '2022-01-01', limit: 6, after: first.next ?? '' })
    expect([...first.items, ...second.items]).toEqual(whole.items)
    expect([first.total, second.total, second.next]).toEqual([10, 10, null])
  })
})

describe('counted toward the quota of a year', () => {
  const admitted = async (house: House) => {
    const one = await house.enter({ fullName: 'Người Một' })
    await house.advance(one, ...wayTo('hold_ceremony'))
    const two = await house.enter({ fullName: 'Người Hai' })
    await house.advance(two, ...wayTo('refer_to_committee'), ['decide_admission', '2023-01-31'])
    return house.officer('office', house.district.top)
  }

  test('by the decision, up to the day asked for, and month by month', async () => {
    const house = await aHouse()
    const office = await admitted(house)
    expect([
      await names(office, { admittedIn: 2023 }),
      await names(office, { admittedIn: 2022 }),
      await names(office, { admittedIn: 2023, admittedMonth: 1 }),
      await names(office, { admittedIn: 2023, admittedMonth: 2 }),
      await names(office, { admittedIn: 2023, asOf: '2023-02-09' }),
      await names(office, { admittedIn: 2023, asOf: '2023-01-30' }),
    ]).toEqual([['Người Hai', 'Người Một'], [], ['Người Hai'], ['Người Một'], ['Người Hai'], []])
  })

  test('by the ceremony, when the settings say so', async () => {
    const house = await aHouse()
    const office = await admitted(house)
    await house.db.transaction(async (tx) => {
      await writeSettings(tx, { countsBy: 'ceremony', reason: 'Theo hướng dẫn', version: 2 })
      await record(tx, system, { type: 'settings.changed', subject: null, data: { changes: {} } })
    })
    expect([await names(office, { admittedIn: 2023 }), await names(office, { admittedIn: 2023, asOf: '2023-02-19' })]).toEqual([['Người Một'], []])
  })
})
