import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { testApi } from '../../../test/app.ts'
import { aGrant } from '../../../test/factories.ts'
import type { Feature } from '../feature.ts'
import { serve } from './serve.ts'

const base = { method: 'POST', summary: 'A test.', response: z.object({ name: z.string().min(1) }) } as const
const open = endpoint({ ...base, path: '/test/open', access: 'public', body: z.strictObject({ name: z.string().max(5) }) })
const own = endpoint({ ...base, path: '/test/own', access: 'signed-in', body: z.strictObject({ born: z.iso.date() }) })
const managed = endpoint({ ...base, path: '/test/managed/:id', access: 'units.manage', params: z.object({ id: z.uuid() }) })
const query = endpoint({ ...base, method: 'GET', path: '/test/query', access: 'public', query: z.object({ n: z.coerce.number().int() }) })
const refusing = endpoint({ ...base, path: '/test/refusing', access: 'public', errors: ['units.cycle'] })
const failing = endpoint({ ...base, path: '/test/failing', access: 'public', query: z.object({ how: z.enum(['throw', 'shape']) }) })
const limited = endpoint({ ...base, path: '/test/limited', access: 'public' })

const because = { code: 'x', article: 'Điều 1', source: 'Điều lệ', confidence: 'C' as const }
const leaky = { name: 'Lan', passwordHash: 'secret' }

const testFeature: Feature = {
  name: 'test',
  register: (api) => {
    serve(api, open, ({ body }) => ({ ...leaky, name: body.name }))
    serve(api, own, ({ by }) => ({ name: by.name }))
    serve(api, managed, ({ params }) => ({ name: params.id }))
    serve(api, query, ({ query: { n } }) => ({ name: typeof n }))
    serve(api, refusing, () => {
      throw problem('units.cycle', { because: [because], detail: { name: 'Chi bộ A' } })
    })
    serve(api, failing, ({ query: { how } }) => {
      if (how === 'throw') throw new Error('UNIQUE failed: Nguyễn Thị Kín')
      return { name: '' }
    })
    serve(api, limited, () => ({ name: 'x' }), { perMinute: 2 })
  },
}
const start = () => testApi({ features: [testFeature] })
const someId = '01890000-0000-7000-8000-000000000001'

describe('who may call', () => {
  it('everybody, where it is written out', async () => {
    const api = await start()
    expect((await api.call(api.anonymous, open, { body: { name: 'Lan' } })).body).toEqual({ name: 'Lan' })
  })

  it('whoever is signed in, for matters of their own', async () => {
    const api = await start()
    const lan = await api.as({ name: 'Lan' })
    expect((await api.call(lan, own, { body: { born: '2000-01-01' } })).body).toEqual({ name: 'Lan' })
    expect((await api.call(api.anonymous, own, { body: { born: '2000-01-01' } })).problem).toMatchObject({ status: 401 })
  })

  it('whoever holds the permission somewhere, and nobody else', async () => {
    const api = await start()
    const input = { params: { id: someId } }
    const office = await api.as({ grants: [aGrant('office')] })
    const liaison = await api.as({ grants: [aGrant('liaison')] })
    const former = await api.as({ grants: [{ ...aGrant('office'), until: '2023-02-22' }] })
    expect((await api.call(office, managed, input)).status).toBe(200)
    for (const client of [liaison, former]) expect((await api.call(client, managed, input)).problem.code).toBe('request.forbidden')
    expect((await api.call(api.anonymous, managed, input)).problem.code).toBe('request.not_signed_in')
  })

  it('nobody after their session was ended', async () => {
    const api = await start()
    const lan = await api.as({})
    const id = lan.cookie.match(/test_session=([^;]+)/)?.[1] ?? ''
    api.sessions.revoke(id)
    expect((await api.call(lan, own, { body: { born: '2000-01-01' } })).status).toBe(401)
  })

  it('is answered before the input is read, so that a stranger learns nothing of it', async () => {
    const api = await start()
    const response = await api.anonymous.post('/api/test/own', { wrong: true })
    expect(response.json()).toMatchObject({ code: 'request.not_signed_in' })
    expect(response.json()).not.toHaveProperty('fields')
  })
})

describe('a call from another site', () => {
  it('is refused without the token of our page', async () => {
    const api = await start()
    const lan = await api.as({})
    const response = await api.app.inject({ method: 'POST', url: '/api/test/own', headers: { cookie: lan.cookie }, payload: { born: '2000-01-01' } })
    expect(response.json()).toMatchObject({ status: 403, code: 'request.csrf' })
    const forged = await lan.post('/api/test/own', { born: '2000-01-01' }, { 'x-csrf-token': 'forged' })
    expect(forged.json()).toMatchObject({ code: 'request.csrf' })
  })

  it('is refused when the browser says where it comes from', async () => {
    const api = await start()
    const lan = await api.as({})
    const response = await lan.post('/api/test/own', { born: '2000-01-01' }, { 'sec-fetch-site': 'cross-site' })
    expect(response.json()).toMatchObject({ code: 'request.csrf' })
  })
})

