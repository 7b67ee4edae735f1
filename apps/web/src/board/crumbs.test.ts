import { expect, test } from 'vitest'
import { sessionOf, testId } from '../../test/session.ts'
import { crumbsOf } from './crumbs.ts'

const above = [
  { id: testId(100), name: 'Huyện ủy Bình Sơn' },
  { id: testId(201), name: 'Đảng bộ xã Bình An' },
]
const actorOf = (unitId: string, role: 'standing_committee' | 'liaison' = 'standing_committee') => {
  const grants = (sessionOf(role).account?.grants ?? []).map((grant) => ({
    ...grant,
    place: { kind: 'subtree' as const, unitId },
  }))
  return { accountId: testId(1), grants }
}
const linked = (actor: ReturnType<typeof actorOf>) =>
  crumbsOf(above, actor, '2023-02-23', {}).flatMap(({ label, to }) => (to === undefined ? [] : [`${label} ${to}`]))

test('who is in charge of the district goes up to the district', () => {
  expect(linked(actorOf(testId(100)))).toEqual([
    `Huyện ủy Bình Sơn /?unitId=${testId(100)}`,
    `Đảng bộ xã Bình An /?unitId=${testId(201)}`,
  ])
})

test('who is in charge of the commune reads the name of the district, without a link', () => {
  expect(linked(actorOf(testId(201)))).toEqual([`Đảng bộ xã Bình An /?unitId=${testId(201)}`])
})

test('whose place is neither, or who may not see boards, has names only', () => {
  expect(linked(actorOf(testId(9)))).toEqual([])
  expect(linked(actorOf(testId(100), 'liaison'))).toEqual([])
})
