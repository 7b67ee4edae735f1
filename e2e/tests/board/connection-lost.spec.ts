import { admitted, openedAt } from '../../fixtures/board.ts'
import { fillAct, historyOf, openAct, openSomebodyAt, recordAct } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

const decision = { name: 'Quyết định kết nạp', on: '23/02/2023', paper: '415-QĐNS/HU' }

test('the mark says when the line is lost and live again; what was missed comes by itself', async ({ product }) => {
  const board = await product.open('thuongtruc')
  const office = await product.open('tochuc')
  await openSomebodyAt(office, 'awaiting_decision')
  const mark = board.getByRole('status').filter({ hasText: /Trực tiếp|kết nối/ })
  await expect(mark).toHaveText('● Trực tiếp')
  await expect(admitted(board, '12/229')).toBeVisible()
  const opened = await openedAt(board)

  // The line of this window stays down until the change has been made.
  await board.route('**/api/live*', (route) => route.abort())
  await product.cutPower()
  await expect(mark).toHaveText('▲ Mất kết nối – đang nối lại')
  await product.startAgain()
  await recordAct(office, decision)
  await expect(mark).toHaveText('▲ Mất kết nối – đang nối lại')
  await board.unroute('**/api/live*')

  await expect(mark).toHaveText('● Trực tiếp', { timeout: 40_000 })
  await expect(admitted(board, '13/229')).toBeVisible()
  expect(await openedAt(board), 'the board was not loaded again').toBe(opened)
})

test('what was acknowledged survives kill -9', async ({ product }) => {
  const office = await product.open('tochuc')
  const name = await openSomebodyAt(office, 'awaiting_decision')
  await recordAct(office, decision)
  await product.cutPower()
  await product.startAgain()
  await office.reload()
  await expect(office.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(historyOf(office).getByRole('listitem').first()).toContainText('Số 415-QĐNS/HU, ngày 23/02/2023')
  await office.goto('/')
  await expect(admitted(office, '13/229')).toBeVisible()
})

test('an act sent while the server is down is refused in words, and is sent after it is back', async ({ product }) => {
  const office = await product.open('tochuc')
  await openSomebodyAt(office, 'awaiting_decision')
  await product.cutPower()
  const dialog = await openAct(office, decision.name)
  await fillAct(dialog, decision)
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(dialog.getByText('Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn;')).toBeVisible()
  await product.startAgain()
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(historyOf(office).getByRole('listitem').filter({ hasText: '415-QĐNS/HU' })).toHaveCount(1)
})
