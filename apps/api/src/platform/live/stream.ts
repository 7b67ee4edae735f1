import type { Actor } from '@ket-nap/domain/access/grants'
import type { SignedIn } from '../auth/session.ts'
import type { Dependencies } from '../dependencies.ts'
import { topicsFor } from './reach.ts'
import { eventsAfter, keptRange } from './repository.ts'
import type { LiveEvent } from './repository.ts'

const heartbeatMilliseconds = 15_000
/** More than this missed: reading everything again is cheaper than telling each. */
const mostReplayed = 500

export interface Wire {
  readonly actor: Actor
  /** The last event this page has heard; undefined for a page just opened. */
  readonly after: number | undefined
  readonly write: (text: string) => void
  readonly end: () => void
  readonly onClose: (listener: () => void) => void
  /** Who the session belongs to now; null when it has ended. */
  readonly reload: () => Promise<SignedIn | null>
}

const changeText = (seq: number, topics: readonly string[]): string =>
  `id: ${seq}\nevent: change\ndata: ${JSON.stringify({ topics })}\n\n`
const refreshText = (seq: number): string => `id: ${seq}\nevent: refresh\ndata: {}\n\n`

/** What a returning page missed; undefined when that is no longer known. */
const missedBy = async ({ db }: Pick<Dependencies, 'db'>, after: number, last: number): Promise<LiveEvent[] | undefined> => {
  const { first } = await keptRange(db)
  // An id we never gave: the database was restored from a copy. An id before the first kept: too long away.
  if (after > last || (after < last && after < first - 1)) return undefined
  const missed = await eventsAfter(db, after, mostReplayed + 1)
  return missed.length > mostReplayed ? undefined : missed
}

/** Serves one open page until it leaves, its session ends, or the server goes down. */
export const openStream = async ({ db, live, clock }: Pick<Dependencies, 'db' | 'live' | 'clock'>, wire: Wire): Promise<void> => {
  let actor = wire.actor
  let told = live.last
  const held: LiveEvent[] = []
  let replaying = true

  const tell = (event: LiveEvent): void => {
    if (event.seq <= told) return
    told = event.seq
    const topics = topicsFor(actor, event.topics, event.place, clock.today())
    if (topics.length > 0) wire.write(changeText(event.seq, topics))
  }
  const leave = live.join({
    event: (event) => (replaying ? held.push(event) : tell(event)),
    close: () => finish(),
  })
  const recheck = async (): Promise<void> => {
    const signedIn = await wire.reload()
    if (signedIn === null) return finish()
    // Grants may have changed while the page was open.
    actor = signedIn.actor
    wire.write(': \n\n')
  }
  const heartbeat = setInterval(() => void recheck().catch(finish), heartbeatMilliseconds)
  const finish = (): void => {
    clearInterval(heartbeat)
    leave()
    wire.end()
  }
  wire.onClose(finish)

  if (wire.after === undefined) wire.write(`id: ${told}\nevent: ready\ndata: {}\n\n`)
  else {
    const missed = await missedBy({ db }, wire.after, told)
    if (missed === undefined) wire.write(refreshText(told))
    else {
      told = wire.after
      for (const event of missed) tell(event)
    }
  }
  replaying = false
  for (const event of held) tell(event)
}
