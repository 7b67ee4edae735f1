import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { testApi } from '../../../test/app.ts'
import { auditEvents } from '../../audit/table.ts'
import { record } from '../../audit/record.ts'
import type { Feature } from '../feature.ts'
import { newId } from '../ids.ts'
import { serve } from './serve.ts'
import { idempotencyKeys } from './table.ts'

const create = endpoint({
  method: 'POST',
  path: '/test/things',
  access: 'signed-in',
  summary: 'Makes a thing.',
  body: z.strictObject({ name: z.string() }),
  response: z.object({ id: z.string() }),
  idempotent: true,
})

const testFeature: Feature = {
  name: 'test',
  register: (api, { db }) => {
    serve(api, create, ({ by, body }) =>
      db.transaction(async (tx) => {
        if (body.name === '') throw problem('units.name_taken')
        const id = newId()
        await record(tx, by, { type: 'candidates.opened', subject: id, data: {} })
        return { id }
      }),
    )
  },
}

const start = async () => {
  const api = await testApi({ features: [testFeature] })
  const lan = await api.as({})
  const make = (name: string, key = 'k', client = lan) => api.call(client, create, { body: { name } }, { 'idempotency-key': key })
  const made = () => api.db.$count(auditEvents)
  return { api, make, made }
}

describe('a creating call that is repeated', () => {
  it('answers as the first did and creates nothing', async () => {
    const { make, made } = await start()
    const first = await make('a')
    const second = await make('a')
    expect(second.body).toEqual(first.body)
    expect(second.headers['idempotency-replayed']).toBe('true')
    expect(first.headers).not.toHaveProperty('idempotency-replayed')
    expect(await made()).toBe(1)
  })

  it('creates one thing when both come at once', async () => {
    const { make, made } = await start()
    const replies = await Promise.all([make('a'), make('a'), make('a')])
    expect(await made()).toBe(1)
    // The later ones find the key, with the answer or still without it.
    const answered = replies.filter((reply) => reply.status === 200)
    expect(new Set(answered.map((reply) => reply.body.id)).size).toBe(1)
    for (const reply of replies.filter(({ status }) => status !== 200)) expect(reply.problem.code).toBe('request.idempotency_unfinished')
  })

  it('with other content is refused', async () => {
    const { make, made } = await start()
    await make('a')
    expect((await make('b')).problem).toMatchObject({ status: 422, code: 'request.idempotency_mismatch' })
    expect(await made()).toBe(1)
  })

  it('may be tried again after a refusal', async () => {
    const { make, made } = await start()
    expect((await make('')).problem.code).toBe('units.name_taken')
    expect((await make('a')).status).toBe(200)
    expect(await made()).toBe(1)
  })

  it('is a new one under another key, of another person, or after a day', async () => {
    const { api, make, made } = await start()
    await make('a')
    await make('a', 'other')
    await make('a', 'k', await api.as({}))
    expect(await made()).toBe(3)
    api.clock.advanceMinutes(24 * 60 + 1)
    await make('a')
    expect(await made()).toBe(4)
    expect(await api.db.$count(idempotencyKeys)).toBe(1)
  })

  it('is told to look again when the first was made but its answer was lost', async () => {
    const { api, make, made } = await start()
    await make('a')
    await api.db.transaction(async (tx) => tx.update(idempotencyKeys).set({ answer: null }))
    expect((await make('a')).problem.code).toBe('request.idempotency_unfinished')
    expect(await made()).toBe(1)
  })
})

describe('a creating call without a key', () => {
  it('creates each time', async () => {
    const { api, made } = await start()
    const lan = await api.as({})
    await api.call(lan, create, { body: { name: 'a' } })
    await api.call(lan, create, { body: { name: 'a' } })
    expect(await made()).toBe(2)
    expect(await api.db.$count(idempotencyKeys)).toBe(0)
  })
})
