import { historyOf, peopleOf, textbox } from '../../fixtures/files.ts'
import { press, tabTo, typeInto } from '../../fixtures/keyboard.ts'
import { expect, samplePassword, test } from '../../fixtures/product.ts'
import type { Product } from '../../fixtures/product.ts'

const signInByKeyboard = async ({ visit }: Product, userName: string, path = '/') => {
  const page = await visit(path)
  await typeInto(page, textbox(page, 'Tên đăng nhập'), userName)
  await typeInto(page, page.getByLabel('Mật khẩu', { exact: true }), samplePassword)
  await page.keyboard.press('Enter')
  return page
}

test('with the keyboard only an officer goes from the board to a person and records an act', async ({ product }) => {
  const page = await signInByKeyboard(product, 'xa.binhan')
  await press(page, page.getByRole('link', { name: /^Chi bộ thôn 1:/ }))
  await expect(page.getByRole('heading', { level: 1, name: 'Quần chúng và người mới kết nạp' })).toBeFocused()
  await tabTo(page, page.getByRole('combobox', { name: 'Nhóm bước' }))
  await page.keyboard.type('Ra')
  await expect(page).toHaveURL(/stageGroup=resolving/)

  const person = peopleOf(page).filter({ hasText: 'Chi bộ đã ra nghị quyết' }).first().getByRole('link')
  const name = await person.innerText()
  await press(page, person)
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()

  const act = 'Đảng ủy cơ sở ra nghị quyết đề nghị kết nạp'
  await press(page, page.getByRole('button', { name: act }))
  const dialog = page.getByRole('dialog', { name: act })
  await typeInto(page, textbox(dialog, 'Ngày thực hiện'), '22/02/2023')
  await typeInto(page, textbox(dialog, 'Số văn bản'), '09-NQ/ĐU')
  await typeInto(page, textbox(dialog, 'Ngày văn bản'), '22/02/2023')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(historyOf(page).getByRole('listitem').first()).toContainText(act)
  await press(page, page.getByRole('button', { name: 'Nộp hồ sơ lên cấp trên' }))
  await expect(page.getByRole('dialog', { name: 'Nộp hồ sơ lên cấp trên' })).toBeVisible()
})

test('with the keyboard only a step back is taken, and its reason asked for', async ({ product }) => {
  const page = await signInByKeyboard(product, 'xa.binhan', '/candidates?stage=base_resolved')
  await press(page, peopleOf(page).first().getByRole('link'))
  await press(page, page.getByRole('button', { name: 'Lùi về bước trước' }))
  const dialog = page.getByRole('dialog', { name: 'Lùi về bước trước' })
  await tabTo(page, dialog.getByRole('combobox', { name: 'Lùi về bước' }))
  await page.keyboard.type('Chi b')
  await press(page, dialog.getByRole('button', { name: 'Lùi về bước trước' }))
  await expect(textbox(dialog, 'Lý do'), 'the missing reason is where one goes on').toBeFocused()
  await page.keyboard.type('Nghị quyết ghi nhầm ngày.')
  await press(page, dialog.getByRole('button', { name: 'Lùi về bước trước' }))
  await expect(dialog).toHaveCount(0)
  await expect(historyOf(page).getByRole('listitem').first()).toContainText('Lý do: Nghị quyết ghi nhầm ngày.')
  await expect(page.getByText(/Chi bộ đã ra nghị quyết từ \d/)).toBeVisible()
})

test('a dialog closes with Escape and gives the focus back to where it was', async ({ product }) => {
  const page = await signInByKeyboard(product, 'chibo.binhan', '/candidates?stage=source')
  await press(page, peopleOf(page).first().getByRole('link'))
  const button = page.getByRole('button', { name: 'Đưa vào danh sách cảm tình Đảng' })
  await press(page, button)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})
