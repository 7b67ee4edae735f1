import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import type { Answer, Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import { buildApp } from '../src/app.ts'
import type { AppOptions } from '../src/app.ts'
import { dialect, readConfig } from '../src/config.ts'
import type { Config } from '../src/config.ts'
import type { SignedIn } from '../src/platform/auth/session.ts'
import { fixedClock } from '../src/platform/clock.ts'
import type { SettableClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/db/database.ts'
import type { Dependencies } from '../src/platform/dependencies.ts'
import { createLiveHub } from '../src/platform/live/hub.ts'
import { createClient, loadCsrf, serveCsrf } from './client.ts'
import type { Client, Reply } from './client.ts'
import { testDatabase } from './database.ts'
import type { ActorSpec } from './factories.ts'
import { stubSessions } from './sessions.ts'
import type { TestSessions } from './sessions.ts'

export interface TestApi {
  readonly app: FastifyInstance
  readonly db: Database
  readonly clock: SettableClock
  readonly dependencies: Dependencies
  readonly sessions: TestSessions
  /** Nobody: no session, but a page that was loaded, so with a CSRF token. */
  readonly anonymous: Client
  /** Signs somebody in with these grants. */
  readonly as: (spec: ActorSpec) => Promise<Client & SignedIn>
  /** Calls an endpoint of the contract; what does not fit it does not compile. */
  readonly call: <const E extends Endpoint>(
    client: Client,
    endpoint: E,
    input: Sent<E>,
    headers?: Record<string, string>,
  ) => Promise<Reply<Answer<E>>>
}

export interface TestApiOptions extends AppOptions {
  /** The instant at which the test begins. */
  readonly now?: string
  readonly config?: Partial<Config>
  /** Where sessions are kept; in memory unless the test is about accounts. */
  readonly sessions?: (parts: Pick<Dependencies, 'db' | 'clock' | 'config'>) => TestSessions
}

/** 9 a.m. in Việt Nam on the day of Công văn 1556-CV/HU. */
const letterDay = '2023-02-23T02:00:00.000Z'

/** The real server on a fresh database, removed when the test ends. */
export const testApi = async ({
  now = letterDay,
  config: own = {},
  sessions: openSessions = stubSessions,
  ...appOptions
}: TestApiOptions = {}): Promise<TestApi> => {
  const clock = fixedClock(now)
  const { db, remove } = await testDatabase(clock)
  const live = await createLiveHub(db, { pollMilliseconds: 0 })
  // Whether the web application happens to be built must not matter.
  const config = { ...readConfig({}, []), dialect, webDir: '/nowhere', ...own }
  const sessions = openSessions({ db, clock, config })
  const dependencies: Dependencies = { config, clock, db, live, sessions: sessions.loader }
  const app = await buildApp(dependencies, appOptions)
  serveCsrf(app)
  await app.ready()
  const csrf = await loadCsrf(app)
  onTestFinished(async () => {
    await app.close()
    await remove()
  })
  return {
    app,
    db,
    clock,
    dependencies,
    sessions,
    anonymous: createClient(app, csrf),
    as: async (spec) => {
      const { cookie, signedIn } = await sessions.open(spec)
      return { ...createClient(app, csrf, cookie), ...signedIn }
    },
    call: (client, endpoint, input, headers) => client.call(endpoint, input, headers),
  }
}
