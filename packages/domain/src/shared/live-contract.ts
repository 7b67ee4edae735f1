import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import { endpoint } from './endpoint.ts'

/** What a live event can be about, and which permissions let one hear of it. An empty list: everybody signed in. */
export const liveTopics = {
  units: ['units.view'],
  quotas: ['quotas.view'],
  board: ['board.view'],
  candidates: ['candidates.list'],
  nominations: ['nominations.follow_own', 'nominations.answer'],
  accounts: ['accounts.manage'],
  settings: [],
} as const satisfies Record<string, readonly Permission[]>

export type LiveTopic = keyof typeof liveTopics
export const LiveTopic = z.enum(Object.keys(liveTopics) as [LiveTopic, ...LiveTopic[]])

/** The data of a `change` event: what to read again. A `refresh` event has none and means "read everything again". */
export const LiveChange = z.object({ topics: z.array(LiveTopic) }).meta({ id: 'LiveChange' })
export type LiveChange = z.infer<typeof LiveChange>

export const live = {
  stream: endpoint({
    method: 'GET',
    path: '/live',
    access: 'signed-in',
    summary: 'Server-sent events: `change` with topics, `refresh` when events were missed; resumes after Last-Event-ID.',
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    response: z.unknown(),
  }),
}
