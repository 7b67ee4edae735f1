import { and, eq, gt, inArray, isNull, like, lte, or } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { candidates as contract } from '@ket-nap/domain/candidates/contract'
import { stagesOfFilter } from '@ket-nap/domain/candidates/stages'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import { addDays, addMonths } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { searchTerms } from '@ket-nap/domain/vietnamese/fold'
import { pathWithin } from '../access/reach.ts'
import type { AnyColumn } from '../platform/db/kit.ts'
import type { Reads } from '../platform/db/database.ts'
import { hasText } from '../platform/db/text.ts'
import { periodCovers } from '../units/repository.ts'
import { unitPeriods, units } from '../units/table.ts'
import { admittedWithin } from './repository.ts'
import { candidates, stageSpans } from './table.ts'

export type ListQuery = Received<(typeof contract)['list']>['query']

export const spanCovers = (day: Day): SQL | undefined =>
  and(lte(stageSpans.from, day), or(isNull(stageSpans.until), gt(stageSpans.until, day)))

/** Paths of the tree of a past day (`day`), or of today's (null), below which the list looks. */
export const pathsOf = async (db: Reads, where: { unitId?: string; clusterId?: string }, day: Day | null): Promise<string[]> => {
  const table = day === null ? units : unitPeriods
  const id = day === null ? units.id : unitPeriods.unitId
  const rows = await db
    .select({ path: table.path })
    .from(table)
    .where(
      and(
        where.unitId === undefined ? undefined : eq(id, where.unitId),
        where.clusterId === undefined ? undefined : eq(table.clusterId, where.clusterId),
        day === null ? undefined : periodCovers(day),
      ),
    )
  return rows.map((row) => row.path)
}

/** The unit and the cluster asked for, by the tree of a past day. */
export const treeCondition = async (db: Reads, { unitId, clusterId }: ListQuery, day: Day): Promise<SQL | undefined> =>
  and(
    unitId === undefined ? undefined : pathWithin(unitPeriods.path, await pathsOf(db, { unitId }, day)),
    clusterId === undefined ? undefined : pathWithin(unitPeriods.path, await pathsOf(db, { clusterId }, day)),
  )

/** Four digits in the search box mean a year of birth. */
export const isBirthYear = (term: string): boolean => /^\d{4}$/.test(term)

const termCondition = (searchKey: AnyColumn, bornOn: AnyColumn, term: string): SQL =>
  isBirthYear(term) ? like(bornOn, `${term}%`) : hasText(searchKey, term)

/** Every folded word somewhere in the name, in any order; a year means the year of birth. */
export const searchCondition = (q: string | undefined, searchKey: AnyColumn, bornOn: AnyColumn): SQL | undefined =>
  and(...searchTerms(q ?? '').map((term) => termCondition(searchKey, bornOn, term)))

/** First and last day on which somebody counts toward the quota of the year asked for, or of one month of it, up to a day. */
export const admittedDays = ({ admittedIn: year, admittedMonth: month }: ListQuery, upTo: Day): readonly [Day, Day] | undefined => {
  if (year === undefined) return undefined
  const first = `${year}-${String(month ?? 1).padStart(2, '0')}-01`
  const last = addDays(addMonths(first, month === undefined ? 12 : 1), -1)
  return [first, last < upTo ? last : upTo]
}

const admittedCondition = (query: ListQuery, countsBy: CountsBy, upTo: Day): SQL | undefined => {
  const days = admittedDays(query, upTo)
  return days && admittedWithin(countsBy, ...days)
}

const originCondition = (originKind: ListQuery['originKind']): SQL | undefined => {
  if (originKind === undefined) return undefined
  return originKind === 'none' ? isNull(candidates.originKind) : eq(candidates.originKind, originKind)
}

/** Conditions on what does not change with the day of the stages. */
export const personConditions = (query: ListQuery, countsBy: CountsBy, upTo: Day): SQL | undefined =>
  and(
    searchCondition(query.q, candidates.searchKey, candidates.bornOn),
    originCondition(query.originKind),
    admittedCondition(query, countsBy, upTo),
  )

export const stageCondition = ({ stage, stageGroup }: ListQuery, column: typeof stageSpans.stage): SQL | undefined =>
  and(
    stage === undefined ? undefined : eq(column, stage),
    stageGroup === undefined ? undefined : inArray(column, stagesOfFilter(stageGroup)),
  )

/** After the last row of the page before, in the order of the list. */
export const afterCondition = (after: readonly string[] | null): SQL | undefined => {
  const [key, id] = after ?? []
  if (key === undefined || id === undefined) return undefined
  return or(gt(candidates.sortKey, key), and(eq(candidates.sortKey, key), gt(candidates.id, id)))
}
