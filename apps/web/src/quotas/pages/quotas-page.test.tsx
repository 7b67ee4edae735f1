import { screen, within } from '@testing-library/react'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { Quota, QuotaLine } from '@ket-nap/domain/quotas/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { quotaLine, sampleQuota } from '../../../test/unit-sample.ts'

const office = sessionOf('office')

/** In 2024 Quảng Nam announced 1.905 and listed 1.950 (rules.md 8.1). */
const unequal: readonly QuotaLine[] = [
  quotaLine(100, {
    quota: sampleQuota(100, { given: 1905, current: 1905 }),
    unitsBelow: 3,
    belowWithQuota: 2,
    belowSum: 1950,
    difference: -45,
  }),
  quotaLine(110, { quota: sampleQuota(110, { given: 1000, current: 1000 }), unitsBelow: 2 }),
  quotaLine(111),
  quotaLine(112),
  quotaLine(120, { quota: sampleQuota(120, { given: 950, current: 950 }) }),
  quotaLine(130),
]

const year = (lines: readonly QuotaLine[]) => handle(quotas.year, ({ query }) => ({ year: query.year, lines: [...lines] }))
const rowOf = async (name: string) => within((await screen.findByRole('rowheader', { name })).closest('tr') ?? document.body)
const dialog = async () => within(await screen.findByRole('dialog'))

describe('the quotas of a year', () => {
  it('stand beside the sum of the units below, with the difference, and are not made equal', async () => {
    renderApp('/quotas', { session: office, handlers: [year(unequal)] })
    const top = await rowOf('Huyện ủy Bình Sơn')
    expect(top.getAllByText('1.905')).toHaveLength(2)
    expect(top.getByText('1.950 (2/3 đơn vị có chỉ tiêu)')).toBeVisible()
    expect(top.getByText('phân bổ vượt 45')).toBeVisible()
    expect((await rowOf('Đảng bộ xã Bình An')).getByText('chưa phân bổ')).toBeVisible()
  })

  it('leave cells without a number aside until asked for', async () => {
    const { user } = renderApp('/quotas', { session: office, handlers: [year(unequal)] })
    expect(await screen.findByRole('rowheader', { name: 'Chi bộ Hạt Kiểm lâm' })).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: 'Chi bộ thôn An Phước' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /Hiện cả chi bộ trực thuộc/ }))
    expect(await screen.findByRole('rowheader', { name: 'Chi bộ thôn An Phước' })).toBeVisible()
  })

  it('are those of the year in the address, and of another when chosen', async () => {
    const { user, requests, router } = renderApp('/quotas?year=2022', { session: office, handlers: [year(unequal)] })
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Năm' }), '2021')
    expect(router.state.location.search).toBe('?year=2021')
    await screen.findByRole('table', { name: 'Chỉ tiêu năm 2021 theo đơn vị' })
    expect(requests.filter(({ endpoint }) => endpoint === quotas.year).map(({ query }) => query['year'])).toEqual(['2022', '2021'])
  })

  it('are those of this year when the address cannot be read', async () => {
    const { requests } = renderApp('/quotas?year=20', { session: office, handlers: [year(unequal)] })
    await screen.findByRole('table')
    expect(requests.find(({ endpoint }) => endpoint === quotas.year)?.query['year']).toBe('2023')
  })

  it('can be looked at for one unit, with its cells, and as a whole again', async () => {
    const { user } = renderApp(`/quotas?unitId=${testId(110)}`, { session: office, handlers: [year(unequal)] })
    expect(await screen.findByText('Đang xem Đảng bộ xã Bình An và các đơn vị trực thuộc')).toBeVisible()
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
      'Đảng bộ xã Bình An',
      'Chi bộ thôn An Phước',
      'Chi bộ thôn Thọ An',
    ])
    await user.click(screen.getByRole('button', { name: 'Xem tất cả đơn vị' }))
    expect(await screen.findByRole('rowheader', { name: 'Huyện ủy Bình Sơn' })).toBeVisible()
  })

  it('say what to do when none has been given', async () => {
    renderApp('/quotas', { session: office, handlers: [year([quotaLine(100), quotaLine(110)])] })
    expect(await screen.findByText('Năm 2023 chưa giao chỉ tiêu cho đơn vị nào.')).toBeVisible()
    expect(screen.getByText(/Bấm “Giao chỉ tiêu”/)).toBeVisible()
  })

  it('say whom to ask when no unit is within reach', async () => {
    renderApp('/quotas', { session: sessionOf('overseer'), handlers: [year([])] })
    expect(await screen.findByText('Chưa có đơn vị nào trong phạm vi của đồng chí.')).toBeVisible()
  })

  it('can be asked for again when they did not come', async () => {
    let fails = true
    const flaky = handle(quotas.year, ({ query }) => {
      if (fails) throw problem('request.unavailable')
      return { year: query.year, lines: [...unequal] }
    })
    const { user } = renderApp('/quotas', { session: office, handlers: [flaky] })
    await screen.findByText(/Máy chủ chưa sẵn sàng/)
    fails = false
    await user.click(screen.getByRole('button', { name: /Thử lại/ }))
    expect(await screen.findByRole('rowheader', { name: 'Huyện ủy Bình Sơn' })).toBeVisible()
  })

  it('are only to be looked at by an overseer', async () => {
    renderApp('/quotas', { session: sessionOf('overseer'), handlers: [year(unequal)] })
    await screen.findByRole('table')
    expect(screen.queryByRole('button', { name: /Giao|Điều chỉnh/ })).toBeNull()
  })

  it('are not for a liaison', async () => {
    renderApp('/quotas', { session: sessionOf('liaison') })
    expect(await screen.findByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
  })
})

