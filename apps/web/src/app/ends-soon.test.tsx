import { act, render, screen } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { units } from '@ket-nap/domain/units/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handle, serve } from '../../test/server.ts'
import { sessionOf } from '../../test/session.ts'
import { call } from '../lib/api.ts'
import { makeQueryClient } from '../lib/query.ts'
import { sessionQuery } from '../lib/session.ts'
import { EndsSoon } from './ends-soon.tsx'

const start = Date.parse('2023-02-23T01:00:00.000Z')
const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()
const pass = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * 60_000))

const open = async (session: () => SessionView) => {
  serve([handle(accounts.session, session)])
  const client = makeQueryClient()
  await client.fetchQuery(sessionQuery)
  render(
    <QueryClientProvider client={client}>
      <EndsSoon />
    </QueryClientProvider>,
  )
}

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

describe('a session that nobody uses', () => {
  it('warns two minutes before its end, and goes on at a word', async () => {
    await open(() => {
      const now = (Date.now() - start) / 60_000
      return sessionOf('office', { idleEndsAt: at(now + 60), endsAt: at(720) })
    })
    await pass(57)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    await pass(1.5)
    expect(screen.getByRole('alert')).toHaveTextContent('Phiên làm việc sẽ kết thúc sau 2 phút')
    await act(async () => screen.getByRole('button', { name: 'Tiếp tục làm việc' }).click())
    await pass(1)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('is not warned of while it is used', async () => {
    await open(() => sessionOf('office', { idleEndsAt: at(60), endsAt: at(720) }))
    serve([handle(units.clusters, () => [])])
    await pass(50)
    await call(units.clusters)
    await pass(50)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    await pass(9)
    expect(screen.getByRole('alert')).toBeVisible()
  })

  it('that has reached its last hour offers no way to go on, but time to save', async () => {
    await open(() => sessionOf('office', { idleEndsAt: at(30), endsAt: at(30) }))
    await pass(29)
    expect(screen.getByRole('alert')).toHaveTextContent('Hãy lưu việc đang làm')
    expect(screen.queryByRole('button', { name: 'Tiếp tục làm việc' })).not.toBeInTheDocument()
  })
})
