import { describe, expect, it } from 'vitest'
import { gone, send, showFile, write } from '../../../test/candidate-dialog.tsx'
import { sampleFile, sampleJudgement } from '../../../test/candidates-sample.ts'

describe('the ways back', () => {
  const back = sampleFile({
    judgement: sampleJudgement(['step_back', 'annul_last', 'return_dossier']),
    mayRecord: ['step_back', 'annul_last', 'return_dossier'],
  })

  it('step back needs the earlier stage and a reason', async () => {
    const app = showFile(back)
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
    const app = showFile(back)
    const dialog = await app.open('Hủy ghi nhận gần nhất')
    expect(dialog.getByText(/Sẽ hủy: Gửi thẩm tra lý lịch, ngày 15\/06\/2022/)).toBeVisible()
    await write(app, dialog, /Lý do/, 'Ghi nhầm người')
    await send(app, dialog, 'Hủy ghi nhận gần nhất')
    await gone()
    expect(app.bodies()).toMatchObject([{ act: 'annul_last', reason: 'Ghi nhầm người', document: null }])
  })

  it('returning a dossier says what is to be mended, with the letter if there is one', async () => {
    const app = showFile(back)
    const dialog = await app.open('Trả lại hồ sơ để hoàn thiện')
    await write(app, dialog, /Nội dung cần bổ sung, sửa/, 'Thiếu chứng nhận của nơi cư trú')
    await send(app, dialog, 'Trả lại hồ sơ để hoàn thiện')
    await gone()
    expect(app.bodies()).toMatchObject([
      { act: 'return_dossier', reason: 'Thiếu chứng nhận của nơi cư trú', document: null },
    ])
  })
})
