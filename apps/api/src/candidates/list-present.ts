import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { Day } from '@ket-nap/domain/shared/day'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import { stagesOfFilter } from '@ket-nap/domain/candidates/stages'
import { keptReach } from '../access/reach.ts'
import { stageCounters } from '../figures/table.ts'
import type { Reads } from '../platform/db/database.ts'
import { condition, preparedByShape, valuesOf, whereOf } from '../platform/db/shapes.ts'
import type { Condition } from '../platform/db/shapes.ts'
import { outOfIndex } from '../platform/db/text.ts'
import type { Memory } from '../platform/live/memory.ts'
import { readSettings } from '../settings/repository.ts'
import { decodeCursor } from './cursor.ts'
import { pathsOf } from './list-conditions.ts'
import type { ListQuery } from './list-conditions.ts'
import { namesOfCells } from './list-names.ts'
import { afterPart, belowAny, belowShape, countedParts, uncountedParts } from './list-parts.ts'
import { personFields } from './list-repository.ts'
import { candidates } from './table.ts'

export interface ListSources {
  readonly db: Reads
  /** Refreshed for this answer. */
  readonly memory: Memory
}

const order = [asc(candidates.sortKey), asc(candidates.id)]

/**
 * Below a unit the people are found by their cells and then put in order; SQLite would rather walk everybody in order until
 * the page is full, which for a commune in a province is through nearly all of them.
 */
const findingOrder = (conditions: readonly Condition[]) =>
  conditions.some(({ shape }) => shape === belowShape) ? [outOfIndex(candidates.sortKey), asc(candidates.id)] : order

/** The ids first: they are found and put in order within an index, and only the rows shown are read. */
const pageFor = preparedByShape((db, conditions) =>
  db
    .select({
      ...personFields,
      unitId: candidates.unitId,
      stage: candidates.stage,
      stageSince: candidates.stageSince,
      decidedOn: candidates.decidedOn,
      ceremonyOn: candidates.ceremonyOn,
      returned: candidates.returned,
    })
    .from(candidates)
    .where(
      inArray(
        candidates.id,
        db.select({ id: candidates.id }).from(candidates).where(whereOf(conditions)).orderBy(...findingOrder(conditions)).limit(sql.placeholder('limit')),
      ),
    )
    .orderBy(...order)
    .prepare(),
)

const totalFor = preparedByShape((db, conditions) =>
  db.select({ total: count() }).from(candidates).where(whereOf(conditions)).prepare(),
)

const sumFor = preparedByShape((db, conditions) =>
  db
    .select({ total: sql<number>`coalesce(sum(${stageCounters.people}), 0)` })
    .from(stageCounters)
    .where(whereOf(conditions))
    .prepare(),
)

/** Of the whole house the counters know how many are at a stage. */
const countedTotal = async (db: Reads, topId: string, { stage, stageGroup, originKind }: ListQuery): Promise<number> => {
  const conditions = [
    condition('unit', [topId], (id) => eq(stageCounters.unitId, id)),
    ...(stage === undefined ? [] : [condition('stage', [stage], (one) => eq(stageCounters.stage, one))]),
    ...(stageGroup === undefined ? [] : [condition('stages', stagesOfFilter(stageGroup), (...all) => inArray(stageCounters.stage, all))]),
    ...(originKind === undefined ? [] : [condition('origin', [originKind], (kind) => eq(stageCounters.origin, kind))]),
  ]
  return (await sumFor(db, conditions).execute(valuesOf(conditions)))[0]?.total ?? 0
}

/** The one unit that everybody stands under, if one of the paths is its. */
const topAmong = (paths: readonly string[]): string | undefined =>
  paths.map(idsOfPath).find((ids) => ids.length === 1)?.[0]

/** Within reach and below what is asked for. Whatever takes in the whole house is no condition: then its id comes back. */
const placeOf = async ({ db, memory }: ListSources, actor: Actor, query: ListQuery, today: Day) => {
  const kept = (what: { unitId?: string; clusterId?: string }) => memory.keep(`paths ${JSON.stringify(what)}`, () => pathsOf(db, what, null))
  const { unitId, clusterId } = query
  const all = [
    (await keptReach(db, memory, actor, 'candidates.list', today)).paths,
    ...(unitId === undefined ? [] : [await kept({ unitId })]),
    ...(clusterId === undefined ? [] : [await kept({ clusterId })]),
  ]
  const narrower = all.filter((paths) => topAmong(paths) === undefined)
  return { parts: narrower.map((paths) => belowAny(db, paths)), topId: narrower.length === 0 ? topAmong(all.flat()) : undefined }
}

const findTotal = async (db: Reads, conditions: readonly Condition[]): Promise<number> =>
  (await totalFor(db, conditions).execute(valuesOf(conditions)))[0]?.total ?? 0

/** A page of the people as they are now, one more row than shown, and how many there are on all pages. */
export const presentPage = async (sources: ListSources, actor: Actor, query: ListQuery, today: Day) => {
  const { db, memory } = sources
  const { countsBy } = await memory.keep('settings', () => readSettings(db))
  const place = await placeOf(sources, actor, query, today)
  const uncounted = uncountedParts(query, countsBy, today)
  const conditions = [...place.parts, ...countedParts(query), ...uncounted]
  const onPage = query.after === undefined ? conditions : [...conditions, afterPart(decodeCursor(query.after, 2))]
  const rows = await pageFor(db, onPage).execute({ ...valuesOf(onPage), limit: query.limit + 1 })
  const namesOf = await namesOfCells(db, memory, rows.map(({ unitId }) => unitId))
  const isWhole = query.after === undefined && rows.length <= query.limit
  const isCounted = place.topId !== undefined && uncounted.length === 0
  const total = isWhole ? rows.length : isCounted ? await countedTotal(db, place.topId ?? '', query) : await findTotal(db, conditions)
  return { rows, total, namesOf: ({ unitId }: { readonly unitId: string }) => namesOf(unitId) }
}
