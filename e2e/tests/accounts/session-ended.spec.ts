import type { Page } from '@playwright/test'
import { peopleOf, textbox } from '../../fixtures/files.ts'
import { expect, samplePassword, test } from '../../fixtures/product.ts'

const name = 'Phí Thị Gửi Lại'

const typePerson = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Chi bộ' }).fill('thon 1')
  await page.getByRole('option', { name: /^Chi bộ thôn 1(?!\d)/ }).click()
  await textbox(page, 'Họ và tên').fill(name)
  await textbox(page, 'Ngày sinh').fill('30/04/1995')
  await page.getByRole('radio', { name: 'Nữ' }).check()
}

const endSessionsOf = async (administrator: Page, displayName: string): Promise<void> => {
  await administrator.getByRole('link', { name: displayName }).click()
  await administrator.getByRole('button', { name: 'Việc khác' }).click()
  await administrator.getByRole('menuitem', { name: 'Kết thúc mọi phiên' }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: 'Kết thúc mọi phiên' }).click()
  await expect(administrator.getByText('Đã kết thúc mọi phiên của tài khoản.')).toBeVisible()
}

test('a session ended while one typed: after signing in over the page the text is sent, once', async ({ product }) => {
  const page = await product.open('chibo.binhan', '/candidates/new')
  await typePerson(page)
  const administrator = await product.open('quantri', '/accounts')
  await endSessionsOf(administrator, 'Chi ủy thôn 1 mẫu')

  await page.getByRole('button', { name: 'Đưa vào danh sách nguồn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' })
  await expect(textbox(dialog, 'Tên đăng nhập')).toHaveValue('chibo.binhan')
  await dialog.getByLabel('Mật khẩu').fill(samplePassword)
  await dialog.getByRole('button', { name: 'Đăng nhập và tiếp tục' }).click()

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goto('/candidates?q=phi+thi+gui+lai')
  await expect(peopleOf(page)).toHaveCount(1)
  await expect(peopleOf(page)).toContainText(name)
})

test('whoever gives up signing in again finds the draft after signing in', async ({ product }) => {
  const page = await product.open('chibo.binhan', '/candidates/new')
  await typePerson(page)
  const administrator = await product.open('quantri', '/accounts')
  await endSessionsOf(administrator, 'Chi ủy thôn 1 mẫu')
  await page.getByRole('button', { name: 'Đưa vào danh sách nguồn' }).click()
  await page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' }).getByRole('button', { name: 'Thôi' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
  await textbox(page, 'Tên đăng nhập').fill('chibo.binhan')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(samplePassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Đã lấy lại nội dung đang nhập dở')).toBeVisible()
  await expect(textbox(page, 'Họ và tên')).toHaveValue(name)
  await page.goto('/candidates?q=phi+thi+gui+lai')
  await expect(page.getByText('Không có người nào khớp.')).toBeVisible()
})
