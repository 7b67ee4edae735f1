import { accounts } from '@ket-nap/domain/accounts/contract'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { settings } from '@ket-nap/domain/settings/contract'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it, vi } from 'vitest'
import { handle, serve } from '../../test/server.ts'
import { sessionOf, testId } from '../../test/session.ts'
import { addressOf } from './api-address.ts'
import { call } from './api.ts'

const cluster = { id: testId(5), name: 'Cụm 1', inCharge: '', unitCount: 0, version: 1 }
const make = { body: { name: 'Cụm 1', inCharge: '' } }

describe('the client of the contract', () => {
  it('writes parameters and filters into the address, and leaves out the empty ones', () => {
    const id = testId(1)
    expect(addressOf(candidates.get, { params: { id } })).toBe(`/api/candidates/${id}`)
    expect(addressOf(candidates.list, { query: { q: 'đặng đức', stage: '', unitId: undefined, limit: 20 } })).toBe(
      '/api/candidates?q=%C4%91%E1%BA%B7ng+%C4%91%E1%BB%A9c&limit=20',
    )
  })

  it('sends the token of the session with every write', async () => {
    const requests = serve([
      handle(accounts.session, () => sessionOf('office')),
      handle(units.createCluster, () => cluster),
    ])
    await call(accounts.session)
    await call(units.createCluster, make)
    expect(requests.map(({ headers }) => headers.get('x-csrf-token'))).toEqual([null, 'csrf-office'])
    expect(requests.map(({ headers }) => headers.has('idempotency-key'))).toEqual([false, true])
  })

  it('hands over a refusal with its code, fields and request number', async () => {
    serve([
      handle(units.createCluster, () => {
        throw problem('units.cluster_taken', { fields: [{ path: 'name', code: 'custom' }] })
      }),
    ])
    await expect(call(units.createCluster, make)).rejects.toMatchObject({
      status: 409,
      code: 'units.cluster_taken',
      fields: [{ path: 'name', code: 'custom' }],
      requestId: 'req-1',
    })
  })

  it('tells a lost line and a foreign answer apart from a refusal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(call(settings.get)).rejects.toMatchObject({ status: 0, code: 'network' })
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })))
    await expect(call(settings.get)).rejects.toMatchObject({ status: 502, code: 'unreadable' })
  })
})
