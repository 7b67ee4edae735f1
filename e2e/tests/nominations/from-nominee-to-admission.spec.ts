import { admitted, openedAt } from '../../fixtures/board.ts'
import { historyOf, recordAct, textbox } from '../../fixtures/files.ts'
import type { TypedAct } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'
import type { Page } from '@playwright/test'

const nominee = 'Lương Thị Kim Mẫu'

const nominate = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Giới thiệu một người' }).click()
  await page.getByRole('combobox', { name: 'Chi bộ nhận giới thiệu' }).fill('thon 1')
  await page.getByRole('option', { name: /^Chi bộ thôn 1(?!\d)/ }).click()
  await textbox(page, 'Họ và tên').fill(nominee)
  await textbox(page, 'Ngày sinh').fill('14/05/1996')
  await page.getByRole('radio', { name: 'Nữ' }).check()
  await textbox(page, 'Số nghị quyết giới thiệu').fill('05-NQ/ĐTN')
  await textbox(page, 'Ngày nghị quyết').fill('12/01/2021')
  await textbox(page, 'Nơi làm việc, học tập').fill('Trạm Y tế mẫu')
  await page.getByRole('button', { name: 'Gửi giới thiệu' }).click()
}

const accept = async (page: Page): Promise<void> => {
  const card = page.getByRole('listitem', { name: nominee })
  await card.getByRole('button', { name: `Nhận giới thiệu: ${nominee}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Nhận giới thiệu: ${nominee}`, exact: true })
  await textbox(dialog, 'Ngày đưa vào danh sách nguồn').fill('15/01/2021')
  await dialog.getByRole('button', { name: 'Nhận', exact: true }).click()
  await expect(card.getByText('Chi bộ đã nhận')).toBeVisible()
}

type Desk = 'cell' | 'base' | 'office'

/** The whole way of an admission, each act by whose it is. */
const way: readonly (TypedAct & { readonly desk: Desk })[] = [
  { desk: 'cell', name: 'Đưa vào danh sách cảm tình Đảng', on: '20/02/2021', paper: '02-NQ/CB' },
  { desk: 'cell', name: 'Ghi giấy chứng nhận lớp nhận thức về Đảng', on: '18/06/2021', paper: '118-CN/TTCT' },
  { desk: 'cell', name: 'Nhận đơn xin vào Đảng', on: '01/07/2022' },
  { desk: 'cell', name: 'Bắt đầu khai lý lịch', on: '05/07/2022' },
  { desk: 'base', name: 'Gửi thẩm tra lý lịch', on: '01/08/2022', paper: '31-CV/ĐU' },
  { desk: 'base', name: 'Ghi kết quả thẩm tra', on: '20/09/2022' },
  { desk: 'cell', name: 'Tổng hợp ý kiến đoàn thể và nơi cư trú', on: '01/10/2022' },
  { desk: 'cell', name: 'Ghi giấy giới thiệu người vào Đảng', on: '05/10/2022' },
  { desk: 'cell', name: 'Chi ủy nhận xét lý lịch', on: '10/10/2022' },
  { desk: 'base', name: 'Cấp ủy cơ sở chứng nhận lý lịch', on: '20/12/2022' },
  { desk: 'cell', name: 'Chi bộ ra nghị quyết đề nghị kết nạp', on: '05/01/2023', paper: '01-NQ/CB' },
  { desk: 'base', name: 'Đảng ủy cơ sở ra nghị quyết đề nghị kết nạp', on: '15/01/2023', paper: '04-NQ/ĐU' },
  { desk: 'base', name: 'Nộp hồ sơ lên cấp trên', on: '31/01/2023' },
  { desk: 'office', name: 'Trình Ban Thường vụ', on: '13/02/2023' },
  { desk: 'office', name: 'Quyết định kết nạp', on: '22/02/2023', paper: '412-QĐNS/HU' },
]

const story =
  'a liaison nominates, the cell accepts and carries the person to the decision, ' +
  'and the Standing Committee’s open board goes from 12 to 13 without reload'

test(story, async ({ product }) => {
  const board = await product.open('thuongtruc')
  await expect(admitted(board, '12/229')).toBeVisible()
  await expect(admitted(board, '5,24 %')).toBeVisible()
  const opened = await openedAt(board)

  // From a phone, as it is done in a village.
  const liaison = await product.open('lienlac', '/nominations', { viewport: { width: 360, height: 740 } })
  const cell = await product.open('chibo.binhan', '/nominations/received')
  await nominate(liaison)
  const own = liaison.getByRole('row').filter({ hasText: nominee })
  await expect(own.getByText('Chờ chi bộ trả lời')).toBeVisible()

  await accept(cell)
  await expect(own.getByText('Bước hiện tại: Nguồn, từ 15/01/2021')).toBeVisible()

  await cell.getByRole('link', { name: `Mở hồ sơ: ${nominee}` }).click()
  await expect(cell.getByRole('heading', { level: 1, name: nominee })).toBeVisible()
  const file = new URL(cell.url()).pathname
  const windows = { cell, base: await product.open('xa.binhan', file), office: await product.open('tochuc', file) }
  let last = 'Đưa vào danh sách nguồn'
  for (const { desk, ...act } of way) {
    // What another desk has recorded comes by itself, and with it the turn of this one.
    await expect(historyOf(windows[desk]).getByRole('listitem').first()).toContainText(last)
    await recordAct(windows[desk], act)
    last = act.name
  }
  await expect(cell.getByText('Đã có quyết định kết nạp từ 22/02/2023')).toBeVisible()

  await expect(admitted(board, '13/229')).toBeVisible()
  await expect(admitted(board, '5,68 %')).toBeVisible()
  await expect(board.getByText('vừa thêm 1', { exact: true })).toBeVisible()
  expect(await openedAt(board), 'the board was not loaded again').toBe(opened)

  await expect(own.getByText('Bước hiện tại: Đã có quyết định kết nạp, từ 22/02/2023')).toBeVisible()
  await expect(liaison.getByRole('link', { name: nominee })).toHaveCount(0)
  await liaison.goto(file)
  await expect(liaison.getByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
  await expect(liaison.getByText(nominee)).toHaveCount(0)
})
