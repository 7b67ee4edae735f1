import type { Page } from '@playwright/test'
import { fillAct, historyOf, openAct, openSomebodyAt, recordAct, textbox } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

const edit = async (page: Page, values: Readonly<Record<string, string>>) => {
  await page.getByRole('button', { name: 'Sửa thông tin' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa thông tin' })
  for (const [name, value] of Object.entries(values)) await textbox(dialog, name).fill(value)
  return dialog
}

const personal = (page: Page) => page.getByRole('region', { name: 'Thông tin cá nhân' })

test('two windows edit one person: the second chooses field by field, and nothing is lost', async ({ product }) => {
  const first = await product.open('xa.binhan')
  await openSomebodyAt(first, 'applied')
  const second = await product.open('chibo.binhan', new URL(first.url()).pathname)
  const typed = await edit(second, { 'Nghề nghiệp': 'Thợ mộc', 'Nơi ở hiện nay': 'thôn 1, nhà mới' })

  const saved = await edit(first, { 'Nghề nghiệp': 'Thợ may', 'Tôn giáo': 'Phật giáo' })
  await saved.getByRole('button', { name: 'Lưu' }).click()
  await expect(saved).toHaveCount(0)
  // It comes by itself behind the form of the second, which must not take it for its own.
  await expect(second.locator('main')).toContainText('Thợ may')

  await typed.getByRole('button', { name: 'Lưu' }).click()
  await expect(typed.getByText('Người khác đã lưu một bản mới trong lúc đồng chí sửa')).toBeVisible()
  await expect(textbox(typed, 'Nơi ở hiện nay')).toHaveValue('thôn 1, nhà mới')
  const occupation = typed.getByRole('group', { name: 'Nghề nghiệp' })
  await expect(occupation.getByRole('radio', { name: 'Của đồng chí: Thợ mộc' })).toBeChecked()
  await occupation.getByRole('radio', { name: 'Bản hiện tại: Thợ may' }).check()
  // Not touched in this window, so nothing of its own is held against what the other wrote.
  const religion = typed.getByRole('group', { name: 'Tôn giáo' })
  await expect(religion.getByRole('radio', { name: 'Bản hiện tại: Phật giáo' })).toBeChecked()
  await typed.getByRole('button', { name: 'Gửi lại với các lựa chọn này' }).click()
  await expect(typed).toHaveCount(0)

  for (const window of [first, second]) {
    await expect(personal(window)).toContainText('Thợ may')
    await expect(personal(window)).toContainText('Phật giáo')
    await expect(personal(window)).toContainText('thôn 1, nhà mới')
  }
})

test('an act recorded while another is typed is told of, and what was typed can be sent', async ({ product }) => {
  const cell = await product.open('chibo.binhan')
  await openSomebodyAt(cell, 'verifying')
  const base = await product.open('xa.binhan', new URL(cell.url()).pathname)
  const typed = await openAct(cell, 'Chi bộ ra nghị quyết đề nghị kết nạp')
  await fillAct(typed, { name: '', on: '23/02/2023', paper: '07-NQ/CB' })

  await recordAct(base, { name: 'Cấp ủy cơ sở chứng nhận lý lịch', on: '22/02/2023' })
  await expect(typed.getByText('Trong lúc đồng chí nhập, hồ sơ này có ghi nhận mới')).toBeVisible()
  await expect(typed.getByText('Cấp ủy cơ sở chứng nhận lý lịch, 22/02/2023')).toBeVisible()

  await expect(textbox(typed, 'Số văn bản')).toHaveValue('07-NQ/CB')
  await typed.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(typed).toHaveCount(0)
  await expect(historyOf(base).getByRole('listitem').first()).toContainText('Số 07-NQ/CB, ngày 23/02/2023')
})
