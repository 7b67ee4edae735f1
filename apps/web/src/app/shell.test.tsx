import { act, screen, within } from '@testing-library/react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { Role } from '@ket-nap/domain/access/permissions'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { countsByRule } from '@ket-nap/domain/settings/schema'
import type { Settings } from '@ket-nap/domain/settings/schema'
import { settings } from '@ket-nap/domain/settings/contract'
import { describe, expect, it } from 'vitest'
import { FakeEventSource } from '../../test/event-source.ts'
import { renderApp } from '../../test/render.tsx'
import { handle } from '../../test/server.ts'
import { sessionOf, signedOut } from '../../test/session.ts'
import { anAccount } from '../accounts/test-data.ts'

const open = async (role: Role, changes = {}) => {
  const app = renderApp('/password', {
    session: sessionOf(role, changes),
    handlers: [handle(accounts.signOut, () => signedOut())],
  })
  await screen.findByRole('heading', { level: 1 })
  return app
}
const line = () => {
  const opened = FakeEventSource.opened.at(-1)
  if (!opened) throw new Error('no line was opened')
  return opened
}

describe('the frame of the pages', () => {
  it('offers in the navigation only what one may do', async () => {
    await open('office')
    const names = within(screen.getByRole('navigation', { name: 'Chức năng' }))
      .getAllByRole('link')
      .map((link) => link.textContent)
    expect(names).toEqual(expect.arrayContaining(['Thiết lập', 'Nhật ký']))
    expect(names).not.toContain('Tài khoản')
  })

  it('begins with the way past the navigation', async () => {
    const { user } = await open('office')
    await user.tab()
    expect(screen.getByRole('link', { name: 'Đến nội dung chính' })).toHaveFocus()
  })

  it('says in words whether it follows by itself', async () => {
    await open('office')
    act(() => line().open())
    expect(screen.getByText('Trực tiếp')).toBeVisible()
    act(() => line().fail(false))
    expect(screen.getByText('Mất kết nối – đang nối lại')).toBeVisible()
  })

  it('says on the sample district that its people and numbers are invented', async () => {
    await open('office', { demo: true })
    expect(screen.getByText(/người và số liệu từng đơn vị đều là giả định/)).toBeVisible()
  })

  it('has on a phone one menu for the pages and for the account, which Esc closes', async () => {
    const { user } = await open('office')
    const button = screen.getByRole('button', { name: 'Trình đơn' })
    await user.click(button)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('link', { name: 'Đổi mật khẩu' })).toHaveAttribute('href', '/password')
    await user.keyboard('{Escape}')
    expect(button).toHaveAttribute('aria-expanded', 'false')
    expect(button).toHaveFocus()
  })

  it('opens for a liaison, who has no board, at the own nominations', async () => {
    const none = { items: [], total: 0, next: null }
    const { router } = renderApp('/', {
      session: sessionOf('liaison'),
      handlers: [handle(nominations.own, () => none)],
    })
    await screen.findByRole('heading', { level: 1 })
    expect(router.state.location.pathname).toBe('/nominations')
  })

  it('takes drafts away when one signs out, and opens at the first page for the next person', async () => {
    sessionStorage.setItem('draft:x:y', '{}')
    const { user, router } = await open('office')
    await user.click(screen.getByRole('button', { name: 'Võ Thị Lan' }))
    await user.click(screen.getByRole('button', { name: 'Đăng xuất' }))
    expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
    expect(router.state.location.search).toBe('')
    expect(sessionStorage).toHaveLength(0)
  })

  it('puts the focus on the heading of the page one goes to, whose name is the title of the window', async () => {
    const list = handle(accounts.list, () => ({ items: [anAccount()], total: 1, next: null }))
    const { user } = renderApp('/password', { session: sessionOf('administrator'), handlers: [list] })
    await user.click(await screen.findByRole('link', { name: 'Tài khoản' }))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Tài khoản' })
    await expect.poll(() => document.activeElement).toBe(heading)
    expect(document.title).toBe('Tài khoản · Kết nạp')
  })

  it('says that a page is not there', async () => {
    renderApp('/khong-co', { session: sessionOf('office') })
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })
})

describe('what is on screen', () => {
  it('is read again when a live event speaks of it, and only then', async () => {
    const current: Settings = { countsBy: 'decision', countsByRule, changedAt: null, reason: null, version: 1 }
    const get = handle(settings.get, () => current)
    const { requests } = renderApp('/settings', { session: sessionOf('office'), handlers: [get] })
    await screen.findByRole('radio', { name: 'Ngày lễ kết nạp' })
    const reads = () => requests.filter(({ endpoint }) => endpoint === settings.get).length
    act(() => line().send('change', { topics: ['units'] }))
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(reads()).toBe(1)
    act(() => line().send('change', { topics: ['settings'] }))
    await expect.poll(reads).toBe(2)
    act(() => line().send('refresh', {}))
    await expect.poll(reads).toBe(3)
  })
})
