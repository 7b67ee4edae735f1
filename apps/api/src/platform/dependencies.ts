import type { Config } from '../config.ts'
import type { ActorLoader } from './auth/session.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import type { LiveHub } from './live/hub.ts'

/** Everything a feature may use; made by main.ts or by a test, never imported. */
export interface Dependencies {
  readonly config: Config
  readonly clock: Clock
  readonly db: Database
  readonly live: LiveHub
  readonly sessions: ActorLoader
}
