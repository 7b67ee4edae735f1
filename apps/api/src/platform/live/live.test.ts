import { lte } from 'drizzle-orm'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { testApi } from '../../../test/app.ts'
import type { TestApi } from '../../../test/app.ts'
import { aGrant } from '../../../test/factories.ts'
import { openStream } from '../../../test/stream.ts'
import { announce } from './announce.ts'
import type { Announcement } from './announce.ts'
import { createLiveHub } from './hub.ts'
import { liveEvents } from './table.ts'

const top = '01890000-0000-7000-8000-0000000000a0'
const cell = '01890000-0000-7000-8000-0000000000a1'
const elsewhere = '01890000-0000-7000-8000-0000000000b1'
const youth = '01890000-0000-7000-8000-0000000000c1'

const inCell = { unitIds: [top, cell], clusterIds: [], organisationId: null }
const say = (api: TestApi, topics: Announcement['topics'], place: Announcement['place'] = inCell) =>
  api.db.transaction((tx) => announce(tx, { topics, place }))

describe('an open page', () => {
  it('hears what changed in its place, without ids and names, as soon as it is committed', async () => {
    const api = await testApi()
    const officer = await api.as({ grants: [aGrant('base_officer', top)] })
    const stream = await openStream(api, officer)
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.response.headers.get('cache-control')).toBe('no-store')
    expect(await stream.next()).toEqual({ id: 0, event: 'ready', data: {} })
    await say(api, ['candidates', 'board'])
    expect(await stream.next()).toEqual({ id: 1, event: 'change', data: { topics: ['candidates', 'board'] } })
  })

  it('hears nothing of places and topics it may not see', async () => {
    const api = await testApi()
    const officer = await api.as({ grants: [aGrant('cell_officer', cell)] })
    const stream = await openStream(api, officer)
    await stream.next()
    await say(api, ['candidates'], { ...inCell, unitIds: [top, elsewhere] })
    await say(api, ['accounts'])
    await say(api, ['candidates', 'accounts'])
    expect(await stream.next()).toEqual({ id: 3, event: 'change', data: { topics: ['candidates'] } })
  })

  it('of a liaison hears of the nominations of the own organisation only', async () => {
    const api = await testApi()
    const liaison = await api.as({ grants: [aGrant('liaison', { kind: 'organisation', organisationId: youth })] })
    const stream = await openStream(api, liaison)
    await stream.next()
    await say(api, ['candidates', 'board'])
    await say(api, ['nominations'], { unitIds: [], clusterIds: [], organisationId: elsewhere })
    await say(api, ['nominations'], { unitIds: [], clusterIds: [], organisationId: youth })
    expect(await stream.next()).toEqual({ id: 3, event: 'change', data: { topics: ['nominations'] } })
  })

  it('hears of what belongs to no place when it may see the topic at all', async () => {
    const api = await testApi()
    const overseer = await api.as({ grants: [aGrant('overseer', cell)] })
    const stream = await openStream(api, overseer)
    await stream.next()
    await say(api, ['accounts'], 'everywhere')
    await say(api, ['settings'], 'everywhere')
    expect((await stream.next())?.data).toEqual({ topics: ['settings'] })
  })

  it('hears nothing of a change that was rolled back', async () => {
    const api = await testApi()
    const officer = await api.as({ grants: [aGrant('base_officer', top)] })
    const stream = await openStream(api, officer)
    await stream.next()
    const failing = api.db.transaction(async (tx) => {
      await announce(tx, { topics: ['board'], place: inCell })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await say(api, ['candidates'])
    expect((await stream.next())?.data).toEqual({ topics: ['candidates'] })
  })

  it('is open to nobody who is not signed in', async () => {
    const api = await testApi()
    const stream = await openStream(api, api.anonymous)
    expect(stream.response.status).toBe(401)
  })
})

describe('a page that comes back', () => {
  const missing = async (api: TestApi) => {
    for (const topic of ['units', 'quotas', 'candidates'] as const) await say(api, [topic])
    return api.as({ grants: [aGrant('base_officer', top)] })
  }

  it('hears what it missed, by its last event or by the address', async () => {
    const api = await testApi()
    const officer = await missing(api)
    for (const how of [{ headers: { 'last-event-id': '1' } }, { path: '/api/live?after=1' }]) {
      const stream = await openStream(api, officer, how)
      expect([await stream.next(), await stream.next()].map((event) => event?.data)).toEqual([{ topics: ['quotas'] }, { topics: ['candidates'] }])
    }
  })

  it('goes on hearing after what it missed, each event once', async () => {
    const api = await testApi()
    const officer = await missing(api)
    const stream = await openStream(api, officer, { path: '/api/live?after=2' })
    await say(api, ['board'])
    expect([(await stream.next())?.id, (await stream.next())?.id]).toEqual([3, 4])
  })

  it('is told to read everything again when it was away too long or knows an unknown event', async () => {
    const api = await testApi()
    const officer = await missing(api)
    await api.db.transaction(async (tx) => tx.delete(liveEvents).where(lte(liveEvents.seq, 2)))
    for (const after of [0, 1, 99]) {
      const stream = await openStream(api, officer, { path: `/api/live?after=${after}` })
      expect(await stream.next()).toEqual({ id: 3, event: 'refresh', data: {} })
    }
    const justInTime = await openStream(api, officer, { path: '/api/live?after=2' })
    expect((await justInTime.next())?.id).toBe(3)
  })
})

describe('the stream ends', () => {
  it('when the session was revoked', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const api = await testApi()
    const officer = await api.as({ grants: [aGrant('base_officer', top)] })
    const stream = await openStream(api, officer)
    await stream.next()
    api.sessions.revoke(officer.session.id)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await stream.next()).toBeUndefined()
  })

  it('when the server goes down, so that it can', async () => {
    const api = await testApi()
    const officer = await api.as({ grants: [aGrant('base_officer', top)] })
    const stream = await openStream(api, officer)
    await stream.next()
    const closed = api.app.close()
    expect(await stream.next()).toBeUndefined()
    await closed
    expect(api.app.server.listening).toBe(false)
  })
})

describe('the hub', () => {
  it('finds what another process announced by looking for it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const api = await testApi()
    const deaf = { ...api.db, onCommit: () => () => undefined }
    const hub = await createLiveHub(deaf, { pollMilliseconds: 500 })
    onTestFinished(hub.close)
    const heard = new Promise<number>((resolve) => {
      hub.join({ event: ({ seq }) => resolve(seq), close: () => undefined })
    })
    await say(api, ['board'])
    expect(hub.last).toBe(0)
    vi.advanceTimersByTime(500)
    expect(await heard).toBe(1)
  })

  it('keeps only the last events, and never gives a number twice', async () => {
    const api = await testApi()
    const hub = await createLiveHub(api.db, { pollMilliseconds: 0, keep: 10 })
    onTestFinished(hub.close)
    for (let count = 0; count < 30; count += 1) await say(api, ['board'])
    await vi.waitFor(async () => expect(await api.db.$count(liveEvents)).toBeLessThanOrEqual(11))
    const seqs = await api.db.select({ seq: liveEvents.seq }).from(liveEvents)
    expect(Math.max(...seqs.map(({ seq }) => seq))).toBe(30)
  })
})
