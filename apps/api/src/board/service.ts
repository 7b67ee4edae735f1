import type { Actor } from '@ket-nap/domain/access/grants'
import type { board } from '@ket-nap/domain/board/contract'
import { buildBoard } from '@ket-nap/domain/board/rules'
import type { Board } from '@ket-nap/domain/board/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { yearOf } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import type { Clock } from '../platform/clock.ts'
import type { Reads } from '../platform/db/database.ts'
import { readSettings } from '../settings/repository.ts'
import type { KeptBoards, KeptBoard } from './kept.ts'
import { clustersOf, countAdmissions, countStages, latestRevision, quotasOn } from './repository.ts'
import { scopeFor } from './scope.ts'
import type { BoardScope } from './scope.ts'
import { readTree } from './tree.ts'

type Query = Received<(typeof board)['show']>['query']

interface Question {
  readonly year: number
  readonly asOf: Day
  readonly today: Day
}

/** Today of the running year, the last day of a past one; a day alone asks for its own year. */
const questionOf = ({ year, asOf }: Query, today: Day): Question => {
  const asked = year ?? yearOf(asOf ?? today)
  return { year: asked, asOf: asOf ?? (asked < yearOf(today) ? `${asked}-12-31` : today), today }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

const makeBoard = async (db: Reads, scope: BoardScope, { year, asOf, today }: Question, revision: number): Promise<Board> => {
  const [{ countsBy }, tree] = await Promise.all([readSettings(db), readTree(db, asOf, scope)])
  const rows = tree.units.filter(({ id, parentId }) => scope.rootIds.includes(id) || parentId === scope.openedId)
  const clusterIds = new Set([...tree.units.map(({ clusterId }) => clusterId), tree.inheritedClusterId])
  const [quotas, clusters, admissions, pipeline] = await Promise.all([
    quotasOn(db, rows.map(({ id }) => id), year, asOf),
    clustersOf(db, [...clusterIds].filter((id) => id !== null)),
    countAdmissions(db, tree, countsBy, `${year - 1}-01-01`, earlier(asOf, `${year}-12-31`)),
    countStages(db, tree, asOf, today),
  ])
  return buildBoard({ ...tree, year, asOf, countsBy, revision, quotas, clusters, admissions, pipeline })
}

export interface ShowBoard {
  readonly db: Reads
  readonly clock: Clock
  readonly kept: KeptBoards
}

/**
 * The board of the reader's place, or of a unit within it. The revision is read before the figures: whatever is committed
 * meanwhile has a later one, so an answer that misses it is not used again.
 * @throws Problem `request.not_found` for a unit out of reach.
 */
export const showBoard = async ({ db, clock, kept }: ShowBoard, actor: Actor, query: Query): Promise<KeptBoard> => {
  const today = clock.today()
  const scope = await scopeFor(db, actor, today, query.unitId)
  const question = questionOf(query, today)
  const revision = await latestRevision(db)
  const key = [question.year, question.asOf, scope.openedId, ...scope.rootIds].join(' ')
  return kept.keep(key, revision, () => makeBoard(db, scope, question, revision))
}
