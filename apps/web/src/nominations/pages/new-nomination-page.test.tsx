import { screen, waitFor } from '@testing-library/react'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { ownNomination } from '../../../test/nominations-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import type { Places } from '../nominee-values.ts'

const youth: Places['organisations'][number] = {
  id: testId(400),
  kind: 'youth_union',
  name: 'Đoàn xã Bình An',
  unitName: 'Đảng bộ xã Bình An',
}
const women: typeof youth = {
  id: testId(401),
  kind: 'womens_union',
  name: 'Hội LHPN huyện',
  unitName: 'Huyện ủy Bình Sơn',
}
const cells = [
  { id: testId(111), name: 'Chi bộ thôn 1', baseName: 'Đảng bộ xã Bình An', organisationIds: [youth.id, women.id] },
  {
    id: testId(112),
    name: 'Chi bộ Trường THCS',
    baseName: 'Đảng bộ xã Bình An',
    organisationIds: [youth.id, women.id],
  },
  { id: testId(113), name: 'Chi bộ Điện lực', baseName: 'Chi bộ Điện lực', organisationIds: [women.id] },
]
const placesOf = (organisations: (typeof youth)[]) => handle(nominations.places, () => ({ organisations, cells }))

const unknown = { ownNomination: false, known: false }
const check = (answer: typeof unknown) => handle(nominations.check, () => answer)
const created = handle(nominations.create, () => ownNomination(1))
const own = handle(nominations.own, () => ({ items: [ownNomination(1)], total: 1, next: null }))

const show = (handlers: readonly Handler[], organisations = [youth]) => {
  const app = renderApp('/nominations/new', {
    session: sessionOf('liaison'),
    handlers: [placesOf(organisations), check(unknown), created, own, ...handlers],
  })
  const bodies = () => app.requests.filter(({ endpoint }) => endpoint === nominations.create).map(({ body }) => body)
  return { ...app, bodies }
}
type User = ReturnType<typeof show>['user']

const pickCell = async (user: User, words: string, name: RegExp) => {
  await user.type(await screen.findByRole('combobox', { name: /Chi bộ nhận/ }), words)
  await user.click(await screen.findByRole('option', { name }))
}
const fillPerson = async (user: User) => {
  await user.type(screen.getByRole('textbox', { name: /Họ và tên/ }), 'Trần Thị Mẫu')
  await user.type(screen.getByRole('textbox', { name: /Ngày sinh/ }), '8/3/1996')
  await user.click(screen.getByRole('radio', { name: 'Nữ' }))
  await user.type(screen.getByRole('textbox', { name: /Số nghị quyết/ }), '05-NQ/ĐTN')
  await user.type(screen.getByRole('textbox', { name: /Ngày nghị quyết/ }), '10/2/2023')
}
const send = (user: User) => user.click(screen.getByRole('button', { name: 'Gửi giới thiệu' }))

describe('nominating a person', () => {
  it('asks for no organisation where there is only one, and goes back to the own nominees', async () => {
    const { user, bodies, router } = show([])
    await pickCell(user, 'truong', /Chi bộ Trường THCS/)
    expect(screen.queryByRole('combobox', { name: /Tổ chức giới thiệu/ })).not.toBeInTheDocument()
    await fillPerson(user)
    await send(user)
    expect(await screen.findByText(/Đã gửi giới thiệu Trần Thị Mẫu/)).toBeVisible()
    await waitFor(() => expect(router.state.location.pathname).toBe('/nominations'))
    expect(bodies()).toEqual([
      {
        organisationId: youth.id,
        unitId: testId(112),
        fullName: 'Trần Thị Mẫu',
        gender: 'female',
        bornOn: '1996-03-08',
        workplace: '',
        residence: '',
        resolutionNumber: '05-NQ/ĐTN',
        resolutionOn: '2023-02-10',
        note: '',
        duplicateConfirmed: false,
      },
    ])
  })

  it('offers the cells of the chosen organisation, and forgets a cell that is not one of them', async () => {
    const { user } = show([], [youth, women])
    const organisation = await screen.findByRole('combobox', { name: /Tổ chức giới thiệu/ })
    expect(screen.getByRole('combobox', { name: /Chi bộ nhận/ })).toBeDisabled()
    await user.selectOptions(organisation, 'Hội LHPN huyện')
    await pickCell(user, 'dien luc', /Chi bộ Điện lực/)
    await user.selectOptions(organisation, 'Đoàn xã Bình An')
    await waitFor(() => expect(screen.getByRole('combobox', { name: /Chi bộ nhận/ })).toHaveValue(''))
  })

  it('marks what is missing', async () => {
    const { user, bodies } = show([])
    await screen.findByRole('textbox', { name: /Họ và tên/ })
    await send(user)
    expect((await screen.findAllByText('Hãy điền ô này.')).length).toBeGreaterThan(4)
    expect(bodies()).toEqual([])
  })

  it('is explained to somebody without an organisation', async () => {
    show([], [])
    expect(await screen.findByText(/chưa gắn với tổ chức đoàn thể nào/)).toBeVisible()
  })
})

describe('somebody who is known already', () => {
  it('is warned of without who or where, and is sent once confirmed', async () => {
    const { user, bodies } = show([check({ ownNomination: false, known: true })])
    await pickCell(user, 'truong', /Chi bộ Trường THCS/)
    await fillPerson(user)
    expect(await screen.findByText(/Không được nêu là ai và ở đâu/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Tôi vẫn giới thiệu người này.' }))
    await send(user)
    await waitFor(() => expect(bodies()).toMatchObject([{ duplicateConfirmed: true }]))
  })

  it('is named as the own nominee of before', async () => {
    const { user } = show([check({ ownNomination: true, known: true })])
    await pickCell(user, 'truong', /Chi bộ Trường THCS/)
    await fillPerson(user)
    expect(await screen.findByText(/Tổ chức của đồng chí đã giới thiệu/)).toBeVisible()
  })

  it('is told by the refusal when nominated since the check; the typed stays', async () => {
    const refusing = handle(nominations.create, ({ body }) => {
      if (!body.duplicateConfirmed) throw problem('nominations.duplicate_unconfirmed', { detail: { known: true } })
      return ownNomination(1)
    })
    const { user, bodies } = show([refusing])
    await pickCell(user, 'truong', /Chi bộ Trường THCS/)
    await fillPerson(user)
    await send(user)
    await user.click(await screen.findByRole('checkbox', { name: 'Tôi vẫn giới thiệu người này.' }))
    await send(user)
    expect(await screen.findByText(/Đã gửi giới thiệu/)).toBeVisible()
    expect(bodies()).toMatchObject([{ duplicateConfirmed: false }, { duplicateConfirmed: true }])
  })
})
