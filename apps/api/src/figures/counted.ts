import type { Candidacy } from '@ket-nap/domain/candidates/fold'
import type { Stage } from '@ket-nap/domain/candidates/stages'
import type { CountsBy } from '@ket-nap/domain/settings/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'

export type Origin = OrganisationKind | 'none'

/** One figure: so many people of a unit at a stage, or admitted in a month. */
export type Figure = { readonly unitId: string; readonly origin: Origin; readonly people: number } & (
  | { readonly of: 'stage'; readonly stage: Stage }
  | { readonly of: 'admission'; readonly countsBy: CountsBy; readonly month: string }
)

export type CountedCandidacy = Pick<Candidacy, 'unitId' | 'stage' | 'decidedOn' | 'ceremonyOn' | 'spans'>

/** The cell somebody was in at the end of a day. */
const unitOn = ({ spans }: CountedCandidacy, day: Day): string | undefined =>
  spans.find(({ from, until }) => from <= day && (until === null || until > day))?.unitId

/** What one person adds to the figures of the cell: now at a stage, and admitted in the cell of that day. */
export const figuresOf = (candidacy: CountedCandidacy, originKind: OrganisationKind | null, people: 1 | -1): Figure[] => {
  const origin: Origin = originKind ?? 'none'
  const admittedOn = (countsBy: CountsBy, day: Day | null): Figure[] => {
    const unitId = day === null ? undefined : unitOn(candidacy, day)
    return day === null || unitId === undefined ? [] : [{ of: 'admission', unitId, countsBy, month: day.slice(0, 7), origin, people }]
  }
  return [
    { of: 'stage', unitId: candidacy.unitId, stage: candidacy.stage, origin, people },
    ...admittedOn('decision', candidacy.decidedOn),
    ...admittedOn('ceremony', candidacy.ceremonyOn),
  ]
}

const keyOf = (figure: Figure): string =>
  [figure.unitId, figure.origin, ...(figure.of === 'stage' ? [figure.stage] : [figure.countsBy, figure.month])].join(' ')

/** Adds up figures of the same thing; what comes to nothing falls away. By key, for comparing. */
export const addUp = (figures: Iterable<Figure>): ReadonlyMap<string, Figure> => {
  const sums = new Map<string, Figure>()
  for (const figure of figures) {
    const key = keyOf(figure)
    sums.set(key, { ...figure, people: figure.people + (sums.get(key)?.people ?? 0) })
  }
  for (const [key, { people }] of sums) if (people === 0) sums.delete(key)
  return sums
}

/** The same figure for each of several units. */
export const forEachUnit = (figure: Figure, unitIds: readonly string[]): Figure[] => unitIds.map((unitId) => ({ ...figure, unitId }))
