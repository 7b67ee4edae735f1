import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import { likeness } from '@ket-nap/domain/candidates/duplicates'
import type { Likeness } from '@ket-nap/domain/candidates/duplicates'
import type { DuplicateHint } from '@ket-nap/domain/candidates/schema'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import type { Day, PartialDay } from '@ket-nap/domain/shared/day'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { isWithinReach, reachOf } from '../access/reach.ts'
import type { Reach } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import { units } from '../units/table.ts'
import { candidates } from './table.ts'

/** A candidate of the same folded name, in whatever unit. */
export interface Namesake {
  readonly id: string
  readonly fullName: string
  readonly searchKey: string
  readonly bornOn: PartialDay
  readonly stage: Stage
  readonly unitName: string
  readonly path: string
}

export interface Alike extends Namesake {
  readonly likeness: Exclude<Likeness, 'different'>
}

export const findNamesakes = async (db: Reads, searchKeys: readonly string[]): Promise<Namesake[]> => {
  if (searchKeys.length === 0) return []
  return db
    .select({
      id: candidates.id,
      fullName: candidates.fullName,
      searchKey: candidates.searchKey,
      bornOn: candidates.bornOn,
      stage: candidates.stage,
      unitName: units.name,
      path: units.path,
    })
    .from(candidates)
    .innerJoin(units, eq(units.id, candidates.unitId))
    .where(inArray(candidates.searchKey, [...searchKeys]))
    .orderBy(candidates.sortKey, candidates.id)
}

export const alikeAmong = (
  namesakes: readonly Namesake[],
  person: { readonly searchKey: string; readonly bornOn: PartialDay },
): Alike[] =>
  namesakes.flatMap((namesake) => {
    const found = likeness(person, namesake)
    return found === 'different' ? [] : [{ ...namesake, likeness: found }]
  })

/** What a reader may know of people alike: those within reach by name, of the others only that there are some. */
export const hintFor = (alike: readonly Alike[], reach: Reach): DuplicateHint => {
  const isVisible = ({ path }: Alike): boolean => isWithinReach(reach, path)
  return {
    visible: alike
      .filter(isVisible)
      .map(({ id, fullName, bornOn, unitName, stage, likeness: found }) => ({ id, fullName, bornOn, unitName, stage, likeness: found })),
    elsewhere: !alike.every(isVisible),
  }
}

/** The same question for everybody who enters somebody: an officer, the office, a cell that accepts a nominee. */
export const findDuplicates = async (
  db: Reads,
  actor: Actor,
  person: { readonly fullName: string; readonly bornOn: PartialDay; readonly except?: string | undefined },
  today: Day,
): Promise<DuplicateHint> => {
  const searchKey = fold(person.fullName)
  const namesakes = (await findNamesakes(db, [searchKey])).filter(({ id }) => id !== person.except)
  const alike = alikeAmong(namesakes, { searchKey, bornOn: person.bornOn })
  return hintFor(alike, await reachOf(db, actor, 'candidates.list', today))
}

export const hasDuplicate = (hint: DuplicateHint): boolean => hint.elsewhere || hint.visible.length > 0
