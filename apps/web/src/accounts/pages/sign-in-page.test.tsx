import { screen } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, signedOut } from '../../../test/session.ts'
import { safeReturn } from './sign-in-page.tsx'

const open = async (url: string, handler: Handler) => {
  const app = renderApp(url, { session: signedOut(), handlers: [handler] })
  await app.user.type(await screen.findByRole('textbox', { name: 'Tên đăng nhập' }), 'lan.vo')
  await app.user.type(screen.getByLabelText('Mật khẩu'), 'mật khẩu dài')
  return app
}

describe('signing in', () => {
  it('says after a wrong password what to look at, keeps the name and waits in the password', async () => {
    const refuse = handle(accounts.signIn, () => {
      throw problem('accounts.sign_in_refused')
    })
    const { user } = await open('/sign-in', refuse)
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }))
    expect(await screen.findByText(/Tên đăng nhập hoặc mật khẩu không đúng/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('lan.vo')
    expect(screen.getByLabelText('Mật khẩu')).toHaveFocus()
  })

  it('says how long the lock-out lasts', async () => {
    const lock = handle(accounts.signIn, () => {
      throw problem('accounts.locked_out', { detail: { retryAfterSeconds: 300 } })
    })
    const { user } = await open('/sign-in', lock)
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('Hãy thử lại sau 5 phút')
  })

  it('leads back to the page one came for', async () => {
    const { user, router, requests } = await open(
      '/sign-in?return=%2Fpassword',
      handle(accounts.signIn, () => sessionOf('office')),
    )
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).toBeVisible()
    expect(router.state.location.pathname).toBe('/password')
    expect(requests.at(1)?.body).toEqual({ userName: 'lan.vo', password: 'mật khẩu dài' })
    expect(requests.at(1)?.headers.get('x-csrf-token')).toBe('csrf-signed-out')
  })

  it('is asked of whoever opens a page without being signed in', async () => {
    const { router } = renderApp('/accounts?status=active', { session: signedOut() })
    expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
    expect(router.state.location.search).toBe('?return=%2Faccounts%3Fstatus%3Dactive')
  })

  it.each(['https://example.com', '//example.com', '/\\example.com', null])(
    'never leads out of the application: %s',
    (wanted) => {
      expect(safeReturn(wanted)).toBe('/')
    },
  )
})
