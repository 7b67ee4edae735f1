import { screen, waitFor, within } from '@testing-library/react'
import { permissionsOf } from '@ket-nap/domain/access/permissions'
import { nominations } from '@ket-nap/domain/nominations/contract'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { sampleUnits } from '../../../test/candidates-sample.ts'
import { ownNomination, receivedNomination } from '../../../test/nominations-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const tree = handle(units.tree, () => ({ on: '2023-02-23', units: sampleUnits }))
const received = (items: ReceivedNomination[]) =>
  handle(nominations.received, () => ({ items, total: items.length, next: null }))
const accepted = handle(nominations.accept, ({ body }) =>
  receivedNomination(1, {
    status: 'accepted',
    answeredOn: '2023-02-23',
    candidateId: body.linkTo ?? testId(509),
    version: 2,
  }),
)

const show = (items: ReceivedNomination[], handlers: readonly Handler[] = [accepted]) => {
  const app = renderApp('/nominations/received', {
    session: sessionOf('cell_officer'),
    handlers: [tree, received(items), ...handlers],
  })
  const bodies = () => app.requests.filter(({ endpoint }) => endpoint === nominations.accept).map(({ body }) => body)
  const open = async (button: string) => {
    await app.user.click(await screen.findByRole('button', { name: button }))
    return within(await screen.findByRole('dialog'))
  }
  return { ...app, bodies, open }
}

const alike = [{ id: testId(501), fullName: 'Trần Thị Mẫu', unitName: 'Chi bộ Trường THCS', stage: 'applied' as const }]
const acceptIt = 'Nhận giới thiệu: Trần Thị Mẫu'

describe('nominations to the own cells', () => {
  it('say who introduces whom by which paper, and since when they wait', async () => {
    show([receivedNomination(1, { note: 'Bí thư chi đoàn' })])
    const card = within(await screen.findByRole('listitem', { name: 'Trần Thị Mẫu' }))
    expect(
      card.getByText(
        /Đoàn xã Bình An giới thiệu ngày 13\/02\/2023 \(đã chờ 10 ngày\) → Chi bộ thôn 1, Đảng bộ xã Bình An/,
      ),
    ).toBeVisible()
    expect(card.getByText('Số 05-NQ/ĐTN, ngày 10/02/2023')).toBeVisible()
    expect(card.getByText('Bí thư chi đoàn')).toBeVisible()
  })

  it('are what somebody who only answers comes to', async () => {
    const { router } = renderApp('/nominations', { session: sessionOf('cell_officer'), handlers: [tree, received([])] })
    expect(await screen.findByText('Chưa có giới thiệu nào.')).toBeVisible()
    expect(router.state.location.pathname).toBe('/nominations/received')
  })

  it('lead to the file once accepted, and ask nothing any more', async () => {
    show([receivedNomination(1, { status: 'accepted', answeredOn: '2023-02-20', candidateId: testId(501) })])
    expect(await screen.findByRole('link', { name: 'Mở hồ sơ: Trần Thị Mẫu' })).toHaveAttribute(
      'href',
      `/candidates/${testId(501)}`,
    )
    expect(screen.queryByRole('button', { name: acceptIt })).not.toBeInTheDocument()
  })

  it('are a tab beside the own nominees for whoever has both duties', async () => {
    const session = sessionOf('cell_officer')
    const both = {
      ...session,
      account: session.account && {
        ...session.account,
        permissions: [...permissionsOf.cell_officer, ...permissionsOf.liaison],
      },
    }
    const places = handle(nominations.places, () => ({ organisations: [], cells: [] }))
    const own = handle(nominations.own, () => ({ items: [ownNomination(1)], total: 1, next: null }))
    const { user } = renderApp('/nominations', {
      session: both,
      handlers: [tree, places, own, received([receivedNomination(2, { fullName: 'Lê Văn Ví' })])],
    })
    expect(await screen.findByRole('row', { name: /Trần Thị Mẫu/ })).toBeVisible()
    await user.click(screen.getByRole('tab', { name: 'Nhận được' }))
    expect(await screen.findByRole('listitem', { name: 'Lê Văn Ví' })).toBeVisible()
  })
})

