import { screen, waitFor, within } from '@testing-library/react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { gone, recorded, send, setDay, showFile, write } from '../../../test/candidate-dialog.tsx'
import { notCertified, outOfTurn, sampleAct, sampleFile, sampleJudgement } from '../../../test/candidates-sample.ts'
import { FakeEventSource } from '../../../test/event-source.ts'
import { handle } from '../../../test/server.ts'

const resolve = 'Chi bộ ra nghị quyết đề nghị kết nạp'
/** Nothing stands against the resolution of the cell. */
const free = sampleFile({
  judgement: sampleJudgement(['resolve_in_cell', 'remark_by_cell']),
  mayRecord: ['resolve_in_cell', 'remark_by_cell'],
})

describe('recording an act', () => {
  it('sends day, paper and note over the version one has seen, and goes on with the next acts', async () => {
    const app = showFile(free)
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
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Việc tiếp theo' }).contains(document.activeElement)).toBe(true),
    )
  })

  it('asks for the paper where the form demands one, and for none where there is none', async () => {
    const app = showFile(free)
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
    const app = showFile(free)
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
    const app = showFile(free)
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
      sampleJudgement(['resolve_in_cell'], {
        on: query.on,
        warnings: [{ act: 'resolve_in_cell', because: [notCertified] }],
      }),
    )
    const app = showFile(free, [recorded, judged])
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
    expect(app.bodies()).toMatchObject([
      { happenedOn: '2023-02-01', reason: 'Chứng nhận cùng ngày nghị quyết đảng ủy' },
    ])
  })

  it('say why a day is not possible, and what was typed stays', async () => {
    const early = { ...outOfTurn, code: 'candidates.act_before_previous', detail: { since: '2022-12-30' } }
    const judged = handle(candidates.judge, ({ query }) =>
      sampleJudgement([], { on: query.on, blocked: [{ act: 'resolve_in_cell', because: [early] }] }),
    )
    const app = showFile(free, [recorded, judged])
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
    const app = showFile(free, [recorded, unknown])
    const dialog = await app.open(resolve)
    await setDay(app, dialog, '01/02/2010')
    expect(await dialog.findByText(/chưa có quy định của ngày này/)).toBeVisible()
  })

  it('ask for the reason also when only the server saw the warning', async () => {
    const refusing = handle(candidates.record, ({ body }) => {
      if (body.reason === '') throw problem('candidates.reason_needed', { because: [notCertified] })
      return sampleFile({ version: 8 })
    })
    const app = showFile(free, [refusing])
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
    const app = showFile(() => current, [record])
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
    const app = showFile(() => current)
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
