import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeEventSource } from '../../test/event-source.ts'
import { listenLive, waitBefore } from './live.ts'
import type { LiveListener } from './live.ts'

const listen = () => {
  const listener = {
    onChange: vi.fn<LiveListener['onChange']>(),
    onRefresh: vi.fn<LiveListener['onRefresh']>(),
    onState: vi.fn<LiveListener['onState']>(),
  }
  return { ...listener, stop: listenLive(listener) }
}
const line = () => {
  const opened = FakeEventSource.opened.at(-1)
  if (!opened) throw new Error('no line was opened')
  return opened
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the live line', () => {
  it('gathers what comes within 150 ms, each topic once', () => {
    const { onChange, stop } = listen()
    line().send('change', { topics: ['board', 'candidates'] })
    vi.advanceTimersByTime(100)
    line().send('change', { topics: ['board', 'nominations'] })
    expect(onChange).not.toHaveBeenCalled()
    vi.advanceTimersByTime(50)
    expect(onChange.mock.calls).toEqual([[['board', 'candidates', 'nominations']]])
    stop()
  })

  it('says that it is lost while the browser tries again by itself, and opens no second one', () => {
    const { onState, stop } = listen()
    line().open()
    line().fail(false)
    vi.advanceTimersByTime(60_000)
    line().open()
    expect(onState.mock.calls.flat()).toEqual(['connecting', 'live', 'lost', 'live'])
    expect(FakeEventSource.opened).toHaveLength(1)
    stop()
  })

  it('opens a new one when the browser has given up, from the last event on', () => {
    const { stop } = listen()
    line().send('change', { topics: ['board'] }, '41')
    line().fail(true)
    vi.advanceTimersByTime(1_000)
    expect(FakeEventSource.opened.map(({ url }) => url)).toEqual(['/api/live', '/api/live?after=41'])
    stop()
  })

  it('hears that events were missed', () => {
    const { onRefresh, stop } = listen()
    line().send('refresh', {})
    expect(onRefresh).toHaveBeenCalledOnce()
    stop()
  })

  it('is not disturbed by what it cannot read', () => {
    const { onChange, stop } = listen()
    line().send('change', { topics: ['weather'] })
    vi.advanceTimersByTime(1_000)
    expect(onChange.mock.calls.flat(2)).toEqual([])
    stop()
  })

  it('is closed for good when nobody listens any more', () => {
    const { stop } = listen()
    line().fail(true)
    stop()
    vi.advanceTimersByTime(60_000)
    expect(FakeEventSource.opened).toHaveLength(1)
    expect(line().readyState).toBe(FakeEventSource.CLOSED)
  })

  it('waits longer after each failure, from one second to half a minute, never all at the same time', () => {
    expect([0, 1, 2, 3, 4, 5, 20].map((attempt) => waitBefore(attempt, 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ])
    expect(waitBefore(20, 1)).toBe(15_000)
  })
})
