import { screen, waitFor, within } from '@testing-library/react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { notCertified, outOfTurn, sampleAct, sampleFile, sampleJudgement } from '../../../test/candidates-sample.ts'
import { FakeEventSource } from '../../../test/event-source.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const resolve = 'Chi bộ ra nghị quyết đề nghị kết nạp'
const recorded = handle(candidates.record, () => sampleFile({ version: 8 }))

const show = (file: CandidateFile | (() => CandidateFile), handlers: readonly Handler[] = [recorded]) => {
  const get = handle(candidates.get, () => (typeof file === 'function' ? file() : file))
  const app = renderApp(`/candidates/${testId(501)}`, { session: sessionOf('cell_officer'), handlers: [get, ...handlers] })
  const bodies = () => app.requests.filter(({ endpoint }) => endpoint === candidates.record).map(({ body }) => body)
  const open = async (act: string) => {
    await app.user.click(await screen.findByRole('button', { name: act }))
    return within(await screen.findByRole('dialog', { name: act }))
  }
  return { ...app, bodies, open }
}
type App = ReturnType<typeof show>
const inside = (element: HTMLElement) => within(element)
type Dialog = ReturnType<typeof inside>

const setDay = async ({ user }: App, dialog: Dialog, day: string) => {
  const field = dialog.getByRole('textbox', { name: /Ngày thực hiện/ })
  await user.clear(field)
  await user.type(field, day)
}
const write = ({ user }: App, dialog: Dialog, name: RegExp, text: string) => user.type(dialog.getByRole('textbox', { name }), text)
const send = ({ user }: App, dialog: Dialog, name = 'Ghi') => user.click(dialog.getByRole('button', { name }))
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

/** Nothing stands against the resolution of the cell. */
const free = sampleFile({ judgement: sampleJudgement(['resolve_in_cell', 'remark_by_cell']), mayRecord: ['resolve_in_cell', 'remark_by_cell'] })

describe('recording an act', () => {
  it('sends day, paper and note over the version one has seen, and goes on with the next acts', async () => {
    const app = show(free)
    const dialog = await app.open(resolve)
    await setDay(app, dialog, '23/02/2023')
    await write(app, dialog, /Số văn bản/, '12-NQ/CB')
    await write(app, dialog, /Ngày văn bản/, '22/2/2023')
    await write(app, dialog, /Người ký/, 'Lê Văn Ví')
    await write(app, dialog, /Ghi chú/, 'Họp thường kỳ')
    await send(app, dialog)
    await gone()
    expect(app.bodies()).toEqual([
      {
        act: 'resolve_in_cell',
        happenedOn: '2023-02-23',
        document: { number: '12-NQ/CB', issuedOn: '2023-02-22', signer: 'Lê Văn Ví' },
        note: 'Họp thường kỳ',
        reason: '',
        version: 7,
      },
    ])
    expect(screen.getByText(`Đã ghi: ${resolve}.`)).toBeVisible()
    await waitFor(() => expect(screen.getByRole('region', { name: 'Việc tiếp theo' }).contains(document.activeElement)).toBe(true))
  })

  it('asks for the paper where the form demands one, and for none where there is none', async () => {
    const app = show(free)
    const dialog = await app.open(resolve)
    await send(app, dialog)
    expect(await dialog.findAllByText('Hãy điền ô này.')).toHaveLength(2)
    expect(dialog.getByRole('textbox', { name: /Số văn bản/ })).toHaveFocus()
    await app.user.keyboard('{Escape}')
    const other = await app.open('Chi ủy nhận xét lý lịch')
    expect(other.queryByRole('textbox', { name: /Số văn bản/ })).not.toBeInTheDocument()
    await send(app, other)
    await gone()
    expect(app.bodies()).toMatchObject([{ act: 'remark_by_cell', document: null }])
  })

  it('can be done with the keyboard alone', async () => {
    const app = show(free)
    const button = await screen.findByRole('button', { name: 'Chi ủy nhận xét lý lịch' })
    button.focus()
    await app.user.keyboard('{Enter}')
    const dialog = within(await screen.findByRole('dialog'))
    dialog.getByRole('textbox', { name: /Ngày thực hiện/ }).focus()
    await app.user.keyboard('{Enter}')
    await gone()
    expect(app.bodies()).toHaveLength(1)
  })

  it('keeps what was typed when the dialog is closed before sending', async () => {
    const app = show(free)
    await write(app, await app.open(resolve), /Số văn bản/, '12-NQ/CB')
    await app.user.keyboard('{Escape}')
    await gone()
    const again = await app.open(resolve)
    expect(again.getByRole('textbox', { name: /Số văn bản/ })).toHaveValue('12-NQ/CB')
  })
})

