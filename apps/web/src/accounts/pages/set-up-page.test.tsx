import { screen } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, signedOut } from '../../../test/session.ts'

const open = async (handler: Handler, repeat = 'năm từ dễ nhớ nhé') => {
  const app = renderApp('/', { session: signedOut({ setUpNeeded: true }), handlers: [handler] })
  const { user } = app
  await user.type(await screen.findByRole('textbox', { name: /Mã thiết lập/ }), 'ABCD-EFGH')
  await user.type(screen.getByRole('textbox', { name: /Tên cấp ủy/ }), 'Huyện ủy Bình Sơn')
  await user.type(screen.getByRole('textbox', { name: /Họ và tên/ }), 'Võ Thị Lan')
  await user.type(screen.getByRole('textbox', { name: /Tên đăng nhập/ }), 'lan.vo')
  await user.type(screen.getByLabelText(/^Mật khẩu mới/), 'năm từ dễ nhớ nhé')
  await user.type(screen.getByLabelText(/^Nhập lại mật khẩu mới/), repeat)
  await user.click(screen.getByRole('button', { name: 'Tạo và đăng nhập' }))
  return app
}

describe('the first visit', () => {
  it('is shown the set-up wherever one goes, and goes on to the first page', async () => {
    const { router, requests } = await open(handle(accounts.setUp, () => sessionOf('administrator')))
    expect(await screen.findByRole('navigation', { name: 'Chức năng' })).toBeVisible()
    expect(router.state.location.pathname).not.toBe('/set-up')
    expect(requests.find(({ endpoint }) => endpoint === accounts.setUp)?.body).toEqual({
      code: 'ABCD-EFGH',
      committeeName: 'Huyện ủy Bình Sơn',
      displayName: 'Võ Thị Lan',
      userName: 'lan.vo',
      password: 'năm từ dễ nhớ nhé',
    })
  })

  it('says at the code that the code is wrong', async () => {
    const refuse = handle(accounts.setUp, () => {
      throw problem('accounts.set_up_code_wrong')
    })
    await open(refuse)
    expect(await screen.findByText(/Mã thiết lập không đúng/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: /Mã thiết lập/ })).toHaveFocus()
  })

  it('does not send two passwords that differ', async () => {
    const { requests } = await open(
      handle(accounts.setUp, () => sessionOf('administrator')),
      'năm từ khác hẳn',
    )
    expect(await screen.findByText('Hai lần nhập mật khẩu chưa giống nhau. Hãy nhập lại.')).toBeVisible()
    expect(requests.map(({ endpoint }) => endpoint)).not.toContain(accounts.setUp)
  })
})
