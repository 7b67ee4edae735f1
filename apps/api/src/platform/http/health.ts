import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { health } from '@ket-nap/domain/shared/health-contract'
import { problem } from '@ket-nap/domain/shared/problem'
import type { Dependencies } from '../dependencies.ts'
import { liveEvents } from '../live/table.ts'
import { serve } from './serve.ts'

export const registerHealth = (api: FastifyInstance, { db }: Dependencies): void => {
  serve(api, health.alive, () => ({ status: 'ok' as const }))
  // The program opens the database only after migrating it, so that a table answers means both.
  serve(api, health.ready, async () => {
    try {
      await db.select({ one: sql<number>`1` }).from(liveEvents).limit(1)
    } catch {
      throw problem('request.unavailable')
    }
    return { status: 'ready' as const }
  })
}
