import type { Actor } from '@ket-nap/domain/access/grants'
import type { board } from '@ket-nap/domain/board/contract'
import { countedBelow } from '@ket-nap/domain/board/counted'
import { boardOf, buildBoard } from '@ket-nap/domain/board/rules'
import type { BoardFrame } from '@ket-nap/domain/board/rules'
import type { Board } from '@ket-nap/domain/board/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { yearOf } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import type { Clock } from '../platform/clock.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Memory } from '../platform/live/memory.ts'
import { readSettings } from '../settings/repository.ts'
import type { KeptBoards, KeptBoard } from './kept.ts'
import { nothingCounted, readFigures } from './figures.ts'
import { clustersOf, countAdmissions, countStages, quotasOn } from './repository.ts'
import { scopeFor } from './scope.ts'
import type { BoardScope } from './scope.ts'
import { readTopOfTree, readTree } from './tree.ts'

type Query = Received<(typeof board)['show']>['query']

interface Question {
  readonly year: number
  readonly asOf: Day
}

/** Today of the running year, the last day of a past one; a day alone asks for its own year. */
const questionOf = ({ year, asOf }: Query, today: Day): Question => {
  const asked = year ?? yearOf(asOf ?? today)
  return { year: asked, asOf: asOf ?? (asked < yearOf(today) ? `${asked}-12-31` : today) }
}

const keyOf = ({ openedId, rootIds }: BoardScope, { year, asOf }: Question): string => [year, asOf, openedId, ...rootIds].join(' ')

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

interface Sources {
  readonly db: Reads
  readonly memory: Memory
}

/** Quotas and clusters of the rows of a board. */
const aroundRows = async (db: Reads, { year, asOf }: Question, tree: Pick<BoardFrame, 'units' | 'inheritedClusterId'>, rowIds: readonly string[]) => {
  const clusterIds = new Set([...tree.units.map(({ clusterId }) => clusterId), tree.inheritedClusterId])
  const [quotas, clusters, { countsBy }] = await Promise.all([
    quotasOn(db, rowIds, year, asOf),
    clustersOf(db, [...clusterIds].filter((id) => id !== null)),
    readSettings(db),
  ])
  return { quotas, clusters, countsBy, year, asOf }
}

/** A past day: its tree, and everybody's place in it by the spans. */
const makePastBoard = async ({ db }: Sources, scope: BoardScope, question: Question, revision: number): Promise<Board> => {
  const { year, asOf } = question
  const tree = await readTree(db, asOf, scope)
  const rows = tree.units.filter(({ id, parentId }) => scope.rootIds.includes(id) || parentId === scope.openedId)
  const around = await aroundRows(db, question, tree, rows.map(({ id }) => id))
  const [admissions, pipeline] = await Promise.all([
    countAdmissions(db, tree, around.countsBy, `${year - 1}-01-01`, earlier(asOf, `${year}-12-31`)),
    countStages(db, tree, asOf),
  ])
  return buildBoard({ ...tree, ...around, revision, admissions, pipeline })
}

/** Today: the frame as it was when units, quotas or settings last changed, and the counters of the rows. */
const makeBoard = async ({ db, memory }: Sources, scope: BoardScope, question: Question, revision: number): Promise<Board> => {
  const { year, asOf } = question
  const frame = await memory.keep(`frame ${keyOf(scope, question)}`, async () => {
    const tree = await readTopOfTree(db, asOf, scope)
    return { ...tree, ...(await aroundRows(db, question, tree, tree.units.map(({ id }) => id))) }
  })
  // A unit that had ended by then, or is not known: nobody is counted in it.
  if (frame.units.length === 0) return boardOf({ ...frame, revision }, nothingCounted)
  return boardOf({ ...frame, revision }, countedBelow(await readFigures(db, scope, year, frame.countsBy)))
}

export interface ShowBoard {
  readonly db: Reads
  readonly clock: Clock
  readonly kept: KeptBoards
  readonly memory: Memory
}

/**
 * The board of the reader's place, or of a unit within it. The revision is read before the figures: whatever is committed
 * meanwhile has a later one, so an answer that misses it is not used again.
 * @throws Problem `request.not_found` for a unit out of reach.
 */
export const showBoard = async ({ db, clock, kept, memory }: ShowBoard, actor: Actor, query: Query): Promise<KeptBoard> => {
  const today = clock.today()
  const revision = await memory.refresh()
  const sources = { db, memory }
  const scope = await scopeFor(sources, actor, today, query.unitId)
  const question = questionOf(query, today)
  const make = question.asOf < today ? makePastBoard : makeBoard
  return kept.keep(keyOf(scope, question), revision, () => make(sources, scope, question, revision))
}