describe('the rules of the chosen day', () => {
  it('warn with their article and ask for a reason, without which nothing is sent', async () => {
    const judged = handle(candidates.judge, ({ query }) =>
      sampleJudgement(['resolve_in_cell'], { on: query.on, warnings: [{ act: 'resolve_in_cell', because: [notCertified] }] }),
    )
    const app = show(free, [recorded, judged])
    const dialog = await app.open(resolve)
    expect(dialog.queryByRole('textbox', { name: /Lý do/ })).not.toBeInTheDocument()
    await setDay(app, dialog, '01/02/2023')
    expect(await dialog.findByText('Lý lịch chưa được cấp ủy cơ sở chứng nhận.')).toBeVisible()
    expect(dialog.getByText(/HD 01-HD\/TW 3\.3/)).toBeVisible()
    await write(app, dialog, /Số văn bản/, '12-NQ/CB')
    await write(app, dialog, /Ngày văn bản/, '01/02/2023')
    await send(app, dialog)
    expect(await dialog.findByText('Hãy điền ô này.')).toBeVisible()
    expect(app.bodies()).toEqual([])
    await write(app, dialog, /Lý do/, 'Chứng nhận cùng ngày nghị quyết đảng ủy')
    await send(app, dialog)
    await gone()
    expect(app.bodies()).toMatchObject([{ happenedOn: '2023-02-01', reason: 'Chứng nhận cùng ngày nghị quyết đảng ủy' }])
  })

  it('say why a day is not possible, and what was typed stays', async () => {
    const early = { ...outOfTurn, code: 'candidates.act_before_previous', detail: { since: '2022-12-30' } }
    const judged = handle(candidates.judge, ({ query }) => sampleJudgement([], { on: query.on, blocked: [{ act: 'resolve_in_cell', because: [early] }] }))
    const app = show(free, [recorded, judged])
    const dialog = await app.open(resolve)
    await write(app, dialog, /Số văn bản/, '12-NQ/CB')
    await setDay(app, dialog, '01/12/2022')
    expect(await dialog.findByText('Chưa ghi được vào ngày 01/12/2022')).toBeVisible()
    expect(dialog.getByText(/Bước hiện tại bắt đầu từ ngày 30\/12\/2022/)).toBeVisible()
    expect(dialog.getByRole('textbox', { name: /Số văn bản/ })).toHaveValue('12-NQ/CB')
  })

  it('are told when there are none for a day', async () => {
    const unknown = handle(candidates.judge, () => {
      throw problem('request.invalid', { fields: [{ path: 'on', code: 'before_known_rules' }] })
    })
    const app = show(free, [recorded, unknown])
    const dialog = await app.open(resolve)
    await setDay(app, dialog, '01/02/2010')
    expect(await dialog.findByText(/chưa có quy định của ngày này/)).toBeVisible()
  })

  it('ask for the reason also when only the server saw the warning', async () => {
    const refusing = handle(candidates.record, ({ body }) => {
      if (body.reason === '') throw problem('candidates.reason_needed', { because: [notCertified] })
      return sampleFile({ version: 8 })
    })
    const app = show(free, [refusing])
    const dialog = await app.open('Chi ủy nhận xét lý lịch')
    await send(app, dialog)
    expect(await dialog.findByText('Lý lịch chưa được cấp ủy cơ sở chứng nhận.')).toBeVisible()
    await write(app, dialog, /Lý do/, 'Đã bàn trong chi ủy')
    await send(app, dialog)
    await gone()
    expect(app.bodies()).toMatchObject([{ reason: '' }, { reason: 'Đã bàn trong chi ủy' }])
  })
})

