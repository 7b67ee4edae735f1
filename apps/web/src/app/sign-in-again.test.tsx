import { screen, waitFor, within } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../test/render.tsx'
import { handle } from '../../test/server.ts'
import { sessionOf, signedOut } from '../../test/session.ts'
import { anAccount } from '../accounts/test-data.ts'

const session = sessionOf('administrator')
const made = { account: anAccount(), link: { token: 'bi-mat', expiresAt: '2023-02-26T03:00:00.000Z' } }

/** A form that is sent when the session has ended. */
const sendAfterTheEnd = async () => {
  const server = { signedIn: false }
  const app = renderApp('/accounts/new', {
    session,
    handlers: [
      handle(units.tree, () => ({ on: '2023-02-23', units: [] })),
      handle(accounts.create, () => {
        if (!server.signedIn) throw problem('request.not_signed_in')
        return made
      }),
      handle(accounts.signIn, () => {
        server.signedIn = true
        return { ...session, csrfToken: 'csrf-again' }
      }),
    ],
  })
  await app.user.type(await screen.findByRole('textbox', { name: /Họ và tên/ }), 'Đặng Văn Đức')
  await app.user.type(screen.getByRole('textbox', { name: /Tên đăng nhập/ }), 'duc.dang')
  await app.user.click(screen.getByRole('button', { name: 'Bỏ vai trò 1' }))
  await app.user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Phiên làm việc đã kết thúc' }))
  return { ...app, dialog }
}

describe('a session that ends at the moment of sending', () => {
  it('asks for the password over the page, and what was typed is sent once', async () => {
    const { user, dialog, requests } = await sendAfterTheEnd()
    expect(dialog.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('lan.vo')
    await user.type(dialog.getByLabelText('Mật khẩu'), 'năm từ dễ nhớ nhé{Enter}')
    expect(await screen.findByRole('textbox', { name: 'Đường dẫn kích hoạt' })).toBeVisible()
    const tries = requests.filter(({ endpoint }) => endpoint === accounts.create)
    expect(tries).toHaveLength(2)
    expect(tries[1]?.body).toEqual({ displayName: 'Đặng Văn Đức', userName: 'duc.dang', grants: [] })
    // The same key: had the first try been written after all, it would not be written again.
    expect(tries[1]?.headers.get('idempotency-key')).toBe(tries[0]?.headers.get('idempotency-key'))
    expect(tries[1]?.headers.get('x-csrf-token')).toBe('csrf-again')
  })

  it('leads to the sign-in page when one gives up, and the draft waits', async () => {
    const { user, dialog, requests, router, client } = await sendAfterTheEnd()
    client.setQueryData([accounts.session.path, {}], signedOut())
    await user.click(dialog.getByRole('button', { name: 'Thôi' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'))
    expect(requests.filter(({ endpoint }) => endpoint === accounts.create)).toHaveLength(1)
    expect(Object.values(sessionStorage).join()).toContain('Đặng Văn Đức')
  })
})