describe('giving a unit its number', () => {
  const open = async (handlers: Parameters<typeof renderApp>[1]['handlers'] = []) => {
    const page = renderApp('/quotas', { session: office, handlers: [year(unequal), ...handlers] })
    await page.user.click(await screen.findByRole('button', { name: 'Giao: Chi bộ Hạt Kiểm lâm' }))
    return { ...page, form: await dialog() }
  }
  type Opened = Awaited<ReturnType<typeof open>>
  const fill = async ({ user, form }: Opened, number: string) => {
    await user.type(form.getByRole('textbox', { name: /Số đảng viên/ }), number)
    await user.type(form.getByRole('textbox', { name: /Số văn bản/ }), '54-KH/HU')
    await user.type(form.getByRole('textbox', { name: /Ngày văn bản/ }), '10/1/2023')
    await user.click(form.getByRole('button', { name: 'Giao chỉ tiêu' }))
  }

  it('is sent with its paper, read as it is written here', async () => {
    const assign = handle(quotas.assign, ({ body }) => sampleQuota(130, { given: body.number, current: body.number }))
    const opened = await open([assign])
    expect(opened.form.getByRole('combobox', { name: /Đơn vị/ })).toHaveValue('Chi bộ Hạt Kiểm lâm')
    await fill(opened, '1.905')
    expect(await screen.findByText('Đã giao chỉ tiêu cho Chi bộ Hạt Kiểm lâm.')).toBeVisible()
    const sent = opened.requests.find(({ endpoint }) => endpoint === quotas.assign)
    expect(sent?.body).toEqual({
      unitId: testId(130),
      year: 2023,
      number: 1905,
      document: { number: '54-KH/HU', issuedOn: '2023-01-10' },
      note: '',
    })
    expect(sent?.headers.get('idempotency-key')).not.toBeNull()
  })

  it.each([
    ['-3', 'Số nhỏ nhất là 0.'],
    ['1,5', 'Hãy nhập số nguyên.'],
    ['mười', 'Hãy nhập số nguyên.'],
    ['200.000', 'Số lớn nhất là 100.000.'],
  ])('refuses %s with a sentence and sends nothing', async (number, sentence) => {
    const opened = await open()
    await fill(opened, number)
    expect(await opened.form.findByText(sentence)).toBeVisible()
    expect(opened.form.getByRole('textbox', { name: /Số đảng viên/ })).toHaveFocus()
    expect(opened.requests.map(({ endpoint }) => endpoint)).not.toContain(quotas.assign)
  })

  it('asks for the paper', async () => {
    const opened = await open()
    await opened.user.type(opened.form.getByRole('textbox', { name: /Số đảng viên/ }), '3')
    await opened.user.click(opened.form.getByRole('button', { name: 'Giao chỉ tiêu' }))
    expect(await opened.form.findByRole('textbox', { name: /Số văn bản/ })).toBeInvalid()
    expect(opened.form.getByRole('textbox', { name: /Ngày văn bản/ })).toBeInvalid()
  })

  it.each([
    ['quotas.duplicate', /đã có chỉ tiêu của năm đó/],
    ['quotas.unit_not_existing', /không hoạt động trong năm đã chọn/],
  ] as const)('says %s at the unit', async (code, sentence) => {
    const opened = await open([
      handle(quotas.assign, () => {
        throw problem(code)
      }),
    ])
    await fill(opened, '3')
    expect(await opened.form.findByText(sentence)).toBeVisible()
    expect(opened.form.getByRole('combobox', { name: /Đơn vị/ })).toBeInvalid()
  })
})

