import { candidates } from '@ket-nap/domain/candidates/contract'
import { expect, test } from 'vitest'
import { admittedLink, boardLink, peopleLink, pipelineLink, quotasLink } from './links.ts'

const unitId = '01890000-0000-7000-8000-000000000007'
const board = {
  year: 2023,
  asOf: '2023-02-23',
  unit: { id: unitId, name: 'Huyện ủy', kind: 'superior_committee' },
} as const

const filtersIn = (link: string) => {
  const [path, search] = link.split('?')
  expect(path).toBe('/candidates')
  return Object.fromEntries(new URLSearchParams(search))
}

test('those admitted are listed by the unit, the year and the day of the board', () => {
  expect(filtersIn(admittedLink(board))).toEqual({ unitId, asOf: '2023-02-23', admittedIn: '2023' })
})

test('a month, a cluster, an origin and a step are filters of the list', () => {
  expect(filtersIn(admittedLink(board, { admittedMonth: 2 }))['admittedMonth']).toBe('2')
  expect(filtersIn(peopleLink(board, { clusterId: unitId }))['clusterId']).toBe(unitId)
  expect(filtersIn(peopleLink(board, { originKind: 'none' }))['originKind']).toBe('none')
  expect(filtersIn(pipelineLink(board, { originKind: 'none' }))).toMatchObject({ stageGroup: 'pipeline', originKind: 'none' })
  expect(filtersIn(peopleLink(board, { stageGroup: 'deciding' }))).toEqual({
    unitId,
    asOf: '2023-02-23',
    stageGroup: 'deciding',
  })
})

test('every filter in a link is one that the list takes', () => {
  const link = admittedLink(board, {
    clusterId: unitId,
    originKind: 'youth_union',
    admittedMonth: 12,
    stageGroup: 'admitted',
  })
  const filters = filtersIn(link)
  expect(Object.keys(candidates.list.query.parse(filters))).toEqual(expect.arrayContaining(Object.keys(filters)))
})

test('a board without a unit of its own names none', () => {
  expect(peopleLink({ ...board, unit: null })).toBe('/candidates?asOf=2023-02-23')
})

test('a unit’s board keeps the year and the day that the address asks for, and no more', () => {
  expect(boardLink({}, unitId)).toBe(`/?unitId=${unitId}`)
  expect(boardLink({ year: 2022, asOf: '2022-06-30' }, unitId)).toBe(`/?year=2022&asOf=2022-06-30&unitId=${unitId}`)
  expect(quotasLink(2023)).toBe('/quotas?year=2023')
})
