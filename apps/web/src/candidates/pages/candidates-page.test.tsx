import { screen, waitFor, within } from '@testing-library/react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateLine } from '@ket-nap/domain/candidates/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { sampleLine, sampleUnits } from '../../../test/candidates-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const tree = handle(units.tree, () => ({ on: '2023-02-23', units: sampleUnits }))
const clusters = handle(units.clusters, () => [
  { id: testId(300), name: 'Cụm 1', inCharge: '', unitCount: 1, version: 1 },
])
const listOf = (lines: CandidateLine[], next: string | null = null, total = lines.length) =>
  handle(candidates.list, () => ({ items: lines, total, next }))

const show = (url: string, list = listOf([sampleLine(1)]), role: Parameters<typeof sessionOf>[0] = 'base_officer') => {
  const app = renderApp(url, { session: sessionOf(role), handlers: [tree, clusters, list] })
  const asked = () => app.requests.filter(({ endpoint }) => endpoint === candidates.list).map(({ query }) => query)
  return { ...app, asked }
}

describe('the list of people', () => {
  it('shows each with birth date, cell, stage and the mark of a returned dossier', async () => {
    show('/candidates', listOf([sampleLine(1, { fullName: 'Lê Văn Ví', returned: true, stage: 'base_resolved' })]))
    const row = within(await screen.findByRole('row', { name: /Lê Văn Ví/ }))
    expect(row.getByText('08/03/1996')).toBeVisible()
    expect(row.getByText('Đảng bộ xã Bình An')).toBeVisible()
    expect(row.getByText('Bị trả lại')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Lê Văn Ví' })).toHaveAttribute('href', `/candidates/${testId(501)}`)
  })

  it('opens from a figure of the board with the same filters, says them, and drops them', async () => {
    const { user, asked, router } = show(`/candidates?unitId=${testId(110)}&asOf=2023-02-23&admittedIn=2023`)
    expect(await screen.findByText('kết nạp năm 2023 tính đến 23/02/2023')).toBeVisible()
    expect(await screen.findByRole('columnheader', { name: 'Ngày quyết định' })).toBeVisible()
    expect(asked()).toEqual([{ unitId: testId(110), asOf: '2023-02-23', admittedIn: '2023' }])
    await user.click(screen.getByRole('button', { name: 'Bỏ điều kiện: kết nạp năm 2023 tính đến 23/02/2023' }))
    expect(router.state.location.search).toBe(`?unitId=${testId(110)}`)
    await waitFor(() => expect(asked().at(-1)).toEqual({ unitId: testId(110) }))
    expect(screen.queryByText('Đang lọc:')).not.toBeInTheDocument()
  })

  it('is filtered by words, unit and stage, kept in the address', async () => {
    const { user, asked, router } = show('/candidates')
    await user.type(await screen.findByRole('searchbox', { name: /Tìm theo tên/ }), 'mau thi{Enter}')
    await user.type(screen.getByRole('combobox', { name: /Đơn vị/ }), 'truong thcs')
    await user.click(await screen.findByRole('option', { name: /Chi bộ Trường THCS/ }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nhóm bước' }), 'Thẩm tra')
    await screen.findByRole('row', { name: /Trần Thị Mẫu 1/ })
    expect(asked().at(-1)).toEqual({ q: 'mau thi', unitId: testId(112), stageGroup: 'verifying' })
    expect(new URLSearchParams(router.state.location.search).get('q')).toBe('mau thi')
  })

  it('offers no unit that is only named above the own place', async () => {
    const { user } = show('/candidates')
    await user.type(await screen.findByRole('combobox', { name: /Đơn vị/ }), 'noi khac')
    expect(await screen.findByText('Không có mục nào khớp.')).toBeVisible()
  })

  it('reads the next page after the last one', async () => {
    const pages = handle(candidates.list, ({ query }) =>
      query.after === undefined
        ? { items: [sampleLine(1)], total: 2, next: 'hai' }
        : { items: [sampleLine(2)], total: 2, next: null },
    )
    const { user, asked } = show('/candidates', pages)
    await user.click(await screen.findByRole('button', { name: 'Tải thêm' }))
    expect(await screen.findByText('Đang xem 2 trong 2 người.')).toBeVisible()
    expect(asked().at(-1)).toEqual({ after: 'hai' })
  })

  it('shows an overseer names without a way into the files, and no way to add', async () => {
    show('/candidates', listOf([sampleLine(1)]), 'overseer')
    expect(await screen.findByText('Trần Thị Mẫu 1')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Trần Thị Mẫu 1' })).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Thêm quần chúng' })).not.toBeInTheDocument()
  })

  it('adds to the cell one is looking at', async () => {
    show(`/candidates?unitId=${testId(111)}`)
    expect(await screen.findByRole('link', { name: 'Thêm quần chúng' })).toHaveAttribute(
      'href',
      `/candidates/new?unitId=${testId(111)}`,
    )
  })

  it('says what to do when nobody matches', async () => {
    show('/candidates?q=xyz', listOf([]))
    expect(await screen.findByText('Không có người nào khớp.')).toBeVisible()
  })

  it('can be read again after a failure', async () => {
    let failed = false
    const flaky = handle(candidates.list, () => {
      if (failed) return { items: [sampleLine(1)], total: 1, next: null }
      failed = true
      throw problem('request.unexpected')
    })
    const { user } = show('/candidates', flaky)
    await user.click(await screen.findByRole('button', { name: 'Thử lại' }))
    expect(await screen.findByText('Trần Thị Mẫu 1')).toBeVisible()
  })

  it('is not for a liaison', async () => {
    show('/candidates', listOf([]), 'liaison')
    expect(await screen.findByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
  })
})
