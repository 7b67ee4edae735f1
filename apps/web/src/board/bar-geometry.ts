import type { Pipeline } from '@ket-nap/domain/board/schema'
import { linearScale, wholeTicks } from './linear-scale.ts'
import type { LinearScale } from './linear-scale.ts'
import { pipelineGroups } from './messages.ts'
import type { PipelineGroup } from './messages.ts'

/** People → per cent of the bar's width; every row of one chart has the same. */
export type BarScale = LinearScale

export interface Measured {
  readonly achieved: number
  readonly quota: number | null
  readonly pipeline?: Pipeline
}

export interface Piece {
  readonly from: number
  readonly width: number
}

/** All numbers are per cent of the width, between 0 and 100. */
export interface BarGeometry {
  readonly done: Piece
  /** What goes beyond the quota. */
  readonly over: Piece | null
  readonly quota: number | null
  readonly expected: number | null
  readonly pipeline: readonly (Piece & { readonly group: PipelineGroup; readonly count: number })[]
}

const waiting = (pipeline: Pipeline | undefined): number =>
  pipeline === undefined ? 0 : pipelineGroups.reduce((sum, group) => sum + pipeline[group], 0)

const longest = (rows: readonly Measured[]): number =>
  rows.reduce((most, row) => Math.max(most, row.quota ?? 0, row.achieved + waiting(row.pipeline)), 1)

/** Reaches to the longest row, its quota included, so that no quota line ever falls outside. */
export const barScale = (rows: readonly Measured[]): BarScale => linearScale(longest(rows), 0, 100)

/** Whole people for the axis above the bars. */
export const barTicks = (rows: readonly Measured[], count = 5): readonly number[] =>
  wholeTicks(longest(rows), count)

const piece = (scale: BarScale, from: number, to: number): Piece => ({
  from: scale(from),
  width: scale(to) - scale(from),
})

const stack = (scale: BarScale, start: number, pipeline: Pipeline): BarGeometry['pipeline'] => {
  let from = start
  return pipelineGroups.flatMap((group) => {
    const count = pipeline[group]
    const placed = { ...piece(scale, from, from + count), group, count }
    from += count
    return count > 0 ? [placed] : []
  })
}

export const barGeometry = (scale: BarScale, row: Measured, expected: number | null): BarGeometry => {
  const within = row.quota === null ? row.achieved : Math.min(row.achieved, row.quota)
  return {
    done: piece(scale, 0, within),
    over: row.achieved > within ? piece(scale, within, row.achieved) : null,
    quota: row.quota === null ? null : scale(row.quota),
    expected: expected === null ? null : scale(expected),
    pipeline: row.pipeline === undefined ? [] : stack(scale, row.achieved, row.pipeline),
  }
}
