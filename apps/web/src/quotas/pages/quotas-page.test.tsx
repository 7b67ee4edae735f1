import { screen, within } from '@testing-library/react'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { QuotaLine } from '@ket-nap/domain/quotas/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { quotaLine, unequalLines } from '../../../test/unit-sample.ts'

const office = sessionOf('office')

const year = (lines: readonly QuotaLine[]) => handle(quotas.year, ({ query }) => ({ year: query.year, lines: [...lines] }))
const rowOf = async (name: string) => within((await screen.findByRole('rowheader', { name })).closest('tr') ?? document.body)

describe('the quotas of a year', () => {
  it('stand beside the sum of the units below, with the difference, and are not made equal', async () => {
    renderApp('/quotas', { session: office, handlers: [year(unequalLines)] })
    const top = await rowOf('Huyện ủy Bình Sơn')
    expect(top.getAllByText('1.905')).toHaveLength(2)
    expect(top.getByText('1.950 (2/3 đơn vị có chỉ tiêu)')).toBeVisible()
    expect(top.getByText('phân bổ vượt 45')).toBeVisible()
    expect((await rowOf('Đảng bộ xã Bình An')).getByText('chưa phân bổ')).toBeVisible()
  })

  it('leave cells without a number aside until asked for', async () => {
    const { user } = renderApp('/quotas', { session: office, handlers: [year(unequalLines)] })
    expect(await screen.findByRole('rowheader', { name: 'Chi bộ Hạt Kiểm lâm' })).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: 'Chi bộ thôn An Phước' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /Hiện cả chi bộ trực thuộc/ }))
    expect(await screen.findByRole('rowheader', { name: 'Chi bộ thôn An Phước' })).toBeVisible()
  })

  it('are those of the year in the address, and of another when chosen', async () => {
    const { user, requests, router } = renderApp('/quotas?year=2022', { session: office, handlers: [year(unequalLines)] })
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Năm' }), '2021')
    expect(router.state.location.search).toBe('?year=2021')
    await screen.findByRole('table', { name: 'Chỉ tiêu năm 2021 theo đơn vị' })
    expect(requests.filter(({ endpoint }) => endpoint === quotas.year).map(({ query }) => query['year'])).toEqual(['2022', '2021'])
  })

  it('are those of this year when the address cannot be read', async () => {
    const { requests } = renderApp('/quotas?year=20', { session: office, handlers: [year(unequalLines)] })
    await screen.findByRole('table')
    expect(requests.find(({ endpoint }) => endpoint === quotas.year)?.query['year']).toBe('2023')
  })

  it('can be looked at for one unit, with its cells, and as a whole again', async () => {
    const { user } = renderApp(`/quotas?unitId=${testId(110)}`, { session: office, handlers: [year(unequalLines)] })
    expect(await screen.findByText('Đang xem Đảng bộ xã Bình An và các đơn vị trực thuộc')).toBeVisible()
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
      'Đảng bộ xã Bình An',
      'Chi bộ thôn An Phước',
      'Chi bộ thôn Thọ An',
    ])
    await user.click(screen.getByRole('button', { name: 'Xem tất cả đơn vị' }))
    expect(await screen.findByRole('rowheader', { name: 'Huyện ủy Bình Sơn' })).toBeVisible()
  })

  it('say what to do when none has been given', async () => {
    renderApp('/quotas', { session: office, handlers: [year([quotaLine(100), quotaLine(110)])] })
    expect(await screen.findByText('Năm 2023 chưa giao chỉ tiêu cho đơn vị nào.')).toBeVisible()
    expect(screen.getByText(/Bấm “Giao chỉ tiêu”/)).toBeVisible()
  })

  it('say whom to ask when no unit is within reach', async () => {
    renderApp('/quotas', { session: sessionOf('overseer'), handlers: [year([])] })
    expect(await screen.findByText('Chưa có đơn vị nào trong phạm vi của đồng chí.')).toBeVisible()
  })

  it('can be asked for again when they did not come', async () => {
    let fails = true
    const flaky = handle(quotas.year, ({ query }) => {
      if (fails) throw problem('request.unavailable')
      return { year: query.year, lines: [...unequalLines] }
    })
    const { user } = renderApp('/quotas', { session: office, handlers: [flaky] })
    await screen.findByText(/Máy chủ chưa sẵn sàng/)
    fails = false
    await user.click(screen.getByRole('button', { name: /Thử lại/ }))
    expect(await screen.findByRole('rowheader', { name: 'Huyện ủy Bình Sơn' })).toBeVisible()
  })

  it('are only to be looked at by an overseer', async () => {
    renderApp('/quotas', { session: sessionOf('overseer'), handlers: [year(unequalLines)] })
    await screen.findByRole('table')
    expect(screen.queryByRole('button', { name: /Giao|Điều chỉnh/ })).toBeNull()
  })

  it('are not for a liaison', async () => {
    renderApp('/quotas', { session: sessionOf('liaison') })
    expect(await screen.findByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
  })
})
