import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createSessions } from '../apps/api/src/accounts/sessions.ts'
import { buildApp } from '../apps/api/src/app.ts'
import { readConfig } from '../apps/api/src/config.ts'
import { fixedClock } from '../apps/api/src/platform/clock.ts'
import { openDatabase } from '../apps/api/src/platform/db/open.ts'
import { claimKey } from '../apps/api/src/platform/http/idempotency.ts'
import { createLiveHub } from '../apps/api/src/platform/live/hub.ts'
import { fillDistrict, password, today } from './district.ts'

const addressOf = async (app: FastifyInstance): Promise<string> => app.listen({ port: 0, host: '127.0.0.1' })

/** Signs in as the page does; gives what a browser would send from then on. */
const signIn = async (app: FastifyInstance) => {
  const first = await app.inject('/api/session')
  const secret = first.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const token = first.json<{ csrfToken: string }>().csrfToken
  const headers = { cookie: secret, 'x-csrf-token': token }
  const second = await app.inject({ method: 'POST', url: '/api/session', headers, payload: { userName: 'do', password } })
  if (second.statusCode !== 200) throw new Error(`sign-in answered ${second.statusCode}: ${second.payload}`)
  const session = second.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { cookie: `${secret}; ${session}`, 'x-csrf-token': second.json<{ csrfToken: string }>().csrfToken }
}

/** The running product over a filled SQLite file, with everything on as in an installation. */
export const startProduct = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ket-nap-bench-'))
  const config = { ...readConfig(undefined, []), dialect: 'sqlite' as const, databaseUrl: join(folder, 'bench.db') }
  const clock = fixedClock(`${today}T02:00:00.000Z`)
  const db = await openDatabase(config, { now: clock.now, beforeCommit: [claimKey] })
  const district = await fillDistrict(db)
  const live = await createLiveHub(db, { pollMilliseconds: 0 })
  const app = await buildApp({ config, clock, db, live, sessions: createSessions({ db, clock, config }) })
  const address = await addressOf(app)
  return {
    app,
    db,
    ...district,
    address,
    headers: await signIn(app),
    file: config.databaseUrl,
    close: async () => {
      await app.close()
      await db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type Product = Awaited<ReturnType<typeof startProduct>>
