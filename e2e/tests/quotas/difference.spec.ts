import type { Page } from '@playwright/test'
import { admitted } from '../../fixtures/board.ts'
import { textbox } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

const lineOf = (page: Page, unit: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) })

const fillAdjustment = async (page: Page, change: string) => {
  await page.getByRole('button', { name: 'Điều chỉnh: Đảng bộ xã Bình An' }).click()
  const dialog = page.getByRole('dialog', { name: /^Điều chỉnh chỉ tiêu năm 2023/ })
  await textbox(dialog, 'Tăng hoặc giảm').fill(change)
  await textbox(dialog, 'Số văn bản').fill('60-CV/HU')
  await textbox(dialog, 'Ngày văn bản').fill('22/02/2023')
  await textbox(dialog, 'Lý do').fill('Bổ sung nguồn tại địa bàn')
  return dialog
}

test('the difference between a number and the sum below it is shown, and moves by itself', async ({ product }) => {
  const committee = await product.open('thuongtruc', '/quotas')
  const top = lineOf(committee, 'Huyện ủy Bình Sơn')
  await expect(top).toContainText('khớp')
  const board = await product.open('thuongtruc')
  await expect(admitted(board, '12/229')).toBeVisible()

  const office = await product.open('tochuc', '/quotas')
  const dialog = await fillAdjustment(office, '2')
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(dialog).toHaveCount(0)

  await expect(top).toContainText('phân bổ vượt 2')
  await expect(lineOf(committee, 'Đảng bộ xã Bình An')).toContainText('+2')
  await expect(board.getByText('Chỉ tiêu được giao 229; tổng chỉ tiêu các tổ chức trực thuộc 231')).toBeVisible()
  await expect(admitted(board, '12/231')).toBeVisible()
})

test('a wrong number is refused with a sentence', async ({ product }) => {
  const office = await product.open('tochuc', '/quotas')
  const dialog = await fillAdjustment(office, '1,5')
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(dialog.getByText('Hãy nhập số nguyên.')).toBeVisible()
  await textbox(dialog, 'Tăng hoặc giảm').fill('-500')
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(dialog.getByText('Điều chỉnh này làm chỉ tiêu nhỏ hơn 0. Hãy giảm ít hơn.')).toBeVisible()
  await expect(textbox(dialog, 'Lý do')).toHaveValue('Bổ sung nguồn tại địa bàn')
})
