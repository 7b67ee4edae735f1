import { screen, within } from '@testing-library/react'
import { quotas } from '@ket-nap/domain/quotas/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { sampleQuota, sampleUnit } from '../../../test/unit-sample.ts'

const adjusted = sampleQuota(110, {
  given: 8,
  current: 9,
  document: { number: '54-KH/HU', issuedOn: '2023-01-10', signer: 'Trần Thị Mẫu' },
  adjustments: [
    {
      id: testId(901),
      change: 2,
      on: '2023-02-01',
      document: { number: '60-CV/HU', issuedOn: '2023-01-30' },
      reason: 'Thêm nguồn',
      recordedAt: '2023-02-01T01:05:00.000Z',
    },
    {
      id: testId(902),
      change: -1,
      on: '2023-02-15',
      document: { number: '71-CV/HU', issuedOn: '2023-02-14' },
      reason: 'Một người chuyển đi',
      recordedAt: '2023-02-15T03:00:00.000Z',
    },
  ],
})
const address = `/quotas/${adjusted.id}`
const handlers = [handle(quotas.get, () => adjusted), handle(units.get, () => sampleUnit())]

describe('one quota', () => {
  it('shows the number first given, its paper, and every change with its reason', async () => {
    renderApp(address, { session: sessionOf('office'), handlers })
    expect(await screen.findByRole('heading', { level: 1, name: 'Chỉ tiêu năm 2023: Đảng bộ xã Bình An' })).toBeVisible()
    expect(screen.getByText('54-KH/HU, ngày 10/01/2023')).toBeVisible()
    expect(screen.getByText('Trần Thị Mẫu')).toBeVisible()
    const rows = within(screen.getByRole('table', { name: 'Các lần điều chỉnh' })).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/01\/02\/2023.*\+2.*Thêm nguồn.*60-CV\/HU, ngày 30\/01\/2023.*08:05 ngày 01\/02\/2023/),
      expect.stringMatching(/15\/02\/2023.*−1.*Một người chuyển đi/),
    ])
  })

  it('leads to the board, to the unit and back to its year', async () => {
    renderApp(address, { session: sessionOf('office'), handlers })
    expect(await screen.findByRole('link', { name: 'Xem bảng tiến độ của đơn vị' })).toHaveAttribute(
      'href',
      `/?year=2023&unitId=${testId(110)}`,
    )
    expect(screen.getByRole('link', { name: 'Xem đơn vị' })).toHaveAttribute('href', `/units/${testId(110)}`)
    const path = screen.getByRole('navigation', { name: 'Đường dẫn' })
    expect(within(path).getByRole('link', { name: 'Chỉ tiêu kết nạp' })).toHaveAttribute('href', '/quotas?year=2023')
  })

  it('is only to be looked at by an overseer', async () => {
    renderApp(address, { session: sessionOf('overseer'), handlers })
    await screen.findByRole('table')
    expect(screen.queryByRole('button', { name: 'Điều chỉnh' })).toBeNull()
  })

  it('out of reach is not found', async () => {
    const gone = handle(quotas.get, () => {
      throw problem('request.not_found')
    })
    renderApp(address, { session: sessionOf('overseer'), handlers: [gone] })
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })
})
