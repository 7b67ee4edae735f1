import type { Database } from '../db/database.ts'
import { eventsAfter, forgetUntil, keptRange } from './repository.ts'
import type { LiveEvent } from './repository.ts'

/** A page that listens. */
export interface Listener {
  /** Called in order; an event is given to each listener once. */
  readonly event: (event: LiveEvent) => void
  /** The server goes down: the stream must end so that the process can. */
  readonly close: () => void
}

export interface LiveHub {
  /** The last event that was handed out; a listener that joins now hears what comes after it. */
  readonly last: number
  readonly join: (listener: Listener) => () => void
  readonly close: () => Promise<void>
}

export interface HubOptions {
  /** How often to look for events of other processes; 0 when this one is alone. */
  readonly pollMilliseconds: number
  readonly keep?: number
}

const batch = 500

/** Runs `work` whenever asked, never twice at once; what is asked meanwhile makes it run once more. */
const onceAtATime = (work: () => Promise<void>) => {
  let running: Promise<void> | undefined
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      // A failed read is tried again at the next commit or poll: the events stay in the table.
      await work().catch(() => undefined)
    } while (again)
    running = undefined
  }
  return {
    ask: (): void => {
      if (running === undefined) running = loop()
      else again = true
    },
    idle: async (): Promise<void> => running,
  }
}

/** Follows the table of events from its present end and hands each event over once, in order. */
const createTail = async (db: Database, keep: number, hand: (event: LiveEvent) => void) => {
  let { last } = await keptRange(db)
  let prunedAt = last
  const follow = async (): Promise<void> => {
    for (let full = true; full; ) {
      const events = await eventsAfter(db, last, batch)
      for (const event of events) {
        last = event.seq
        hand(event)
      }
      full = events.length === batch
    }
    // Now and then is enough: a tenth too many rows do no harm.
    if (last - prunedAt < keep / 10) return
    prunedAt = last
    await db.transaction((tx) => forgetUntil(tx, last - keep))
  }
  return { last: () => last, ...onceAtATime(follow) }
}

/** Hands committed live events to the open streams, in the order of their numbers. */
export const createLiveHub = async (db: Database, { pollMilliseconds, keep = 10_000 }: HubOptions): Promise<LiveHub> => {
  const listeners = new Set<Listener>()
  let closed = false
  const tail = await createTail(db, keep, (event) => {
    for (const listener of listeners) listener.event(event)
  })
  const stopListening = db.onCommit((written) => {
    if (written.has('live_events')) tail.ask()
  })
  const timer = pollMilliseconds > 0 ? setInterval(tail.ask, pollMilliseconds) : undefined
  timer?.unref()
  return {
    get last() {
      return tail.last()
    },
    join: (listener) => {
      if (closed) queueMicrotask(() => listener.close())
      else listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close: async () => {
      closed = true
      stopListening()
      clearInterval(timer)
      for (const listener of listeners) listener.close()
      listeners.clear()
      await tail.idle()
    },
  }
}
