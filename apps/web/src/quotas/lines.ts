import { QuotaYear } from '@ket-nap/domain/quotas/schema'
import type { QuotaLine } from '@ket-nap/domain/quotas/schema'
import { wholeNumber } from '../lib/format.ts'
import { messages } from './messages.ts'

/** A signed number as people write it: `+2`, `−1`, `0`; the minus a real one so that it is not broken off its number. */
export const signed = (number: number): string =>
  number === 0 ? '0' : `${number > 0 ? '+' : '−'}${wholeNumber(Math.abs(number))}`

export const adjustedBy = ({ quota }: QuotaLine): number => (quota === null ? 0 : quota.current - quota.given)

/** How far the unit's own number and the sum below are apart, in words; null where there is nothing to compare. */
export const differenceWords = ({ difference }: QuotaLine): string | null => {
  if (difference === null) return null
  if (difference === 0) return messages.equal
  const size = wholeNumber(Math.abs(difference))
  return difference > 0 ? messages.over(size) : messages.under(size)
}

/** The sum below and of how many units it is; null where nothing stands below. */
export const belowWords = ({ unitsBelow, belowWithQuota, belowSum }: QuotaLine): string | null => {
  if (unitsBelow === 0) return null
  return belowSum === null ? messages.noneBelow : messages.below(wholeNumber(belowSum), belowWithQuota, unitsBelow)
}

/** Cells without a number of their own are many and say nothing: they are shown on request. */
export const worthShowing = ({ kind, quota }: QuotaLine): boolean =>
  quota !== null || (kind !== 'cell' && kind !== 'section_organisation')

/** A unit with all below it; empty for one that is not in the list. */
export const branchOf = (lines: readonly QuotaLine[], unitId: string): readonly QuotaLine[] => {
  const inside = new Set([unitId])
  // The lines come in the order of the tree, so whatever is above a unit has been looked at before it.
  return lines.filter((line) => {
    if (line.parentId !== null && inside.has(line.parentId)) inside.add(line.unitId)
    return inside.has(line.unitId)
  })
}

export interface IndentedLine {
  readonly line: QuotaLine
  readonly depth: number
}

/** The lines with how deep each stands below the first of its branch, in the order they came (that of the tree). */
export const indented = (lines: readonly QuotaLine[]): IndentedLine[] => {
  const depths = new Map<string, number>()
  return lines.map((line) => {
    const above = line.parentId === null ? undefined : depths.get(line.parentId)
    const depth = above === undefined ? 0 : above + 1
    depths.set(line.unitId, depth)
    return { line, depth }
  })
}

/** What is shown at first; all of it where nothing would be left, as for the officer of one cell without a number. */
export const shownLines = (lines: readonly QuotaLine[], all: boolean): IndentedLine[] => {
  const rows = indented(lines)
  const worth = rows.filter(({ line }) => worthShowing(line))
  return all || worth.length === 0 ? rows : worth
}

/** The year in the address; this year for one that cannot be read, as in a link cut short. */
export const readYear = (typed: string, thisYear: number): number => {
  const year = QuotaYear.safeParse(typed)
  return year.success && typed !== '' ? year.data : thisYear
}

/** Next year, for which quotas may be entered early, back as far as comparisons go, and the one asked for. */
export const yearChoices = (thisYear: number, chosen: number): readonly number[] => {
  const years = Array.from({ length: 8 }, (_, index) => thisYear + 1 - index)
  return [...new Set([...years, chosen])].toSorted((one, other) => other - one)
}
