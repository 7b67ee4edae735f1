import type { Page } from '@playwright/test'
import { admitted, rowsOf } from '../../fixtures/board.ts'
import { openSomebodyAt, peopleOf } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

const notFound = 'Không tìm thấy nội dung này.'

const treeOf = (page: Page) => page.getByRole('region', { name: 'Cây tổ chức' })

/** The base units of a cluster, as the office sees them. */
const unitsOf = async (office: Page, cluster: string): Promise<readonly string[]> => {
  await office.goto('/units/clusters')
  const line = office.getByRole('row').filter({ has: office.getByRole('rowheader', { name: cluster, exact: true }) })
  const count = Number(/(\d+) tổ chức/.exec(await line.innerText())?.[1])
  await line.getByRole('link').click()
  const units = treeOf(office).getByRole('link', { name: /^Đảng bộ (xã|thị trấn)/ })
  await expect(units).toHaveCount(count)
  return units.allInnerTexts()
}

/** Id of the unit whose page opens from the tree. */
const idOf = async (office: Page, unit: string): Promise<string> => {
  await office.goto(`/units?q=${encodeURIComponent(unit)}`)
  await office.getByRole('link', { name: unit, exact: true }).click()
  await expect(office.getByRole('heading', { level: 1, name: unit })).toBeVisible()
  return office.url().split('/').at(-1) ?? ''
}

test('an overseer sees the own cluster only: on the board, in the tree and in the list', async ({ product }) => {
  const office = await product.open('tochuc')
  const names = await unitsOf(office, 'Cụm 1')
  expect(names.length).toBeGreaterThan(1)
  await office.goto('/')
  const cluster = rowsOf(office, 'Theo cụm').filter({ hasText: 'Cụm 1' })
  const ratio = /\d+\/\d+/.exec(await cluster.innerText())?.[0] ?? ''

  const overseer = await product.open('cum1')
  await expect(admitted(overseer, ratio)).toBeVisible()
  await expect(rowsOf(overseer, 'Theo tổ chức')).toHaveCount(names.length)
  for (const name of names) await expect(rowsOf(overseer, 'Theo tổ chức').filter({ hasText: name })).toHaveCount(1)

  await overseer.goto('/units')
  const tree = treeOf(overseer)
  const inOrder = [...names].toSorted((one, other) => one.localeCompare(other, 'vi'))
  await expect(tree.getByText('Cấp trên: Huyện ủy Bình Sơn')).toBeVisible()
  await expect(tree.getByRole('link', { name: /^Đảng bộ/ })).toHaveText(inOrder)

  await overseer.goto('/candidates')
  const more = overseer.getByRole('button', { name: 'Tải thêm' })
  await expect(peopleOf(overseer).first()).toBeVisible()
  while (await more.isVisible()) {
    const before = await peopleOf(overseer).count()
    await more.click()
    await expect.poll(() => peopleOf(overseer).count()).toBeGreaterThan(before)
  }
  const places = await peopleOf(overseer).getByRole('cell').filter({ hasText: /Đảng bộ/ }).allInnerTexts()
  expect(places).toHaveLength(await peopleOf(overseer).count())
  expect(places.filter((place) => !names.some((name) => place.endsWith(name)))).toEqual([])
  await expect(peopleOf(overseer).getByRole('link'), 'names, not files').toHaveCount(0)
})

test('what lies outside the cluster is not found by its address either', async ({ product }) => {
  const office = await product.open('tochuc')
  const outside = await idOf(office, 'Đảng bộ xã Bình Châu')
  const inside = await idOf(office, 'Đảng bộ xã Bình An')
  await openSomebodyAt(office, 'awaiting_decision')
  const file = new URL(office.url()).pathname

  const overseer = await product.open('cum1', `/units/${inside}`)
  await expect(overseer.getByRole('heading', { level: 1, name: 'Đảng bộ xã Bình An' })).toBeVisible()
  for (const address of [`/units/${outside}`, `/?unitId=${outside}`]) {
    await overseer.goto(address)
    await expect(overseer.getByText(notFound)).toBeVisible()
    await expect(overseer.getByText('Bình Châu')).toHaveCount(0)
  }
  await overseer.goto(`/candidates?unitId=${outside}`)
  await expect(overseer.getByText('Không có người nào khớp.')).toBeVisible()
  await overseer.goto(file)
  await expect(overseer.getByText('Hồ sơ này chỉ cấp trực tiếp làm mới mở được.')).toBeVisible()

  const answers = await Promise.all(
    [`/api/units/${outside}`, `/api/board?unitId=${outside}`, `/api${file}`].map((path) => overseer.request.get(path)),
  )
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 403])
})
