import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import { useEffect, useState } from 'react'
import { listenLive } from './live.ts'
import type { LiveState } from './live.ts'

/** `/board` and everything below; `/boards` is something else. */
const isOf = (topic: LiveTopic, path: unknown): boolean => path === `/${topic}` || String(path).startsWith(`/${topic}/`)

export const refreshTopics = (client: QueryClient, topics: readonly LiveTopic[]): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => topics.some((topic) => isOf(topic, queryKey[0])) })

/** Keeps everything on screen up to date while mounted, and says how the line is. */
export const useLiveQueries = (): LiveState => {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(
    () =>
      listenLive({
        onChange: (topics) => void refreshTopics(client, topics),
        onRefresh: () => void client.invalidateQueries(),
        onState: setState,
      }),
    [client],
  )
  return state
}