describe('adjusting a quota', () => {
  /** A year whose one quota the test holds in its hands. */
  const open = async (current: () => Quota, adjust: Parameters<typeof handle<typeof quotas.adjust>>[1]) => {
    const lines = handle(quotas.year, () => ({ year: 2023, lines: [quotaLine(110, { quota: current() })] }))
    const page = renderApp('/quotas', { session: office, handlers: [lines, handle(quotas.adjust, adjust)] })
    await page.user.click(await screen.findByRole('button', { name: 'Điều chỉnh: Đảng bộ xã Bình An' }))
    return { ...page, form: await dialog() }
  }
  type Opened = Awaited<ReturnType<typeof open>>
  const fill = async ({ user, form }: Opened, change: string) => {
    await user.type(form.getByRole('textbox', { name: /Tăng hoặc giảm/ }), change)
    await user.type(form.getByRole('textbox', { name: /Số văn bản/ }), '60-CV/HU')
    await user.type(form.getByRole('textbox', { name: /Ngày văn bản/ }), '20/2/2023')
    await user.type(form.getByRole('textbox', { name: /Lý do/ }), 'Thêm nguồn ở thôn mới')
  }
  const send = ({ user, form }: Opened) => user.click(form.getByRole('button', { name: 'Ghi điều chỉnh' }))
  const quota = sampleQuota(110)

  it('says what comes of it, and is sent with the reason and the paper', async () => {
    const opened = await open(
      () => quota,
      ({ body }) => ({ ...quota, current: quota.current + body.change }),
    )
    await fill(opened, '–2')
    expect(opened.form.getByText('Sau điều chỉnh: 6.')).toBeVisible()
    await send(opened)
    expect(await screen.findByText('Đã ghi điều chỉnh.')).toBeVisible()
    expect(opened.requests.find(({ endpoint }) => endpoint === quotas.adjust)?.body).toEqual({
      version: 1,
      change: -2,
      on: '2023-02-23',
      document: { number: '60-CV/HU', issuedOn: '2023-02-20' },
      reason: 'Thêm nguồn ở thôn mới',
    })
  })

  it('is not sent without a reason, nor when it changes nothing', async () => {
    const opened = await open(
      () => quota,
      () => quota,
    )
    await opened.user.type(opened.form.getByRole('textbox', { name: /Tăng hoặc giảm/ }), '0')
    await send(opened)
    expect(await opened.form.findByText(/không có gì để thay đổi/)).toBeVisible()
    expect(opened.form.getByRole('textbox', { name: /Lý do/ })).toBeInvalid()
    expect(opened.requests.map(({ endpoint }) => endpoint)).not.toContain(quotas.adjust)
  })

  it('below zero is refused at the number', async () => {
    const opened = await open(
      () => quota,
      () => {
        throw problem('quotas.below_zero', { detail: { current: 8, change: -9 } })
      },
    )
    await fill(opened, '-9')
    expect(opened.form.getByText(/không giảm quá số đó được/)).toBeVisible()
    await send(opened)
    expect(await opened.form.findByText(/nhỏ hơn 0/)).toBeVisible()
    expect(opened.form.getByRole('textbox', { name: /Tăng hoặc giảm/ })).toHaveFocus()
  })

  it('over a number that somebody else has changed shows the new one and can be sent over it', async () => {
    let current = quota
    const opened = await open(
      () => current,
      ({ body }) => {
        if (body.version === 1) {
          current = { ...quota, current: 11, version: 2 }
          throw problem('request.stale', { detail: { yours: 1, current: 2 } })
        }
        return { ...current, current: current.current + body.change, version: 3 }
      },
    )
    await fill(opened, '2')
    await send(opened)
    expect(await opened.form.findByText('Chỉ tiêu hiện nay là 11.')).toBeVisible()
    await opened.user.click(opened.form.getByRole('button', { name: /Dùng bản hiện tại/ }))
    expect(opened.form.getByText('Sau điều chỉnh: 13.')).toBeVisible()
    await send(opened)
    expect(await screen.findByText('Đã ghi điều chỉnh.')).toBeVisible()
    expect(opened.requests.filter(({ endpoint }) => endpoint === quotas.adjust).map(({ body }) => body)).toMatchObject([
      { version: 1 },
      { version: 2 },
    ])
  })
})
