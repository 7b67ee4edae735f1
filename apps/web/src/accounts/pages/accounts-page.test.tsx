import { screen, within } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf } from '../../../test/session.ts'
import { anAccount } from '../test-data.ts'

const session = sessionOf('administrator')
const listOf = (items: AccountView[]) => handle(accounts.list, () => ({ items, total: items.length, next: null }))

describe('the list of accounts', () => {
  it('shows who has which role where, and leads to the account', async () => {
    renderApp('/accounts', { session, handlers: [listOf([anAccount()])] })
    const row = within(await screen.findByRole('row', { name: /Đặng Văn Đức/ }))
    expect(row.getByText('Chi ủy – Chi bộ thôn Phước Hòa')).toBeVisible()
    expect(row.getByText('Đang dùng')).toBeVisible()
    expect(row.getByRole('link', { name: 'Đặng Văn Đức' })).toHaveAttribute('href', `/accounts/${anAccount().id}`)
  })

  it('is asked for by name and status, which stay in the address', async () => {
    const { user, requests, router } = renderApp('/accounts', { session, handlers: [listOf([])] })
    expect(await screen.findByText('Không có tài khoản nào khớp.')).toBeVisible()
    await user.type(screen.getByRole('searchbox', { name: 'Tìm theo tên' }), 'duc{Enter}')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái' }), 'Đã khóa')
    await screen.findByText('Không có tài khoản nào khớp.')
    expect(router.state.location.search).toBe('?q=duc&status=deactivated')
    expect(requests.at(-1)?.query).toEqual({ q: 'duc', status: 'deactivated' })
  })

  it('brings the following page below the first', async () => {
    const list = handle(accounts.list, ({ query }) =>
      query.after === undefined
        ? { items: [anAccount()], total: 2, next: 'tiep' }
        : {
            items: [anAccount({ id: anAccount().id.replace(/.$/, '9'), displayName: 'Bùi Thị Yến' })],
            total: 2,
            next: null,
          },
    )
    const { user } = renderApp('/accounts', { session, handlers: [list] })
    await user.click(await screen.findByRole('button', { name: 'Tải thêm' }))
    expect(await screen.findByRole('link', { name: 'Bùi Thị Yến' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Đặng Văn Đức' })).toBeVisible()
    expect(screen.getByText('Đang xem 2 trong 2 tài khoản.')).toBeVisible()
  })

  it('that could not be read says so, and can be asked for again', async () => {
    let failures = 1
    const list = handle(accounts.list, () => {
      if (failures-- > 0) throw problem('request.unexpected')
      return { items: [anAccount()], total: 1, next: null }
    })
    const { user } = renderApp('/accounts', { session, handlers: [list] })
    expect(await screen.findByRole('alert')).toHaveTextContent('Mã yêu cầu: req-1')
    await user.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(await screen.findByRole('link', { name: 'Đặng Văn Đức' })).toBeVisible()
  })

  it('is not for the office', async () => {
    const { requests } = renderApp('/accounts', { session: sessionOf('office') })
    expect(await screen.findByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
    expect(requests.map(({ endpoint }) => endpoint)).not.toContain(accounts.list)
  })
})
