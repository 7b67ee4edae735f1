import { and, eq } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { CandidateLine } from '@ket-nap/domain/candidates/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import { idsOfPath, isBase } from '@ket-nap/domain/units/rules'
import { pathWithin, reachOf } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { readSettings } from '../settings/repository.ts'
import { units } from '../units/table.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { afterCondition, personConditions, stageCondition, treeCondition } from './list-conditions.ts'
import type { ListQuery } from './list-conditions.ts'
import { findUnitNames, pastPage, presentPage, returnedCondition } from './list-repository.ts'
import { candidates, stageSpans } from './table.ts'

type ListRow = Awaited<ReturnType<typeof presentPage>>['rows'][number]

/** The base organisation above each cell, by name; for a chi bộ cơ sở the cell itself. */
const withBaseNames = async (db: Reads, rows: readonly ListRow[], day: Day | null): Promise<CandidateLine[]> => {
  const ids = [...new Set(rows.flatMap((row) => idsOfPath(row.path)))]
  const bases = new Map((await findUnitNames(db, ids, day)).filter(({ kind }) => isBase(kind)).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    baseName: idsOfPath(row.path).map((id) => bases.get(id)).find((name) => name !== undefined) ?? row.unitName,
  }))
}

const returnedNow = ({ returned }: ListQuery) => (returned === undefined ? undefined : eq(candidates.returned, returned === 'true'))

const readPage = async (db: Reads, actor: Actor, query: ListQuery, day: Day | null, today: Day) => {
  const { countsBy } = await readSettings(db)
  const reach = await reachOf(db, actor, 'candidates.list', today)
  const returned = query.returned !== undefined && day !== null ? await returnedCondition(db, query.returned === 'true', day) : returnedNow(query)
  const page = {
    where: and(
      pathWithin(units.path, reach.paths),
      await treeCondition(db, query, day),
      stageCondition(query, day === null ? candidates.stage : stageSpans.stage),
      returned,
      personConditions(query, countsBy, day ?? today),
    ),
    after: afterCondition(query.after === undefined ? null : decodeCursor(query.after, 2)),
    limit: query.limit + 1,
  }
  return day === null ? presentPage(db, page) : pastPage(db, day, page)
}

/**
 * A page of the people within reach, in Vietnamese order of the given name. Reach is by today's tree, so that a reorganisation
 * takes nobody's own people away; stages, cells and the unit asked for are those of `asOf`.
 */
export const listCandidates = async ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>, actor: Actor, query: ListQuery): Promise<PageOf<CandidateLine>> => {
  const today = clock.today()
  const day = query.asOf === undefined || query.asOf >= today ? null : query.asOf
  const { rows, total } = await readPage(db, actor, query, day, today)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: await withBaseNames(db, shown, day),
    total,
    next: rows.length > query.limit && last !== undefined ? encodeCursor(last.sortKey, last.id) : null,
  }
}
