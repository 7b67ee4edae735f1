import { useEffect, useRef, useState } from 'react'
import type { Board } from '@ket-nap/domain/board/schema'
import { useAnnounce } from '../ui/announcer.tsx'
import { textsOf } from './figures.ts'
import { messages } from './messages.ts'

/** What moved while the board was open. */
export interface Change {
  /** People more (or fewer) admitted. */
  readonly by: number
  readonly unitIds: ReadonlySet<string>
}

export const noChange: Change = { by: 0, unitIds: new Set() }

/** Two boards that can be compared: the same figures of the same place, year and day. */
const sameQuestion = (a: Board, b: Board): boolean =>
  a.unit?.id === b.unit?.id && a.year === b.year && a.asOf === b.asOf && a.countsBy === b.countsBy

const movedUnits = (before: Board, after: Board): Board['units'] => {
  const old = new Map(before.units.map((unit) => [unit.unitId, unit.achieved]))
  return after.units.filter((unit) => old.has(unit.unitId) && old.get(unit.unitId) !== unit.achieved)
}

export const changeBetween = (before: Board, after: Board): Change | null => {
  if (!sameQuestion(before, after)) return null
  const by = after.total.achieved - before.total.achieved
  const unitIds = new Set(movedUnits(before, after).map((unit) => unit.unitId))
  return by === 0 && unitIds.size === 0 ? null : { by, unitIds }
}

const shownFor = 10_000

/**
 * Notices that the figures moved by themselves, says so politely, and tells for a while what to mark. `board` is left
 * out while an older answer stands in for one that is being read.
 */
export const useChange = (board: Board | undefined): Change => {
  const say = useAnnounce()
  const before = useRef<Board>(undefined)
  const [change, setChange] = useState(noChange)
  useEffect(() => {
    const old = before.current
    before.current = board
    const found = old && board ? changeBetween(old, board) : null
    if (board === undefined || (old !== undefined && !sameQuestion(old, board))) setChange(noChange)
    if (board === undefined || found === null) return
    setChange(found)
    if (found.by === 0) return
    const names = board.units.filter((unit) => found.unitIds.has(unit.unitId)).map((unit) => unit.name)
    const texts = textsOf(board.total, board.pace, board.pace.expected)
    say(messages.changed(`${texts.ratio} (${texts.percent})`, found.by, names.slice(0, 3)))
  }, [board, say])
  useEffect(() => {
    if (change === noChange) return
    const timer = setTimeout(() => setChange(noChange), shownFor)
    return () => clearTimeout(timer)
  }, [change])
  return change
}
