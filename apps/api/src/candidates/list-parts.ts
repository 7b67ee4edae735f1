import { and, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { stagesOfFilter } from '@ket-nap/domain/candidates/stages'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { searchTerms } from '@ket-nap/domain/vietnamese/fold'
import type { Reads } from '../platform/db/database.ts'
import { condition } from '../platform/db/shapes.ts'
import type { Condition } from '../platform/db/shapes.ts'
import { hasText } from '../platform/db/text.ts'
import { units } from '../units/table.ts'
import { admittedDays, isBirthYear } from './list-conditions.ts'
import type { ListQuery } from './list-conditions.ts'
import { candidates } from './table.ts'

// The conditions of a list of today, each as a part of a statement that is built once for each shape of question.

/** Comes after everything that begins with the text: no path, key or date has a character beyond it. */
const beyond = (text: string): string => `${text}~`

export const belowShape = 'below'

/** In a cell below one of these paths. The cells are found by the index of paths, the people by their cell. */
export const belowAny = (db: Reads, paths: readonly string[]): Condition =>
  condition(belowShape, paths.flatMap((path) => [path, beyond(path)]), (...ends) => {
    const ranges = paths.map((_, at) => and(sql`${units.path} >= ${ends[2 * at]}`, sql`${units.path} < ${ends[2 * at + 1]}`))
    return inArray(candidates.unitId, db.select({ id: units.id }).from(units).where(or(...ranges) ?? sql`1 = 0`))
  })

const originPart = (originKind: NonNullable<ListQuery['originKind']>): Condition =>
  originKind === 'none'
    ? condition('no origin', [], () => isNull(candidates.originKind))
    : condition('origin', [originKind], (kind) => eq(candidates.originKind, kind))

/** Conditions of which the counters know the answer. */
export const countedParts = ({ stage, stageGroup, originKind }: ListQuery): Condition[] => [
  ...(stage === undefined ? [] : [condition('stage', [stage], (one) => eq(candidates.stage, one))]),
  ...(stageGroup === undefined
    ? []
    : [condition('stages', stagesOfFilter(stageGroup), (...all) => inArray(candidates.stage, all))]),
  ...(originKind === undefined ? [] : [originPart(originKind)]),
]

const termPart = (term: string): Condition =>
  isBirthYear(term)
    ? condition('born', [term, beyond(term)], (from, to) => and(gte(candidates.bornOn, from), lt(candidates.bornOn, to)))
    : condition('name', [term], (part) => hasText(candidates.searchKey, part))

const admittedPart = (countsBy: CountsBy, days: readonly [Day, Day]): Condition => {
  const column = countsBy === 'decision' ? candidates.decidedOn : candidates.ceremonyOn
  return condition(`admitted by ${countsBy}`, days, (from, to) => and(gte(column, from), lte(column, to)))
}

/** Two shapes rather than a value: a placeholder takes no boolean on SQLite. */
const returnedPart = (returned: NonNullable<ListQuery['returned']>): Condition =>
  condition(`returned ${returned}`, [], () => eq(candidates.returned, returned === 'true'))

/** What the counters know nothing of. */
export const uncountedParts = (query: ListQuery, countsBy: CountsBy, today: Day): Condition[] => {
  const days = admittedDays(query, today)
  return [
    ...(query.returned === undefined ? [] : [returnedPart(query.returned)]),
    ...searchTerms(query.q ?? '').map(termPart),
    ...(days === undefined ? [] : [admittedPart(countsBy, days)]),
  ]
}

/** After the last row of the page before, in the order of the list. */
export const afterPart = ([key, id]: readonly string[]): Condition =>
  condition('after', [key, key, id], (beyondKey, sameKey, beyondId) =>
    or(gt(candidates.sortKey, beyondKey), and(eq(candidates.sortKey, sameKey), gt(candidates.id, beyondId))),
  )
