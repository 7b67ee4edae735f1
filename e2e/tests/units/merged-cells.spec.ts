import type { Locator, Page } from '@playwright/test'
import { rowsOf } from '../../fixtures/board.ts'
import { historyOf, peopleOf, textbox } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

const goes = 'Chi bộ thôn 8'
const stays = 'Chi bộ thôn 9'

const openCell = async (page: Page, cell: string): Promise<void> => {
  await page.goto('/units?q=binh+an')
  await page.getByRole('link', { name: 'Đảng bộ xã Bình An', exact: true }).click()
  await page.getByRole('region', { name: 'Đơn vị trực thuộc' }).getByRole('link', { name: cell, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: cell })).toBeVisible()
}

/** The names of the people of the unit on whose page one is; asked as the page's own link asks. */
const peopleOfOpened = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('main').getByRole('link', { name: 'Quần chúng', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quần chúng và người mới kết nạp' })).toBeVisible()
  await expect(page.getByText(/^\d+ người\./)).toBeVisible()
  return peopleOf(page).getByRole('link').allInnerTexts()
}

const merge = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Thay đổi tổ chức' }).click()
  await page.getByRole('menuitem', { name: 'Sáp nhập vào tổ chức khác' }).click()
  const dialog = page.getByRole('dialog', { name: `Sáp nhập: ${goes}` })
  await dialog.getByRole('combobox', { name: 'Sáp nhập vào' }).fill('thon 9 binh an')
  await page.getByRole('option', { name: /^Chi bộ thôn 9.*Bình An/ }).click()
  await textbox(dialog, 'Có hiệu lực từ ngày').fill('23/02/2023')
  await dialog.getByRole('button', { name: 'Sáp nhập', exact: true }).click()
  await page.getByRole('button', { name: 'Đồng ý sáp nhập' }).click()
  await expect(page.getByText('Tổ chức này đã kết thúc từ ngày 23/02/2023.', { exact: false })).toBeVisible()
}

/** A cell in the tree as it stood on a day. */
const cellOf = async (page: Page, cell: string, on: string): Promise<Locator> => {
  await page.goto('/units')
  await textbox(page, 'Tính đến ngày').fill(on)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Đơn vị trực thuộc Đảng bộ xã Bình An', exact: true }).click()
  const commune = page.getByRole('link', { name: 'Đảng bộ xã Bình An', exact: true })
  const below = page.getByRole('listitem').filter({ has: commune }).last()
  await expect(below.getByRole('link', { name: stays, exact: true })).toBeVisible()
  return below.getByRole('link', { name: cell, exact: true })
}

test('two cells are merged: the people go over with their history, and the figures stay', async ({ product }) => {
  const office = await product.open('tochuc')
  const bar = rowsOf(office, 'Theo tổ chức').filter({ hasText: 'Đảng bộ xã Bình An' })
  const before = await bar.innerText()
  await openCell(office, stays)
  const own = await peopleOfOpened(office)
  await openCell(office, goes)
  const others = await peopleOfOpened(office)
  expect(others.length).toBeGreaterThan(1)

  await openCell(office, goes)
  await merge(office)
  await openCell(office, stays)
  const now = await peopleOfOpened(office)
  expect(now.toSorted()).toEqual([...own, ...others].toSorted())

  await peopleOf(office).getByRole('link', { name: others[0] ?? '', exact: true }).click()
  await expect(historyOf(office).getByRole('listitem').first()).toContainText('Chuyển chi bộ do sắp xếp tổ chức')
  await expect(historyOf(office).getByRole('listitem').last()).toContainText('Đưa vào danh sách nguồn')

  await office.goto('/')
  expect(await bar.innerText()).toBe(before)
  await expect(await cellOf(office, goes, '23/02/2023')).toHaveCount(0)
  await expect(await cellOf(office, goes, '22/02/2023')).toHaveCount(1)
})
