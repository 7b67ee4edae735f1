import { screen, waitFor } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, signedOut } from '../../../test/session.ts'

const whose = handle(accounts.checkActivation, () => ({ userName: 'lan.vo', displayName: 'Võ Thị Lan' }))

describe('an activation link', () => {
  it('leaves the address at once, and lets its owner choose a password', async () => {
    const activate = handle(accounts.activate, () => sessionOf('cell_officer'))
    const { user, router, requests } = renderApp('/activate#bi-mat', {
      session: signedOut(),
      handlers: [whose, activate],
    })
    expect(await screen.findByText(/Đồng chí Võ Thị Lan, tên đăng nhập: lan.vo/)).toBeVisible()
    expect(router.state.location.hash).toBe('')
    await user.type(screen.getByLabelText(/^Mật khẩu mới/), 'năm từ dễ nhớ nhé')
    await user.type(screen.getByLabelText(/^Nhập lại mật khẩu mới/), 'năm từ dễ nhớ nhé')
    await user.click(screen.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    expect(requests.find(({ endpoint }) => endpoint === accounts.activate)?.body).toEqual({
      token: 'bi-mat',
      password: 'năm từ dễ nhớ nhé',
    })
  })

  it('that was used says where to get a new one', async () => {
    const used = handle(accounts.checkActivation, () => {
      throw problem('accounts.link_invalid')
    })
    renderApp('/activate#cu', { session: signedOut(), handlers: [used] })
    expect(await screen.findByRole('alert')).toHaveTextContent('Hãy xin người quản trị đường dẫn mới')
  })

  it('without its secret says so and asks the server nothing', async () => {
    const { requests } = renderApp('/activate', { session: signedOut() })
    expect(await screen.findByRole('alert')).toHaveTextContent('Đường dẫn thiếu mã kích hoạt')
    expect(requests).toHaveLength(1)
  })
})