describe('somebody else at the same file', () => {
  const added = sampleAct(7, 'certify', { happenedOn: '2023-02-20', recordedBy: 'Phạm Thị Dụ' })

  it('is told about when the sending is refused; the typed is kept and can be sent over the new version', async () => {
    let current = free
    const versions: number[] = []
    const record = handle(candidates.record, ({ body }) => {
      versions.push(body.version)
      if (versions.length === 1) {
        current = { ...free, version: 8, acts: [...free.acts, added] }
        throw problem('request.stale', { detail: { yours: body.version, current: 8 } })
      }
      return { ...current, version: 9 }
    })
    const app = show(() => current, [record])
    const dialog = await app.open('Chi ủy nhận xét lý lịch')
    await write(app, dialog, /Ghi chú/, 'Nhận xét của chi ủy')
    await send(app, dialog)
    expect(await dialog.findByText('Cấp ủy cơ sở chứng nhận lý lịch, 20/02/2023 (Phạm Thị Dụ)')).toBeVisible()
    await app.user.click(dialog.getByRole('button', { name: 'Dùng bản hiện tại, giữ nội dung đã nhập' }))
    expect(dialog.getByRole('textbox', { name: /Ghi chú/ })).toHaveValue('Nhận xét của chi ủy')
    await send(app, dialog)
    await gone()
    expect(versions).toEqual([7, 8])
  })

  it('is told about at once when the live line says so', async () => {
    let current = free
    const app = show(() => current)
    const dialog = await app.open('Chi ủy nhận xét lý lịch')
    current = { ...free, version: 8, acts: [...free.acts, added] }
    FakeEventSource.opened.at(-1)?.open()
    FakeEventSource.opened.at(-1)?.send('change', { topics: ['candidates'] }, '7')
    expect(await dialog.findByText('Trong lúc đồng chí nhập, hồ sơ này có ghi nhận mới')).toBeVisible()
    await send(app, dialog)
    await gone()
    expect(app.bodies()).toMatchObject([{ version: 8 }])
  })
})

describe('the ways back', () => {
  const back = sampleFile({
    judgement: sampleJudgement(['step_back', 'annul_last', 'return_dossier']),
    mayRecord: ['step_back', 'annul_last', 'return_dossier'],
  })

  it('step back needs the earlier stage and a reason', async () => {
    const app = show(back)
    const dialog = await app.open('Lùi về bước trước')
    await send(app, dialog, 'Lùi về bước trước')
    expect(await dialog.findAllByText('Hãy điền ô này.')).toHaveLength(2)
    await app.user.selectOptions(dialog.getByRole('combobox', { name: /Lùi về bước/ }), 'Đã làm đơn')
    await write(app, dialog, /Lý do/, 'Khai lại lý lịch')
    await send(app, dialog, 'Lùi về bước trước')
    await gone()
    expect(app.bodies()).toMatchObject([{ act: 'step_back', toStage: 'applied', reason: 'Khai lại lý lịch' }])
  })

  it('taking back says what will be taken back', async () => {
    const app = show(back)
    const dialog = await app.open('Hủy ghi nhận gần nhất')
    expect(dialog.getByText(/Sẽ hủy: Gửi thẩm tra lý lịch, ngày 15\/06\/2022/)).toBeVisible()
    await write(app, dialog, /Lý do/, 'Ghi nhầm người')
    await send(app, dialog, 'Hủy ghi nhận gần nhất')
    await gone()
    expect(app.bodies()).toMatchObject([{ act: 'annul_last', reason: 'Ghi nhầm người', document: null }])
  })

  it('returning a dossier says what is to be mended, with the letter if there is one', async () => {
    const app = show(back)
    const dialog = await app.open('Trả lại hồ sơ để hoàn thiện')
    await write(app, dialog, /Nội dung cần bổ sung, sửa/, 'Thiếu chứng nhận của nơi cư trú')
    await send(app, dialog, 'Trả lại hồ sơ để hoàn thiện')
    await gone()
    expect(app.bodies()).toMatchObject([{ act: 'return_dossier', reason: 'Thiếu chứng nhận của nơi cư trú', document: null }])
  })
})
