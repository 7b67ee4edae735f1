import { asc, desc, gte, sql } from 'drizzle-orm'
import type { LiveTopic } from '@ket-nap/domain/shared/live-contract'
import type { Database, Reads } from '../db/database.ts'
import { preparedOnce } from '../db/prepared.ts'
import { liveEvents } from './table.ts'

/** More news than this: forgetting everything is cheaper than looking at each. */
const mostNews = 100
const mostKept = 2000

const newsSince = preparedOnce((db) =>
  db
    .select({ seq: liveEvents.seq, topics: liveEvents.topics })
    .from(liveEvents)
    .where(gte(liveEvents.seq, sql.placeholder('seq')))
    .orderBy(asc(liveEvents.seq))
    .limit(mostNews)
    .prepare(),
)

/** The number of the newest announced change: no figure can have changed while it stands. */
const latestRevision = async (db: Reads): Promise<number> => {
  const [row] = await db.select({ seq: liveEvents.seq }).from(liveEvents).orderBy(desc(liveEvents.seq)).limit(1)
  return row?.seq ?? 0
}

/** What acts on people announce. Anything else, and anything not known here, may have changed the tree or the settings. */
const aboutPeopleOnly = (topics: readonly LiveTopic[]): boolean =>
  topics.includes('candidates') || topics.every((topic) => topic === 'nominations' || topic === 'accounts')

/** What was read of units, quotas and settings and still holds, in this process. */
export interface Memory {
  /**
   * Forgets everything when something other than people was changed since, by whichever process: the announcements tell, and
   * they are in the transaction of the change. To be called before the memory is used for an answer.
   * @returns the number of the newest announcement: nothing at all has changed while it stands
   */
  readonly refresh: () => Promise<number>
  /** What was made for this key, or is made now. It must rest on units, clusters, quotas and settings only. */
  readonly keep: <T>(key: string, make: () => Promise<T>) => Promise<T>
}

export const createMemory = (db: Database): Memory => {
  let last = 0
  let commits = 0
  /** The commits that `last` knows of. */
  let seen = -1
  db.onCommit((written) => {
    if (written.has('live_events')) commits += 1
  })
  let kept = new Map<string, Promise<unknown>>()
  const forget = (): void => {
    // A new map: what is being read now goes into the old one, and is never found again.
    kept = new Map()
  }
  return {
    refresh: async () => {
      if (db.alone && seen === commits) return last
      const asked = commits
      const news = await newsSince(db).execute({ seq: last })
      // The last one known is gone (removed, or another database was put in place), or there is a lot: begin anew.
      const isLost = news[0]?.seq !== last || news.length === mostNews
      if (isLost || !news.slice(1).every(({ topics }) => aboutPeopleOnly(topics))) forget()
      last = isLost ? await latestRevision(db) : (news.at(-1)?.seq ?? 0)
      seen = asked
      return last
    },
    keep: <T>(key: string, make: () => Promise<T>): Promise<T> => {
      const found = kept.get(key)
      // Under one key there is what one caller made.
      if (found !== undefined) return found as Promise<T>
      if (kept.size >= mostKept) forget()
      const made = make()
      const into = kept
      into.set(key, made)
      made.catch(() => into.delete(key))
      return made
    },
  }
}
