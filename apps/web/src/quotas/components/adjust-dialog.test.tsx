import { screen, within } from '@testing-library/react'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { Quota } from '@ket-nap/domain/quotas/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf } from '../../../test/session.ts'
import { quotaLine, sampleQuota } from '../../../test/unit-sample.ts'

describe('adjusting a quota', () => {
  /** A year whose one quota the test holds in its hands. */
  const open = async (current: () => Quota, adjust: Parameters<typeof handle<typeof quotas.adjust>>[1]) => {
    const lines = handle(quotas.year, () => ({ year: 2023, lines: [quotaLine(110, { quota: current() })] }))
    const page = renderApp('/quotas', { session: sessionOf('office'), handlers: [lines, handle(quotas.adjust, adjust)] })
    await page.user.click(await screen.findByRole('button', { name: 'Điều chỉnh: Đảng bộ xã Bình An' }))
    return { ...page, form: within(await screen.findByRole('dialog')) }
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
