import { screen } from '@testing-library/react'
import { settings } from '@ket-nap/domain/settings/contract'
import { countsByRule } from '@ket-nap/domain/settings/schema'
import type { Settings } from '@ket-nap/domain/settings/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf } from '../../../test/session.ts'

const byDecision: Settings = { countsBy: 'decision', countsByRule, changedAt: null, reason: null, version: 1 }
const session = sessionOf('office')

describe('the setting which date counts', () => {
  it('shows its source and how sure we are, and is changed with a reason', async () => {
    const change = handle(settings.change, ({ body }) => ({ ...byDecision, ...body, version: 2 }))
    const { user, requests } = renderApp('/settings', {
      session,
      handlers: [handle(settings.get, () => byDecision), change],
    })
    await user.click(await screen.findByRole('radio', { name: 'Ngày lễ kết nạp' }))
    expect(screen.getByText(/suy luận, chưa có văn bản nói rõ/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: /Lý do/ }), 'Theo hướng dẫn của tỉnh')
    await user.click(screen.getByRole('button', { name: 'Lưu lựa chọn' }))
    expect(await screen.findByText(/Bảng chỉ tiêu tính theo lựa chọn mới/)).toBeVisible()
    expect(requests.find(({ endpoint }) => endpoint === settings.change)?.body).toEqual({
      countsBy: 'ceremony',
      reason: 'Theo hướng dẫn của tỉnh',
      version: 1,
    })
  })

  it('is not sent without a reason, and the focus goes to the reason', async () => {
    const { user, requests } = renderApp('/settings', { session, handlers: [handle(settings.get, () => byDecision)] })
    await user.click(await screen.findByRole('button', { name: 'Lưu lựa chọn' }))
    expect(await screen.findByText('Hãy điền ô này.')).toBeVisible()
    expect(screen.getByRole('textbox', { name: /Lý do/ })).toHaveFocus()
    expect(requests.map(({ endpoint }) => endpoint)).not.toContain(settings.change)
  })

  it('asks which version holds when somebody else has changed it, and sends the choice over the newer one', async () => {
    const versions: number[] = []
    let current = byDecision
    const change = handle(settings.change, ({ body }) => {
      versions.push(body.version)
      // Somebody else saved just before.
      if (versions.length === 1) current = { ...current, version: 2 }
      if (body.version !== current.version)
        throw problem('request.stale', { detail: { yours: body.version, current: 2 } })
      return { ...current, ...body, version: 3 }
    })
    const { user } = renderApp('/settings', { session, handlers: [handle(settings.get, () => current), change] })
    await user.click(await screen.findByRole('radio', { name: 'Ngày lễ kết nạp' }))
    await user.type(screen.getByRole('textbox', { name: /Lý do/ }), 'Theo hướng dẫn của tỉnh')
    await user.click(screen.getByRole('button', { name: 'Lưu lựa chọn' }))
    expect(await screen.findByRole('radio', { name: 'Của đồng chí: Ngày lễ kết nạp' })).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Gửi lại với các lựa chọn này' }))
    expect(await screen.findByText(/Bảng chỉ tiêu tính theo lựa chọn mới/)).toBeVisible()
    expect(versions).toEqual([1, 2])
  })

  it('is not for the Standing Committee', async () => {
    renderApp('/settings', { session: sessionOf('standing_committee') })
    expect(await screen.findByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
  })
})
