import type { BoardUnit } from '@ket-nap/domain/board/schema'
import type { SortKey } from './search.ts'

type Compared = Pick<BoardUnit, 'percentValue' | 'remaining' | 'nameOrder'>

const byName = (a: Compared, b: Compared): number => a.nameOrder - b.nameOrder

/** Units that have no quota to be measured by come last. */
const measuredFirst = (a: Compared, b: Compared): number =>
  Number(a.percentValue === null) - Number(b.percentValue === null)

const comparisons: Readonly<Record<SortKey, (a: Compared, b: Compared) => number>> = {
  percent: (a, b) =>
    measuredFirst(a, b) ||
    (a.percentValue ?? 0) - (b.percentValue ?? 0) ||
    (b.remaining ?? 0) - (a.remaining ?? 0) ||
    byName(a, b),
  remaining: (a, b) => measuredFirst(a, b) || (b.remaining ?? 0) - (a.remaining ?? 0) || byName(a, b),
  name: byName,
}

/** Those who need attention first, and among equals the Vietnamese order of names. */
export const sortUnits = <Unit extends Compared>(units: readonly Unit[], key: SortKey): readonly Unit[] =>
  units.toSorted(comparisons[key])