describe('accepting', () => {
  it('enters the person on the chosen day', async () => {
    const { user, bodies, open } = show([receivedNomination(1)])
    const dialog = await open(acceptIt)
    const day = dialog.getByRole('textbox', { name: /Ngày đưa vào/ })
    await user.clear(day)
    await user.type(day, '20/02/2023')
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    expect(await screen.findByText('Đã nhận Trần Thị Mẫu vào danh sách nguồn.')).toBeVisible()
    expect(bodies()).toEqual([{ version: 1, happenedOn: '2023-02-20', linkTo: null, duplicateConfirmed: false }])
  })

  it('asks who it is when somebody alike is on record, side by side, and links to them', async () => {
    const { user, bodies, open } = show([receivedNomination(1, { duplicate: 'visible', alike })])
    const dialog = await open(acceptIt)
    expect(within(dialog.getByRole('region', { name: 'Người được giới thiệu' })).getByText('08/03/1996')).toBeVisible()
    expect(
      within(dialog.getByRole('region', { name: 'Người đã có trong danh sách' })).getByText('Chi bộ Trường THCS'),
    ).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    expect(await dialog.findByText('Hãy điền ô này.')).toBeVisible()
    await user.click(dialog.getByRole('radio', { name: /Chính là Trần Thị Mẫu/ }))
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    expect(await screen.findByText(/vào hồ sơ đã có/)).toBeVisible()
    expect(bodies()).toMatchObject([{ linkTo: testId(501) }])
  })

  it('enters somebody new of the same name once confirmed', async () => {
    const { user, bodies, open } = show([receivedNomination(1, { duplicate: 'visible', alike })])
    const dialog = await open(acceptIt)
    await user.click(dialog.getByRole('radio', { name: /Người khác/ }))
    await user.click(dialog.getByRole('checkbox', { name: /đây là người khác/ }))
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    await waitFor(() => expect(bodies()).toMatchObject([{ linkTo: null, duplicateConfirmed: true }]))
  })

  it('says of somebody elsewhere only that there is one', async () => {
    const { open } = show([receivedNomination(1, { duplicate: 'elsewhere' })])
    const dialog = await open(acceptIt)
    expect(dialog.getByText(/đang được theo dõi ở nơi khác/)).toBeVisible()
    expect(dialog.queryByRole('link')).not.toBeInTheDocument()
    expect(dialog.getByRole('checkbox', { name: /đây là người khác/ })).not.toBeChecked()
  })

  it('asks the same when somebody alike was entered since the list was read', async () => {
    const refusing = handle(nominations.accept, ({ body }) => {
      if (body.linkTo === null && !body.duplicateConfirmed) {
        const visible = alike.map((one) => ({ ...one, bornOn: '1996-03-08', likeness: 'same' }))
        throw problem('nominations.duplicate_unconfirmed', { detail: { visible, elsewhere: false } })
      }
      return receivedNomination(1, {
        status: 'accepted',
        answeredOn: '2023-02-23',
        candidateId: body.linkTo,
        version: 2,
      })
    })
    const { user, bodies, open } = show([receivedNomination(1)], [refusing])
    const dialog = await open(acceptIt)
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    await user.click(await dialog.findByRole('radio', { name: /Chính là Trần Thị Mẫu/ }))
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    await waitFor(() => expect(bodies().at(-1)).toMatchObject({ linkTo: testId(501) }))
  })

  it('says who was faster', async () => {
    let answered = false
    const list = handle(nominations.received, () => ({
      items: [
        receivedNomination(
          1,
          answered ? { status: 'declined', answeredOn: '2023-02-23', declineReason: 'Đã chuyển đi', version: 2 } : {},
        ),
      ],
      total: 1,
      next: null,
    }))
    const tooLate = handle(nominations.accept, () => {
      answered = true
      throw problem('nominations.not_open')
    })
    const { user, open } = show([], [list, tooLate])
    const dialog = await open(acceptIt)
    await user.click(dialog.getByRole('button', { name: 'Nhận' }))
    expect(await dialog.findByText('Giới thiệu này đã có trả lời')).toBeVisible()
    expect(dialog.getByText('Chi bộ không nhận ngày 23/02/2023.')).toBeVisible()
    expect(dialog.getByText('Lý do: Đã chuyển đi')).toBeVisible()
  })
})

describe('declining', () => {
  it('needs a reason, which the organisation reads', async () => {
    const declined = handle(nominations.decline, ({ body }) =>
      receivedNomination(1, { status: 'declined', declineReason: body.reason, version: 2 }),
    )
    const { user, requests, open } = show([receivedNomination(1)], [declined])
    const dialog = await open('Không nhận giới thiệu: Trần Thị Mẫu')
    expect(dialog.getByText(/Tổ chức giới thiệu đọc được lý do này/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Không nhận' }))
    expect(await dialog.findByText('Hãy điền ô này.')).toBeVisible()
    await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Sắp chuyển nơi ở')
    await user.click(dialog.getByRole('button', { name: 'Không nhận' }))
    expect(await screen.findByText('Đã trả lời không nhận Trần Thị Mẫu.')).toBeVisible()
    expect(requests.find(({ endpoint }) => endpoint === nominations.decline)?.body).toEqual({
      reason: 'Sắp chuyển nơi ở',
      version: 1,
    })
  })
})
