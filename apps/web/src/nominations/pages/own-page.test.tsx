import { screen, waitFor, within } from '@testing-library/react'
import { nominations } from '@ket-nap/domain/nominations/contract'
import type { OwnNomination } from '@ket-nap/domain/nominations/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { ownNomination } from '../../../test/nominations-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const places = handle(nominations.places, () => ({
  organisations: [],
  cells: [{ id: testId(111), name: 'Chi bộ thôn 1', baseName: 'Đảng bộ xã Bình An', organisationIds: [] }],
}))
const own = (items: OwnNomination[]) => handle(nominations.own, () => ({ items, total: items.length, next: null }))

const show = (items: OwnNomination[], handlers: readonly Handler[] = []) => {
  const app = renderApp('/nominations', { session: sessionOf('liaison'), handlers: [places, own(items), ...handlers] })
  const asked = () => app.requests.filter(({ endpoint }) => endpoint === nominations.own).map(({ query }) => query)
  return { ...app, asked }
}

describe('what a liaison sees of the own nominees', () => {
  it('is the first page after signing in', async () => {
    renderApp('/', { session: sessionOf('liaison'), handlers: [places, own([])] })
    expect(await screen.findByText('Chưa giới thiệu ai.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Giới thiệu một người' })).toHaveAttribute('href', '/nominations/new')
  })

  it('is whether the cell answered, the stage, and the reason for a refusal', async () => {
    show([
      ownNomination(1, {
        fullName: 'Lê Văn Ví',
        status: 'accepted',
        stage: 'applied',
        stageSince: '2023-02-20',
        answeredOn: '2023-02-15',
      }),
      ownNomination(2, {
        fullName: 'Phạm Thị Dụ',
        status: 'declined',
        answeredOn: '2023-02-16',
        declineReason: 'Sắp chuyển nơi ở',
      }),
      ownNomination(3, { fullName: 'Võ Minh Họa' }),
    ])
    const accepted = await screen.findByRole('row', { name: /Lê Văn Ví/ })
    expect(accepted).toHaveTextContent('Chi bộ đã nhận')
    expect(accepted).toHaveTextContent('Bước hiện tại: Đã làm đơn, từ 20/02/2023')
    const declined = screen.getByRole('row', { name: /Phạm Thị Dụ/ })
    expect(declined).toHaveTextContent('Chi bộ không nhận')
    expect(declined).toHaveTextContent('Lý do: Sắp chuyển nơi ở')
    const waiting = screen.getByRole('row', { name: /Võ Minh Họa/ })
    expect(waiting).toHaveTextContent('Chờ chi bộ trả lời')
    expect(waiting).toHaveTextContent('Chi bộ thôn 1Đảng bộ xã Bình An')
  })

  it('is filtered by status and by words of the name', async () => {
    const { user, asked } = show([ownNomination(1)])
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Tình trạng' }), 'Chi bộ đã nhận')
    await user.type(screen.getByRole('searchbox'), 'mau{Enter}')
    await waitFor(() => expect(asked().at(-1)).toEqual({ status: 'accepted', q: 'mau' }))
  })

  it('gives no link into any file', async () => {
    show([ownNomination(1, { status: 'accepted', stage: 'source', stageSince: '2023-02-15' })])
    const row = within(await screen.findByRole('row', { name: /Trần Thị Mẫu/ }))
    expect(row.queryByRole('link')).not.toBeInTheDocument()
  })
})

describe('withdrawing a nomination', () => {
  it('is offered while it waits, and needs a reason', async () => {
    const withdraw = handle(nominations.withdraw, () => ownNomination(1, { status: 'withdrawn', version: 2 }))
    const { user, requests } = show(
      [ownNomination(1), ownNomination(2, { fullName: 'Lê Văn Ví', status: 'accepted' })],
      [withdraw],
    )
    await user.click(await screen.findByRole('button', { name: 'Rút giới thiệu: Trần Thị Mẫu' }))
    expect(screen.queryByRole('button', { name: 'Rút giới thiệu: Lê Văn Ví' })).not.toBeInTheDocument()
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Rút giới thiệu' }))
    expect(await dialog.findByText('Hãy điền ô này.')).toBeVisible()
    await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Chuyển sinh hoạt')
    await user.click(dialog.getByRole('button', { name: 'Rút giới thiệu' }))
    expect(await screen.findByText('Đã rút giới thiệu Trần Thị Mẫu.')).toBeVisible()
    expect(requests.find(({ endpoint }) => endpoint === nominations.withdraw)?.body).toEqual({
      reason: 'Chuyển sinh hoạt',
      version: 1,
    })
  })

  it('says so when the cell was faster', async () => {
    let answered = false
    const list = handle(nominations.own, () => ({
      items: [
        answered
          ? ownNomination(1, {
              status: 'accepted',
              answeredOn: '2023-02-23',
              stage: 'source',
              stageSince: '2023-02-23',
              version: 2,
            })
          : ownNomination(1),
      ],
      total: 1,
      next: null,
    }))
    const withdraw = handle(nominations.withdraw, () => {
      answered = true
      throw problem('nominations.not_open')
    })
    const { user } = show([], [list, withdraw])
    await user.click(await screen.findByRole('button', { name: 'Rút giới thiệu: Trần Thị Mẫu' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Chuyển sinh hoạt')
    await user.click(dialog.getByRole('button', { name: 'Rút giới thiệu' }))
    expect(await dialog.findByText('Giới thiệu này đã có trả lời')).toBeVisible()
    expect(dialog.getByText('Chi bộ đã nhận ngày 23/02/2023.')).toBeVisible()
  })
})
