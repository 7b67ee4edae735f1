import { screen, within } from '@testing-library/react'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { sampleClusters, sampleTree, sampleUnit } from '../../../test/unit-sample.ts'

const address = `/units/${testId(110)}`
const youthUnion = { id: testId(701), kind: 'youth_union' as const, name: 'Đoàn xã Bình An', unitId: testId(110), unitName: 'Đảng bộ xã Bình An' }
const around = [
  handle(units.tree, () => ({ on: '2023-02-23', units: [...sampleTree] })),
  handle(units.clusters, () => [...sampleClusters]),
  handle(units.organisations, () => [youthUnion]),
]
const show = (handlers: readonly Handler[] = [], role: Parameters<typeof sessionOf>[0] = 'office', unit: UnitView = sampleUnit()) =>
  renderApp(address, { session: sessionOf(role), handlers: [...around, handle(units.get, () => unit), ...handlers] })

const section = async (name: string) => within(await screen.findByRole('region', { name }))

describe('a unit', () => {
  it('says what it is, where it stands and who is in charge of its cluster', async () => {
    show()
    expect(await screen.findByRole('heading', { level: 1, name: 'Đảng bộ xã Bình An' })).toBeVisible()
    expect(await screen.findByText('Cụm 1 (phụ trách: Nguyễn Văn Thử)')).toBeVisible()
    const path = within(screen.getByRole('navigation', { name: 'Đường dẫn' }))
    expect(path.getByRole('link', { name: 'Huyện ủy Bình Sơn' })).toHaveAttribute('href', `/units/${testId(100)}`)
    expect((await section('Đơn vị trực thuộc')).getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Chi bộ thôn An Phước',
      'Chi bộ thôn Thọ An',
    ])
    expect(await screen.findByText('Đoàn xã Bình An')).toBeVisible()
  })

  it('tells its periods by their last day, the latest first', async () => {
    show()
    const rows = within(await screen.findByRole('table', { name: 'Các giai đoạn' })).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('01/06/2020nayĐảng bộ xã Bình An'),
      expect.stringContaining('01/01/200031/05/2020Đảng bộ xã An Bình'),
    ])
  })

  it('tells its changes with their papers and links the other unit', async () => {
    const merged = {
      id: testId(403),
      kind: 'merged_from' as const,
      on: '2022-01-01',
      recordedAt: '2022-01-05T02:00:00.000Z',
      otherUnitId: testId(190),
      otherUnitName: 'Đảng bộ xã Bình Cũ',
      document: null,
      note: 'Theo nghị quyết của tỉnh',
    }
    show([], 'office', sampleUnit({ changes: [...sampleUnit().changes, merged] }))
    const table = within(await screen.findByRole('table', { name: 'Các lần thay đổi' }))
    const names = table.getAllByRole('rowheader').map((cell) => cell.textContent)
    expect(names).toEqual(['Nhận sáp nhập Đảng bộ xã Bình Cũ', 'Đổi tên', 'Thành lập'])
    expect(await table.findByRole('link', { name: 'Đảng bộ xã Bình Cũ' })).toHaveAttribute('href', `/units/${testId(190)}`)
    expect(table.getByText('12-QĐ/HU, ngày 20/05/2020')).toBeVisible()
  })

  it('names what is above and out of reach as text only, and is not changed by those who may only look', async () => {
    const outside = handle(units.tree, () => ({
      on: '2023-02-23',
      units: sampleTree.map((node) => ({ ...node, outside: node.parentId === null })),
    }))
    show([outside], 'overseer')
    await screen.findByRole('link', { name: 'Chi bộ thôn An Phước' })
    const path = within(screen.getByRole('navigation', { name: 'Đường dẫn' }))
    expect(path.getByText('Huyện ủy Bình Sơn')).toBeVisible()
    expect(path.queryByRole('link', { name: 'Huyện ủy Bình Sơn' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Thay đổi|Thành lập|Thêm/ })).toBeNull()
  })

  it('leads to its board, its people and its quotas, as far as one may see them', async () => {
    const { unmount } = show()
    const way = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href')
    expect(await way('Bảng tiến độ')).toBe(`/?unitId=${testId(110)}`)
    const ways = within(screen.getByRole('main'))
    expect(ways.getByRole('link', { name: 'Quần chúng' })).toHaveAttribute('href', `/candidates?unitId=${testId(110)}`)
    expect(ways.getByRole('link', { name: 'Chỉ tiêu' })).toHaveAttribute('href', `/quotas?unitId=${testId(110)}`)
    unmount()
    show([], 'administrator')
    await screen.findByRole('table', { name: 'Các giai đoạn' })
    expect(screen.queryByRole('link', { name: 'Quần chúng' })).toBeNull()
  })

  it('that has ended says so and offers no change', async () => {
    show([], 'office', sampleUnit({ dissolvedOn: '2022-12-31' }))
    expect(await screen.findByText(/đã kết thúc từ ngày 31\/12\/2022/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /Thay đổi tổ chức/ })).toBeNull()
  })

  it('out of reach is not found', async () => {
    const gone = handle(units.get, () => {
      throw problem('request.not_found')
    })
    show([gone], 'overseer')
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })

  it('gets an organisation of a kind it has none of', async () => {
    const create = handle(units.createOrganisation, ({ body }) => ({ ...youthUnion, ...body, id: testId(702) }))
    const { user, requests } = show([create])
    await user.click(await screen.findByRole('button', { name: 'Thêm tổ chức' }))
    const form = within(await screen.findByRole('dialog'))
    expect(form.queryByRole('option', { name: 'Đoàn Thanh niên' })).toBeNull()
    await user.selectOptions(form.getByRole('combobox', { name: /Loại/ }), 'Hội Nông dân')
    await user.type(form.getByRole('textbox', { name: /^Tên/ }), 'Hội Nông dân xã Bình An')
    await user.click(form.getByRole('button', { name: 'Thêm tổ chức' }))
    expect(await screen.findByText('Đã thêm tổ chức.')).toBeVisible()
    expect(requests.find(({ endpoint }) => endpoint === units.createOrganisation)?.body).toEqual({
      kind: 'farmers_union',
      name: 'Hội Nông dân xã Bình An',
      unitId: testId(110),
    })
  })
})
