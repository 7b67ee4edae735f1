import type { UnitKind } from '../units/schema.ts'

/** A unit as it stood on the board's day. */
export interface TreeUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
  readonly parentId: string | null
  readonly clusterId: string | null
  readonly sortKey: string
}

export interface BoardTree {
  /** The unit the board is opened for; null when the reader's places have no common unit. */
  readonly openedId: string | null
  /** The opened unit and everything below it, or without one the reader's units and everything below them. */
  readonly units: readonly TreeUnit[]
  /** For units that had ended by that day: the unit that counts their people since, by merger or as the one above. */
  readonly successors: ReadonlyMap<string, string>
}

/** Follows mergers until a unit of the tree is found; a circle of mergers leads nowhere. */
const livingUnit = (id: string, byId: ReadonlyMap<string, TreeUnit>, successors: BoardTree['successors']): TreeUnit | undefined => {
  const seen = new Set<string>()
  let at: string | undefined = id
  while (at !== undefined && !byId.has(at) && !seen.has(at)) {
    seen.add(at)
    at = successors.get(at)
  }
  return at === undefined ? undefined : byId.get(at)
}

/**
 * The row of the board in which a unit's people are counted: the unit right below the opened one that they stand under,
 * or the opened unit itself. Undefined for a unit that is not on this board.
 */
export const rowFinder = ({ openedId, units, successors }: BoardTree): ((unitId: string) => string | undefined) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const isRow = (unit: TreeUnit): boolean =>
    unit.id === openedId || (openedId === null ? !byId.has(unit.parentId ?? '') : unit.parentId === openedId)
  const found = new Map<string, string | undefined>()
  return (unitId) => {
    if (found.has(unitId)) return found.get(unitId)
    let at = livingUnit(unitId, byId, successors)
    while (at !== undefined && !isRow(at)) at = byId.get(at.parentId ?? '')
    found.set(unitId, at?.id)
    return at?.id
  }
}

/**
 * The rows in Vietnamese order of names. The opened unit gets a row of its own when nothing stands below it, or when
 * people are counted in it directly: every person is in exactly one row.
 */
export const rowsOf = ({ openedId, units }: Pick<BoardTree, 'openedId' | 'units'>, isCountedIn: (unitId: string) => boolean): TreeUnit[] => {
  const ids = new Set(units.map((unit) => unit.id))
  const below = units.filter((unit) =>
    openedId === null ? !ids.has(unit.parentId ?? '') : unit.parentId === openedId && unit.id !== openedId,
  )
  const own = units.filter((unit) => unit.id === openedId && (below.length === 0 || isCountedIn(unit.id)))
  return [...below, ...own].toSorted((one, other) =>
    one.sortKey === other.sortKey ? compare(one.id, other.id) : compare(one.sortKey, other.sortKey),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
