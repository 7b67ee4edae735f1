import { LiveChange } from '@ket-nap/domain/shared/live-contract'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'

/** `lost`: the line is down and is being tried again. */
export type LiveState = 'live' | 'connecting' | 'lost'

export interface LiveListener {
  /** Something changed; topics that came within 150 ms come together. */
  readonly onChange: (topics: readonly LiveTopic[]) => void
  /** Events were missed: read everything again. */
  readonly onRefresh: () => void
  readonly onState: (state: LiveState) => void
}

const firstWait = 1_000
const longestWait = 30_000
const gatherFor = 150

/** Twice as long after each failure, at most 30 s, and up to half less by chance: a server that restarts is not stormed. */
export const waitBefore = (attempt: number, random = Math.random()): number =>
  Math.round(Math.min(longestWait, firstWait * 2 ** attempt) * (1 - random / 2))

const topicsIn = (data: string): readonly LiveTopic[] => {
  try {
    const parsed = LiveChange.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data.topics : []
  } catch {
    return []
  }
}

const gather = (flush: (topics: readonly LiveTopic[]) => void) => {
  const waiting = new Set<LiveTopic>()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add: (topics: readonly LiveTopic[]) => {
      topics.forEach((topic) => waiting.add(topic))
      timer ??= setTimeout(() => {
        timer = undefined
        const topicsNow = [...waiting]
        waiting.clear()
        flush(topicsNow)
      }, gatherFor)
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * Listens to `/api/live`. The browser resumes a dropped line by itself with Last-Event-ID; when it gives up (an answer
 * that is no stream), we open a new one after a wait and hand the last id over as `after`. Returns the way to stop.
 */
export const listenLive = (listener: LiveListener): (() => void) => {
  const changes = gather(listener.onChange)
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let lastId = ''

  const remember = (event: MessageEvent<string>) => {
    if (event.lastEventId !== '') lastId = event.lastEventId
  }
  const open = () => {
    const opened = new EventSource(lastId === '' ? '/api/live' : `/api/live?after=${encodeURIComponent(lastId)}`)
    source = opened
    opened.addEventListener('open', () => {
      attempt = 0
      listener.onState('live')
    })
    opened.addEventListener('change', (event: MessageEvent<string>) => {
      remember(event)
      changes.add(topicsIn(event.data))
    })
    opened.addEventListener('refresh', (event: MessageEvent<string>) => {
      remember(event)
      listener.onRefresh()
    })
    opened.addEventListener('error', () => {
      listener.onState('lost')
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, waitBefore(attempt))
      attempt += 1
    })
  }
  listener.onState('connecting')
  open()
  return () => {
    clearTimeout(timer)
    changes.stop()
    source?.close()
  }
}
