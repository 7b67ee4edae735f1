import { openSomebodyAt } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

test('who opened a file is found in the journal in one click', async ({ product }) => {
  const cell = await product.open('chibo.binhan')
  await openSomebodyAt(cell, 'verifying')
  const base = await product.open('xa.binhan', new URL(cell.url()).pathname)
  await expect(base.getByRole('region', { name: 'Quá trình' })).toBeVisible()

  const office = await product.open('tochuc', '/audit')
  await office.getByRole('combobox', { name: 'Việc' }).selectOption('Mở hồ sơ quần chúng')
  const rows = office.getByRole('row').filter({ has: office.getByRole('rowheader', { name: 'Mở hồ sơ quần chúng' }) })
  await expect(rows.nth(0)).toContainText('Đảng ủy xã Bình An mẫu (Cấp ủy cơ sở)')
  await expect(rows.nth(1)).toContainText('Chi ủy thôn 1 mẫu (Chi ủy)')

  // All who ever opened this one.
  await rows.nth(0).getByRole('button', { name: /^Xem việc liên quan/ }).click()
  await expect(office.getByText('Đang chỉ xem một người hoặc một nội dung.')).toBeVisible()
  await expect(rows).toHaveCount(2)
})

test('the administrator reads who did what and when, but nothing of a person’s file', async ({ product }) => {
  const cell = await product.open('chibo.binhan')
  const name = await openSomebodyAt(cell, 'source')
  const administrator = await product.open('quantri', '/audit?type=candidates.opened')
  const row = administrator.getByRole('row').filter({ hasText: 'Chi ủy thôn 1 mẫu' }).first()
  await expect(row).toContainText('Nội dung thuộc hồ sơ cá nhân; tài khoản này không được xem.')
  await administrator.goto('/audit?type=candidates.acted')
  await expect(administrator.getByRole('rowheader', { name: 'Ghi bước của quần chúng' }).first()).toBeVisible()
  await expect(administrator.getByText(name)).toHaveCount(0)
  await administrator.goto(new URL(cell.url()).pathname)
  await expect(administrator.getByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
})
