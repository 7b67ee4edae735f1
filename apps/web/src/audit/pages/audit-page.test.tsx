import { screen, within } from '@testing-library/react'
import { audit } from '@ket-nap/domain/audit/contract'
import type { AuditEntry } from '@ket-nap/domain/audit/contract'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const entry: AuditEntry = {
  seq: 1_905,
  at: '2023-02-22T18:30:00.000Z',
  actor: { id: testId(1), name: 'Võ Thị Lan', role: 'office' },
  type: 'quotas.adjusted',
  subject: testId(70),
  data: { unitId: testId(100), year: 2023, places: { from: 7, to: 8 }, document: '12-QĐ/HU', reason: 'Bổ sung' },
  hash: 'abc',
}
const top: UnitNode = {
  id: testId(100),
  kind: 'superior_committee',
  name: 'Huyện ủy Bình Sơn',
  parentId: null,
  clusterId: null,
  outside: false,
}
const tree = handle(units.tree, () => ({ on: '2023-02-23', units: [top] }))
const clusters = handle(units.clusters, () => [])
const open = (entries: AuditEntry[], url = '/audit') =>
  renderApp(url, {
    session: sessionOf('office'),
    handlers: [tree, clusters, handle(audit.list, () => ({ items: entries, total: entries.length, next: null }))],
  })

describe('the journal', () => {
  it('says who did what when, with the old and the new value and names instead of numbers', async () => {
    open([entry])
    const row = within(await screen.findByRole('row', { name: /Điều chỉnh chỉ tiêu/ }))
    expect(row.getByText('01:30 ngày 23/02/2023')).toBeVisible()
    expect(row.getByText('7 → 8')).toBeVisible()
    expect(await row.findByText('Huyện ủy Bình Sơn')).toBeVisible()
    expect(row.getByText('2023')).toBeVisible()
    expect(row.getByRole('cell', { name: /Võ Thị Lan/ })).toHaveTextContent('Võ Thị Lan (Cơ quan Tổ chức – Nội vụ)')
  })

  it('does not show what is in a person’s file to whoever may not see it', async () => {
    open([{ ...entry, type: 'candidates.opened', data: null }])
    expect(await screen.findByText(/tài khoản này không được xem/)).toBeVisible()
  })

  it('speaks of acts and papers in words, and leaves out numbers of the program and what is empty', async () => {
    const data = {
      act: 'certify',
      actId: testId(71),
      annuls: null,
      document: { number: '58-NQ/CB', issuedOn: '2023-02-22', signer: '' },
      on: '2023-02-22',
      reason: '',
      stage: { from: 'verifying', to: 'certified' },
    }
    open([{ ...entry, type: 'candidates.acted', data }])
    const row = await screen.findByRole('row', { name: /Ghi bước của quần chúng/ })
    const lines = within(row).getAllByRole('term').map((term) => term.parentElement?.textContent)
    expect(lines).toEqual([
      'Việc: Cấp ủy cơ sở chứng nhận lý lịch',
      'Bước: Đang thẩm tra → Lý lịch đã chứng nhận',
      'Ngày: 22/02/2023',
      'Văn bản: số 58-NQ/CB ngày 22/02/2023',
    ])
  })

  it('lists every changed field of a record', async () => {
    const changes = { bornOn: { from: '1990-05-01', to: '1990-05-10' }, religion: { from: '', to: 'Không' } }
    open([{ ...entry, type: 'candidates.edited', data: { changes } }])
    expect(await screen.findByText('01/05/1990 → 10/05/1990')).toBeVisible()
    expect(screen.getByText('(trống) → Không')).toBeVisible()
  })

  it('is asked by kind and day; a half-typed day is not asked for', async () => {
    const { user, requests } = open([entry])
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Việc' }), 'Giao chỉ tiêu')
    await user.type(screen.getByRole('textbox', { name: 'Từ ngày' }), '1/2/2023')
    await user.tab()
    await expect.poll(() => requests.at(-1)?.query).toEqual({ type: 'quotas.assigned', from: '2023-02-01' })
  })

  it('narrows down to what happened to the same thing', async () => {
    const { user, requests } = open([entry])
    await user.click(await screen.findByRole('button', { name: 'Xem việc liên quan đến dòng 1.905' }))
    await expect.poll(() => requests.at(-1)?.query).toEqual({ subject: testId(70) })
  })

  it('narrows down to one person and back', async () => {
    const { user, requests } = open([entry])
    await user.click(await screen.findByRole('link', { name: 'Chỉ xem việc của Võ Thị Lan' }))
    await expect.poll(() => requests.at(-1)?.query).toEqual({ actor: testId(1) })
    await user.click(await screen.findByRole('button', { name: 'Xem tất cả' }))
    await expect.poll(() => screen.queryByText(/Đang chỉ xem/)).toBeNull()
  })
})
