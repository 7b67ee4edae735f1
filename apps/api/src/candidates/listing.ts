import { and } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { CandidateLine } from '@ket-nap/domain/candidates/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import { idsOfPath, isBase } from '@ket-nap/domain/units/rules'
import { keptReach, pathWithin } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { readSettings } from '../settings/repository.ts'
import { units } from '../units/table.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { afterCondition, personConditions, stageCondition, treeCondition } from './list-conditions.ts'
import type { ListQuery } from './list-conditions.ts'
import type { CellNames } from './list-names.ts'
import { presentPage } from './list-present.ts'
import type { ListSources } from './list-present.ts'
import { findUnitNames, pastPage, returnedCondition } from './list-repository.ts'
import { stageSpans } from './table.ts'

type PastRow = Awaited<ReturnType<typeof pastPage>>['rows'][number]

/** The names of each cell and of the base organisation above it, on that day; for a chi bộ cơ sở its own. */
const namesOn = async (db: Reads, rows: readonly PastRow[], day: Day): Promise<(row: PastRow) => CellNames> => {
  const ids = [...new Set(rows.flatMap((row) => idsOfPath(row.path)))]
  const bases = new Map((await findUnitNames(db, ids, day)).filter(({ kind }) => isBase(kind)).map(({ id, name }) => [id, name]))
  return ({ path, unitName }) => ({
    unitName,
    baseName: idsOfPath(path).map((id) => bases.get(id)).find((name) => name !== undefined) ?? unitName,
  })
}

const readPast = async ({ db, memory }: ListSources, actor: Actor, query: ListQuery, day: Day, today: Day) => {
  const { countsBy } = await readSettings(db)
  const reach = await keptReach(db, memory, actor, 'candidates.list', today)
  const page = {
    where: and(
      pathWithin(units.path, reach.paths),
      await treeCondition(db, query, day),
      stageCondition(query, stageSpans.stage),
      query.returned === undefined ? undefined : await returnedCondition(db, query.returned === 'true', day),
      personConditions(query, countsBy, day),
    ),
    after: afterCondition(query.after === undefined ? null : decodeCursor(query.after, 2)),
    limit: query.limit + 1,
  }
  const { rows, total } = await pastPage(db, day, page)
  return { rows, total, namesOf: await namesOn(db, rows, day) }
}

type Row = Omit<CandidateLine, keyof CellNames> & { readonly sortKey: string }

interface Found<R extends Row> {
  /** One more than is shown when there are more. */
  readonly rows: readonly R[]
  readonly total: number
  readonly namesOf: (row: R) => CellNames
}

/** Exactly the fields of the contract: the answer is written out as it is (routes.ts). */
const lineOf = (row: Row, { unitName, baseName }: CellNames): CandidateLine => {
  const { id, fullName, gender, bornOn, unitId, stage, stageSince, decidedOn, ceremonyOn, returned, originKind } = row
  return { id, fullName, gender, bornOn, unitId, unitName, baseName, stage, stageSince, decidedOn, ceremonyOn, returned, originKind }
}

const pageOf = <R extends Row>({ rows, total, namesOf }: Found<R>, limit: number): PageOf<CandidateLine> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => lineOf(row, namesOf(row))),
    total,
    next: rows.length > limit && last !== undefined ? encodeCursor(last.sortKey, last.id) : null,
  }
}

/**
 * A page of the people within reach, in Vietnamese order of the given name. Reach is by today's tree, so that a reorganisation
 * takes nobody's own people away; stages, cells and the unit asked for are those of `asOf`.
 */
export const listCandidates = async (
  { clock, ...sources }: ListSources & Pick<Dependencies, 'clock'>,
  actor: Actor,
  query: ListQuery,
): Promise<PageOf<CandidateLine>> => {
  const today = clock.today()
  await sources.memory.refresh()
  const day = query.asOf === undefined || query.asOf >= today ? null : query.asOf
  if (day === null) return pageOf(await presentPage(sources, actor, query, today), query.limit)
  return pageOf(await readPast(sources, actor, query, day, today), query.limit)
}
