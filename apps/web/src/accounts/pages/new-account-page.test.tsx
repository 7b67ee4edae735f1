import { screen } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf } from '../../../test/session.ts'
import { anAccount } from '../test-data.ts'

const noUnits = handle(units.tree, () => ({ on: '2023-02-23', units: [] }))
const made = {
  account: anAccount({ status: 'invited' }),
  link: { token: 'bi-mat', expiresAt: '2023-02-26T03:00:00.000Z' },
}

const open = async (create: Handler) => {
  const app = renderApp('/accounts/new', { session: sessionOf('administrator'), handlers: [noUnits, create] })
  const { user } = app
  await user.type(await screen.findByRole('textbox', { name: /Họ và tên/ }), 'Đặng Văn Đức')
  await user.type(screen.getByRole('textbox', { name: /Tên đăng nhập/ }), 'duc.dang')
  await user.click(screen.getByRole('button', { name: 'Bỏ vai trò 1' }))
  await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }))
  return app
}

describe('a new account', () => {
  it('comes with an activation link that is shown once', async () => {
    const { requests } = await open(handle(accounts.create, () => made))
    expect(await screen.findByRole('textbox', { name: 'Đường dẫn kích hoạt' })).toHaveValue(
      'http://ket-nap.example/activate#bi-mat',
    )
    expect(requests.find(({ endpoint }) => endpoint === accounts.create)?.body).toEqual({
      displayName: 'Đặng Văn Đức',
      userName: 'duc.dang',
      grants: [],
    })
  })

  it('with a name that is taken says so at the name, and keeps everything typed', async () => {
    const taken = handle(accounts.create, () => {
      throw problem('accounts.user_name_taken')
    })
    await open(taken)
    expect(await screen.findByText(/Tên đăng nhập này đã có người dùng/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: /Tên đăng nhập/ })).toHaveFocus()
    expect(screen.getByRole('textbox', { name: /Họ và tên/ })).toHaveValue('Đặng Văn Đức')
  })

  it('whose page was closed half-way is there again when it is opened again', async () => {
    const taken = handle(accounts.create, () => {
      throw problem('accounts.user_name_taken')
    })
    const { unmount } = await open(taken)
    unmount()
    const { user } = renderApp('/accounts/new', { session: sessionOf('administrator'), handlers: [noUnits] })
    expect(await screen.findByRole('textbox', { name: /Họ và tên/ })).toHaveValue('Đặng Văn Đức')
    await user.click(screen.getByRole('button', { name: 'Bỏ bản nháp, nhập lại từ đầu' }))
    expect(screen.getByRole('textbox', { name: /Họ và tên/ })).toHaveValue('')
  })
})
