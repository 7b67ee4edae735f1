import { eq } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { Day } from '@ket-nap/domain/shared/day'
import { problem } from '@ket-nap/domain/shared/problem'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import { isWithinReach, keptReach } from '../access/reach.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Memory } from '../platform/live/memory.ts'
import { units } from '../units/table.ts'

/** Whose figures a board shows: one opened unit, or several units that are its rows. */
export interface BoardScope {
  readonly openedId: string | null
  /** The opened unit alone, or the units of the reader's places. */
  readonly rootIds: readonly string[]
}

const lastOf = (path: string): string => idsOfPath(path).at(-1) ?? ''

const findPath = async (db: Reads, unitId: string): Promise<string | undefined> =>
  (await db.select({ path: units.path }).from(units).where(eq(units.id, unitId)))[0]?.path

/**
 * Decides the scope by the reader's reach of today. Without a unit: the reader's own place.
 * @throws Problem `request.not_found` for a unit that does not exist or is out of reach.
 */
export const scopeFor = async (
  { db, memory }: { readonly db: Reads; readonly memory: Memory },
  actor: Actor,
  today: Day,
  unitId: string | undefined,
): Promise<BoardScope> => {
  const reach = await keptReach(db, memory, actor, 'board.view', today)
  if (unitId !== undefined) {
    const path = await memory.keep(`path ${unitId}`, () => findPath(db, unitId))
    if (path === undefined || !isWithinReach(reach, path)) throw problem('request.not_found')
    return { openedId: unitId, rootIds: [unitId] }
  }
  const rootIds = reach.paths.map(lastOf).toSorted()
  return { openedId: rootIds.length === 1 ? (rootIds[0] ?? null) : null, rootIds }
}
