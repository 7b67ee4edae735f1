import { screen, waitFor, within } from '@testing-library/react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { notCertified, sampleAct, sampleFile, sampleJudgement } from '../../../test/candidates-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const url = `/candidates/${testId(501)}`

const show = (
  file: CandidateFile = sampleFile(),
  role: Parameters<typeof sessionOf>[0] = 'cell_officer',
  handlers: readonly Handler[] = [],
) => renderApp(url, { session: sessionOf(role), handlers: [handle(candidates.get, () => file), ...handlers] })

const section = async (name: string) => within(await screen.findByRole('region', { name }))

describe('the page of a person', () => {
  it('says who, at which stage, since when and where', async () => {
    show(sampleFile({ returned: true }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Trần Thị Mẫu' })).toBeVisible()
    const header = within(screen.getByRole('heading', { level: 1 }).closest('header') ?? document.body)
    expect(header.getByText(/từ 30\/12\/2022 · Chi bộ thôn 1/)).toHaveTextContent('Đang thẩm tra')
    expect(header.getByText('Hồ sơ đang bị trả lại để hoàn thiện')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Đảng bộ xã Bình An' })).toHaveAttribute(
      'href',
      `/candidates?unitId=${testId(110)}`,
    )
  })

  it('maps the stages in words', async () => {
    show()
    const map = await section('Các bước')
    expect(map.getByText('Đã làm đơn').closest('li')).toHaveTextContent('đã qua, 15/04/2022')
    expect(map.getByText('Đang thẩm tra').closest('li')).toHaveAttribute('aria-current', 'step')
    expect(map.getByText('Lý lịch đã chứng nhận').closest('li')).toHaveTextContent('có thể tiếp theo')
    expect(map.getByText('Đảng viên chính thức').closest('li')).toHaveTextContent('chưa tới')
  })

  it('offers the acts of the own desk, and names whose the others are', async () => {
    show()
    const next = await section('Việc tiếp theo')
    expect(next.getByRole('button', { name: 'Chi bộ ra nghị quyết đề nghị kết nạp' })).toBeVisible()
    expect(next.queryByRole('button', { name: 'Cấp ủy cơ sở chứng nhận lý lịch' })).not.toBeInTheDocument()
    expect(next.getByText(/Cấp ủy cơ sở chứng nhận lý lịch/)).toHaveTextContent('việc của Cấp ủy cơ sở')
    expect(next.getByText(/Lùi về bước trước/)).toHaveTextContent('việc của Cấp ủy cơ sở hoặc Cơ quan Tổ chức – Nội vụ')
  })

  it('gives for each act that is refused the reason, the article, the source and how sure we are', async () => {
    const judgement = sampleJudgement([], { blocked: [{ act: 'resolve_in_cell', because: [notCertified] }] })
    const { user } = show(sampleFile({ judgement, mayRecord: [] }))
    const next = await section('Việc tiếp theo')
    expect(next.getByText('Hiện không có việc nào do đồng chí ghi.')).toBeVisible()
    await user.click(next.getByText('Chưa ghi được ở bước này, vì sao'))
    expect(next.getByText('Lý lịch chưa được cấp ủy cơ sở chứng nhận.')).toBeVisible()
    expect(next.getByText('HD 01-HD/TW 3.3 · mẫu · theo tài liệu hướng dẫn')).toBeVisible()
    expect(next.getByText(/– ghi ở bước: Đã học lớp nhận thức về Đảng/).closest('li')).toHaveTextContent(
      'Nhận đơn xin vào Đảng',
    )
  })

  it('keeps the whole history, what was taken back struck through and named so, and the rounds', async () => {
    const acts = [
      sampleAct(1, 'enter'),
      sampleAct(2, 'list_sympathiser', {
        document: { number: '49-NQ/CB', issuedOn: '2022-02-14', signer: 'Lê Văn Ví' },
        note: 'Giao đảng viên giúp đỡ',
      }),
      sampleAct(3, 'complete_class', { annulled: true }),
      sampleAct(4, 'annul_last', { reason: 'Ghi nhầm người' }),
      sampleAct(5, 'resolve_in_cell', { warnings: [notCertified], reason: 'Chứng nhận sau' }),
    ]
    show(sampleFile({ acts, returnedTimes: 2 }))
    const history = await section('Quá trình')
    const items = history.getAllByRole('listitem').filter((item) => item.querySelector('time') !== null)
    expect(items.map((item) => item.querySelector('time')?.textContent)).toEqual([
      '15/05/2022',
      '15/04/2022',
      '15/03/2022',
      '15/02/2022',
      '15/01/2022',
    ])
    expect(history.getByText('Số 49-NQ/CB, ngày 14/02/2022, người ký: Lê Văn Ví')).toBeVisible()
    expect(history.getByText('Ghi chú: Giao đảng viên giúp đỡ')).toBeVisible()
    expect(history.getByText('Ghi giấy chứng nhận lớp nhận thức về Đảng').tagName).toBe('S')
    expect(history.getByText('Đã hủy ghi nhận')).toBeVisible()
    expect(history.getByText('Có cảnh báo khi ghi')).toBeVisible()
    expect(history.getByText('Hồ sơ đã bị trả lại 2 lần.')).toBeVisible()
    expect(items[0]).toHaveTextContent('Võ Thị Lan ghi lúc 10:00 ngày 31/12/2022')
  })

  it('credits every organisation that introduced the person', async () => {
    const nominations = [
      {
        id: testId(701),
        organisationName: 'Đoàn xã Bình An',
        nominatedOn: '2022-01-10',
        resolutionNumber: '05-NQ/ĐTN',
      },
      {
        id: testId(702),
        organisationName: 'Hội LHPN xã Bình An',
        nominatedOn: '2022-03-01',
        resolutionNumber: '07-NQ/HPN',
      },
    ]
    show(sampleFile({ nominations }))
    const origins = await section('Tổ chức giới thiệu')
    expect(origins.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Đoàn xã Bình Anvăn bản số 05-NQ/ĐTN, giới thiệu ngày 10/01/2022',
      'Hội LHPN xã Bình Anvăn bản số 07-NQ/HPN, giới thiệu ngày 01/03/2022',
    ])
  })
})

describe('who may not open a file', () => {
  it('as an overseer is told what they see instead, without the file being asked for', async () => {
    const { requests } = show(sampleFile(), 'overseer')
    expect(await screen.findByText(/xem được số liệu, họ tên và bước/)).toBeVisible()
    expect(requests.map(({ endpoint }) => endpoint)).not.toContain(candidates.get)
  })

  it('is told the same when only this person is outside of what they may open', async () => {
    const refusing = handle(candidates.get, () => {
      throw problem('request.forbidden')
    })
    show(sampleFile(), 'cell_officer', [refusing])
    expect(await screen.findByText(/xem được số liệu, họ tên và bước/)).toBeVisible()
  })

  it('does not learn whether a person out of reach exists', async () => {
    const hiding = handle(candidates.get, () => {
      throw problem('request.not_found')
    })
    show(sampleFile(), 'cell_officer', [hiding])
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })

  it('is told that an address cut short leads nowhere', async () => {
    renderApp('/candidates/0189', { session: sessionOf('office') })
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })
})

describe('correcting what is written of a person', () => {
  it('is not offered where it is not allowed', async () => {
    show(sampleFile({ mayEdit: false }))
    await section('Thông tin cá nhân')
    expect(screen.queryByRole('button', { name: 'Sửa thông tin' })).not.toBeInTheDocument()
  })

  it('lets one choose field by field when somebody else was faster', async () => {
    let current = sampleFile()
    const sent: unknown[] = []
    const edit = handle(candidates.edit, ({ body }) => {
      sent.push(body)
      if (sent.length === 1) {
        // Somebody else saved just before.
        current = sampleFile({ version: 8, person: { ...current.person, workplace: 'Trường THCS Bình An' } })
        throw problem('request.stale', { detail: { yours: body.version, current: 8 } })
      }
      return sampleFile({ version: 9 })
    })
    const { user } = renderApp(url, {
      session: sessionOf('cell_officer'),
      handlers: [handle(candidates.get, () => current), edit],
    })
    await user.click(await screen.findByRole('button', { name: 'Sửa thông tin' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: /Nơi làm việc/ }), 'Trường Tiểu học')
    await user.click(dialog.getByRole('button', { name: 'Lưu' }))
    await user.click(await dialog.findByRole('radio', { name: 'Bản hiện tại: Trường THCS Bình An' }))
    await user.click(dialog.getByRole('button', { name: 'Gửi lại với các lựa chọn này' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent).toMatchObject([
      { workplace: 'Trường Tiểu học', version: 7 },
      { workplace: 'Trường THCS Bình An', version: 8 },
    ])
  })
})