describe('what comes in', () => {
  it('is told field by field when it is wrong', async () => {
    const api = await start()
    const reply = await api.anonymous.post('/api/test/open', { name: 'quá dài rồi', extra: 1 })
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(reply.json()).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400, code: 'request.invalid' })
    expect(reply.json()).toMatchObject({ fields: [{ path: 'name', code: 'too_big' }, { path: 'extra', code: 'unrecognized' }] })
  })

  it('must be there, and be JSON, of a bearable size', async () => {
    const api = await start()
    const send = async (payload: string, type = 'application/json') => {
      const response = await api.app.inject({ method: 'POST', url: '/api/test/open', headers: { cookie: api.anonymous.cookie, 'x-csrf-token': api.anonymous.token, 'content-type': type }, payload })
      return response.json<{ code: string; status: number }>()
    }
    expect(await send('{"name"')).toMatchObject({ code: 'request.invalid', status: 400 })
    expect(await send('')).toMatchObject({ code: 'request.invalid' })
    expect(await send('<name/>', 'application/xml')).toMatchObject({ code: 'request.unsupported_media' })
    expect(await send(`{"name":"${'x'.repeat(1_100_000)}"}`)).toMatchObject({ code: 'request.too_large', status: 413 })
  })

  it('in the address has the type of the contract', async () => {
    const api = await start()
    expect((await api.call(api.anonymous, query, { query: { n: '3' } })).body).toEqual({ name: 'number' })
    expect((await api.call(api.anonymous, query, { query: { n: 'ba' } })).problem.fields).toEqual([{ path: 'n', code: 'invalid_type' }])
    const office = await api.as({ grants: [aGrant('office')] })
    expect((await api.call(office, managed, { params: { id: 'không' } })).problem.fields).toMatchObject([{ path: 'id' }])
  })
})

describe('what goes out', () => {
  it('is only what the contract declares', async () => {
    const api = await start()
    const response = await api.anonymous.post('/api/test/open', { name: 'Lan' })
    expect(response.payload).not.toContain('secret')
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('of a refusal is its code, the article behind it and the facts', async () => {
    const api = await start()
    const { problem: found } = await api.call(api.anonymous, refusing, {})
    expect(found).toMatchObject({ status: 422, code: 'units.cycle', because: [because], detail: { name: 'Chi bộ A' } })
  })

  it.each(['throw', 'shape'] as const)('of a fault of ours (%s) is nothing but the number to ask about', async (how) => {
    const logged: string[] = []
    const stream = { write: (line: string) => void logged.push(line) }
    const api = await testApi({ features: [testFeature], logger: { level: 'info', stream } })
    const response = await api.anonymous.post(`/api/test/failing?how=${how}`)
    const { requestId, ...bare } = response.json<{ requestId: string }>()
    expect(bare).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500, code: 'request.unexpected' })
    expect(logged.join()).toContain(requestId)
    expect(logged.join() + response.payload).not.toContain('Nguyễn Thị Kín')
  })
})

describe('an address that does not exist', () => {
  it('is said not to, in the same form as any refusal', async () => {
    const api = await start()
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const response = await api.anonymous.send(method, '/api/nowhere')
      expect(response.json()).toMatchObject({ status: 404, code: 'request.not_found' })
    }
  })

  it('is said so only so often', async () => {
    const api = await start()
    const statuses: number[] = []
    for (let call = 0; call < 62; call += 1) statuses.push((await api.anonymous.get(`/api/guess/${call}`)).statusCode)
    expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true)
    expect(statuses.slice(60)).toEqual([429, 429])
  })
})

describe('what could be guessed', () => {
  it('may be called only so often in a minute', async () => {
    const api = await start()
    const call = async () => (await api.call(api.anonymous, limited, {})).status
    expect([await call(), await call(), await call()]).toEqual([200, 200, 429])
  })
})

describe('the headers', () => {
  it('let only our own scripts and styles run, and nobody frame us', async () => {
    const api = await start()
    const { headers } = await api.anonymous.get('/api/health')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|upgrade/)
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('keep the browser on https only where there is https', async () => {
    const api = await testApi({ config: { cookieSecure: true } })
    expect((await api.anonymous.get('/api/health')).headers['strict-transport-security']).toBe('max-age=31536000')
  })
})
