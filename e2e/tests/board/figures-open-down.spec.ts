import { admitted, rowsOf } from '../../fixtures/board.ts'
import { historyOf, peopleOf, textbox } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

test('12/229 opens to the twelve people, and each of them to the acts behind it', async ({ product }) => {
  const page = await product.open('thuongtruc')
  await admitted(page, '12/229').click()
  await expect(page.getByText('12 người.', { exact: true })).toBeVisible()
  await expect(peopleOf(page)).toHaveCount(12)
  for (const row of await peopleOf(page).all()) await expect(row).toContainText(/\d\d\/0[12]\/2023/)

  const name = await peopleOf(page).first().getByRole('link').innerText()
  await peopleOf(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const decision = historyOf(page).getByRole('listitem').filter({ hasText: 'Quyết định kết nạp' })
  await expect(decision).toContainText(/ngày \d\d\/0[12]\/2023/)
})

test('a unit’s bar opens to its own board, and its steps to the people at them', async ({ product }) => {
  const page = await product.open('thuongtruc')
  const row = rowsOf(page, 'Theo tổ chức').filter({ hasText: 'Đảng bộ xã Bình An' })
  const figures = /(\d+)\/(\d+) · [\d,]+ %/.exec(await row.innerText())?.[0].split(' · ') ?? []
  expect(figures).toHaveLength(2)
  await row.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đảng bộ xã Bình An' })).toBeVisible()
  for (const figure of figures) await expect(admitted(page, figure)).toBeVisible()

  const step = rowsOf(page, 'Đang trong quy trình').filter({ hasText: 'Ra nghị quyết' })
  const count = Number(/(\d+)$/.exec((await step.innerText()).trim())?.[1])
  expect(count).toBeGreaterThan(0)
  await step.click()
  await expect(page.getByText(`${count} người.`, { exact: true })).toBeVisible()
  await expect(peopleOf(page)).toHaveCount(count)
  for (const person of await peopleOf(page).all()) await expect(person).toContainText(/đã ra nghị quyết|đã thẩm định/)
})

test('the board as of an old day shows the figure of that day and its people', async ({ product }) => {
  const page = await product.open('thuongtruc')
  await textbox(page, 'Tính đến ngày').fill('31/01/2023')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kết nạp đảng viên năm 2023, tính đến hết ngày 31/01/2023')).toBeVisible()
  await expect(admitted(page, '5/229')).toBeVisible()
  await expect(admitted(page, '2,18 %')).toBeVisible()
  await admitted(page, '5/229').click()
  await expect(peopleOf(page)).toHaveCount(5)
  for (const row of await peopleOf(page).all()) await expect(row).toContainText(/\d\d\/01\/2023/)

  await page.goBack()
  await page.getByRole('button', { name: 'Hôm nay' }).click()
  await expect(admitted(page, '12/229')).toBeVisible()
})

test('the table of a chart shows the numbers of its bars', async ({ product }) => {
  const page = await product.open('thuongtruc')
  await expect(rowsOf(page, 'Theo tổ chức').first()).toBeVisible()
  const bars = await rowsOf(page, 'Theo tổ chức').count()
  await page.getByRole('button', { name: 'Xem bảng số Theo tổ chức' }).click()
  const rows = page.getByRole('figure', { name: 'Theo tổ chức' }).getByRole('row')
  // Between its head and its foot.
  await expect(rows).toHaveCount(bars + 2)
  await expect(rows.last()).toContainText('Chung')
  await expect(rows.last().getByRole('cell').nth(0)).toHaveText('12')
  await expect(rows.last().getByRole('cell').nth(1)).toHaveText('229')
})
