import { screen, within } from '@testing-library/react'
import { quotas } from '@ket-nap/domain/quotas/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { sampleQuota, unequalLines } from '../../../test/unit-sample.ts'

describe('giving a unit its number', () => {
  const year = handle(quotas.year, () => ({ year: 2023, lines: [...unequalLines] }))
  const open = async (handlers: Parameters<typeof renderApp>[1]['handlers'] = []) => {
    const page = renderApp('/quotas', { session: sessionOf('office'), handlers: [year, ...handlers] })
    await page.user.click(await screen.findByRole('button', { name: 'Giao: Chi bộ Hạt Kiểm lâm' }))
    return { ...page, form: within(await screen.findByRole('dialog')) }
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
