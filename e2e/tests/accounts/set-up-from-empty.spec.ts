import type { Page } from '@playwright/test'
import { textbox } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'
import type { Product } from '../../fixtures/product.ts'

test.use({ start: 'empty' })

const password = 'bốn từ dễ nhớ nhé'
const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** The one-time code comes in the terminal, after the address. */
const readCode = async ({ output }: Product): Promise<string> => {
  const find = () => /mã thiết lập \(dùng một lần\): (\S+)/.exec(output())?.[1] ?? ''
  await expect.poll(find).not.toBe('')
  return find()
}

const choosePassword = async (page: Page): Promise<void> => {
  await page.getByLabel(/^Mật khẩu mới/).fill(password)
  await page.getByLabel(/^Nhập lại mật khẩu mới/).fill(password)
}

const setUp = async (page: Page, code: string): Promise<void> => {
  await textbox(page, 'Tên cấp ủy').fill('Huyện ủy Mẫu')
  await textbox(page, 'Họ và tên').fill('Đinh Văn Quản Trị')
  await textbox(page, 'Tên đăng nhập').fill('quan.tri')
  await choosePassword(page)
  await textbox(page, 'Mã thiết lập').fill('khong-phai-ma')
  await page.getByRole('button', { name: 'Tạo và đăng nhập' }).click()
  await expect(page.getByText('Mã thiết lập không đúng. Hãy chép lại mã')).toBeVisible()
  await textbox(page, 'Mã thiết lập').fill(code)
  await page.getByRole('button', { name: 'Tạo và đăng nhập' }).click()
}

const inviteOffice = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'Tài khoản' }).click()
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click()
  await textbox(page, 'Họ và tên').fill('Hồ Thị Tổ Chức')
  await textbox(page, 'Tên đăng nhập').fill('to.chuc')
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('Cơ quan Tổ chức – Nội vụ')
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('huyen uy')
  await page.getByRole('option', { name: /Huyện ủy Mẫu/ }).click()
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  return textbox(page, 'Đường dẫn kích hoạt').inputValue()
}

const found = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Tổ chức đảng' }).click()
  await page.getByRole('button', { name: 'Thành lập tổ chức' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thành lập tổ chức' })
  await dialog.getByRole('combobox', { name: 'Trực thuộc' }).fill('huyen uy mau')
  await page.getByRole('option', { name: /Huyện ủy Mẫu/ }).click()
  await dialog.getByRole('combobox', { name: 'Loại tổ chức' }).selectOption('Đảng bộ cơ sở')
  await textbox(dialog, 'Tên').fill('Đảng bộ xã Mẫu')
  await dialog.getByRole('button', { name: 'Thành lập tổ chức' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đảng bộ xã Mẫu' })).toBeVisible()
}

const giveQuota = async (page: Page, unit: string, number: string): Promise<void> => {
  await page.getByRole('button', { name: `Giao: ${unit}` }).click()
  const dialog = page.getByRole('dialog', { name: /^Giao chỉ tiêu năm/ })
  await textbox(dialog, 'Số đảng viên cần kết nạp').fill(number)
  await textbox(dialog, 'Số văn bản').fill('54-KH/HU')
  await textbox(dialog, 'Ngày văn bản').fill(today)
  await dialog.getByRole('button', { name: 'Giao chỉ tiêu' }).click()
  await expect(dialog).toHaveCount(0)
}

test('set-up from empty, to the first unit with a quota on the board', async ({ product }) => {
  const administrator = await product.visit('/')
  await expect(administrator.getByRole('heading', { level: 1, name: 'Thiết lập lần đầu' })).toBeVisible()
  await setUp(administrator, await readCode(product))
  const link = await inviteOffice(administrator)

  const office = await product.visit(link)
  await expect(office.getByText('Đồng chí Hồ Thị Tổ Chức, tên đăng nhập: to.chuc.')).toBeVisible()
  await choosePassword(office)
  await office.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click()
  await expect(office.getByRole('heading', { level: 1, name: 'Huyện ủy Mẫu' })).toBeVisible()

  await found(office)
  await office.getByRole('link', { name: 'Chỉ tiêu', exact: true }).first().click()
  await giveQuota(office, 'Huyện ủy Mẫu', '5')
  await giveQuota(office, 'Đảng bộ xã Mẫu', '4')
  await expect(office.getByRole('row', { name: /Huyện ủy Mẫu/ })).toContainText('còn 1 chưa phân bổ')

  await office.getByRole('link', { name: 'Bảng chỉ tiêu' }).click()
  await expect(office.getByRole('link', { name: '0/4, xem người đã kết nạp' })).toBeVisible()
  await expect(office.getByText('Chỉ tiêu được giao 5; tổng chỉ tiêu các tổ chức trực thuộc 4')).toBeVisible()
  await expect(office.getByRole('link', { name: /^Đảng bộ xã Mẫu: 0\/4/ })).toBeVisible()
})

test('neither the set-up nor an activation link is there a second time', async ({ product }) => {
  const code = await readCode(product)
  const administrator = await product.visit('/')
  await setUp(administrator, code)
  const link = await inviteOffice(administrator)
  const office = await product.visit(link)
  await choosePassword(office)
  await office.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click()
  await expect(office.getByRole('heading', { level: 1, name: 'Huyện ủy Mẫu' })).toBeVisible()

  const stranger = await product.visit(link)
  await expect(stranger.getByText('Đường dẫn kích hoạt đã dùng, đã hết hạn hoặc không đúng.')).toBeVisible()
  await stranger.goto('/set-up')
  await expect(stranger.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
})
