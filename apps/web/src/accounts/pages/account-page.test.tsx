import { screen, within } from '@testing-library/react'
import { access } from '@ket-nap/domain/access/contract'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { anAccount } from '../test-data.ts'

const account = anAccount()
const open = async (...handlers: Handler[]) => {
  const app = renderApp(`/accounts/${account.id}`, {
    session: sessionOf('administrator'),
    handlers: [handle(accounts.get, () => account), ...handlers],
  })
  await screen.findByRole('heading', { level: 1, name: 'Đặng Văn Đức' })
  return app
}
const choose = async ({ user }: Awaited<ReturnType<typeof open>>, act: string) => {
  await user.click(screen.getByRole('button', { name: /Việc khác/ }))
  await user.click(await screen.findByRole('menuitem', { name: act }))
  return within(await screen.findByRole('dialog'))
}

describe('an account', () => {
  it('is closed with a reason, over the version that was read', async () => {
    const app = await open(handle(accounts.deactivate, () => anAccount({ status: 'deactivated', version: 4 })))
    const dialog = await choose(app, 'Khóa tài khoản')
    await app.user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Chuyển công tác')
    await app.user.click(dialog.getByRole('button', { name: 'Khóa tài khoản' }))
    expect(await screen.findByText('Đã khóa tài khoản.')).toBeVisible()
    expect(app.requests.find(({ endpoint }) => endpoint === accounts.deactivate)?.body).toEqual({
      reason: 'Chuyển công tác',
      version: 3,
    })
  })

  it('of the last administrator stays open, and the dialog says what to do first', async () => {
    const refuse = handle(accounts.deactivate, () => {
      throw problem('accounts.last_administrator')
    })
    const app = await open(refuse)
    const dialog = await choose(app, 'Khóa tài khoản')
    await app.user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Chuyển công tác')
    await app.user.click(dialog.getByRole('button', { name: 'Khóa tài khoản' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Hãy giao quyền quản trị cho người khác trước')
    expect(dialog.getByRole('textbox', { name: /Lý do/ })).toHaveValue('Chuyển công tác')
  })

  it('gets a new link that is shown once, with the secret behind the #', async () => {
    const app = await open(handle(accounts.renewLink, () => ({ token: 'moi', expiresAt: '2023-02-26T03:00:00.000Z' })))
    const dialog = await choose(app, 'Cấp đường dẫn kích hoạt mới')
    await app.user.click(dialog.getByRole('button', { name: 'Cấp đường dẫn mới' }))
    expect(await screen.findByRole('textbox', { name: 'Đường dẫn kích hoạt' })).toHaveValue(
      'http://ket-nap.example/activate#moi',
    )
    expect(screen.getByText('Hết hạn lúc 10:00 ngày 26/02/2023.')).toBeVisible()
  })

  it('is given a role in a unit that is found without diacritics', async () => {
    const top: UnitNode = {
      id: testId(100),
      kind: 'superior_committee',
      name: 'Huyện ủy Bình Sơn',
      parentId: null,
      clusterId: null,
      outside: false,
    }
    const base: UnitNode = {
      ...top,
      id: testId(102),
      kind: 'base_organisation',
      name: 'Đảng bộ xã Bình Đông',
      parentId: top.id,
    }
    const tree = handle(units.tree, () => ({ on: '2023-02-23', units: [top, base] }))
    const grant = handle(access.grant, ({ body }) => ({
      ...body,
      id: testId(61),
      from: body.from ?? '2023-02-23',
      placeName: 'Đảng bộ xã Bình Đông',
    }))
    const { user, requests } = await open(tree, grant)
    await user.click(screen.getByRole('button', { name: 'Cấp vai trò' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByRole('combobox', { name: /Vai trò/ }), 'Cấp ủy cơ sở')
    await user.type(dialog.getByRole('combobox', { name: /Đơn vị/ }), 'binh dong')
    await user.click(await screen.findByRole('option', { name: /Bình Đông/ }))
    await user.click(dialog.getByRole('button', { name: 'Cấp vai trò' }))
    expect(await screen.findByText('Đã cấp vai trò.')).toBeVisible()
    expect(requests.find(({ endpoint }) => endpoint === access.grant)?.body).toEqual({
      accountId: account.id,
      role: 'base_officer',
      place: { kind: 'subtree', unitId: testId(102) },
      until: null,
    })
  })

  it('loses a role with a reason', async () => {
    const [held] = account.grants
    if (!held) throw new Error('the sample account has a grant')
    const app = await open(handle(access.revoke, () => ({ ...held, until: '2023-02-22' })))
    await app.user.click(screen.getByRole('button', { name: /Thu hồi vai trò Chi ủy/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await app.user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Hết nhiệm kỳ')
    await app.user.click(dialog.getByRole('button', { name: 'Thu hồi' }))
    expect(await screen.findByText('Đã thu hồi vai trò.')).toBeVisible()
    expect(app.requests.find(({ endpoint }) => endpoint === access.revoke)?.body).toEqual({ reason: 'Hết nhiệm kỳ' })
  })

  it('that is not there, or out of reach, says no more than that', async () => {
    const missing = handle(accounts.get, () => {
      throw problem('request.not_found')
    })
    renderApp(`/accounts/${testId(99)}`, { session: sessionOf('administrator'), handlers: [missing] })
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })
})
