import { z } from 'zod'
import { stageGroups } from '../candidates/stages.ts'
import { Day } from '../shared/day.ts'
import { Id } from '../shared/ids.ts'
import { CountsBy } from '../settings/schema.ts'
import { OrganisationKind, UnitKind } from '../units/schema.ts'

/** People in each group of stages, at the end of the day asked for. */
export const Pipeline = z.object(
  Object.fromEntries(stageGroups.map((group) => [group, z.number().int()])) as Record<(typeof stageGroups)[number], z.ZodNumber>,
)
export type Pipeline = z.infer<typeof Pipeline>

/**
 * n / quota / percent / remaining. `percent` is printed by `shared/numbers.ts`, the same text on screen, in an annex and
 * in an export ("—" without a quota); `percentValue` is that number for sorting and drawing. `remaining` is never below 0.
 */
const figures = {
  achieved: z.number().int(),
  quota: z.number().int().nullable(),
  percent: z.string(),
  percentValue: z.number().nullable(),
  remaining: z.number().int().nullable(),
}

export const BoardUnit = z
  .object({
    unitId: Id,
    name: z.string(),
    kind: UnitKind,
    clusterId: Id.nullable(),
    /** Whether the unit has units below, so that the board can be opened for it. */
    opens: z.boolean(),
    /** Place in Vietnamese order of names, so that the browser need not collate. */
    nameOrder: z.number().int(),
    ...figures,
    pipeline: Pipeline,
  })
  .meta({ id: 'BoardUnit' })
export type BoardUnit = z.infer<typeof BoardUnit>

export const Board = z
  .object({
    year: z.number().int(),
    asOf: Day,
    countsBy: CountsBy,
    /** The unit the board is opened for; null when the reader's places have no common unit. */
    unit: z.object({ id: Id, name: z.string(), kind: UnitKind }).nullable(),
    above: z.array(z.object({ id: Id, name: z.string() })),
    total: z.object({ ...figures, pipeline: Pipeline }),
    /** The unit's own quota beside the sum of its units' quotas; `difference` = own − sum. */
    distribution: z.object({ own: z.number().int().nullable(), sum: z.number().int().nullable(), difference: z.number().int().nullable() }),
    /** Share of the year gone: `daysGone` of `daysInYear`; `expected` is quota × share, not rounded. */
    pace: z.object({ daysGone: z.number().int(), daysInYear: z.number().int(), expected: z.number().nullable() }),
    units: z.array(BoardUnit),
    /** Cumulative by month, 12 entries; `achieved` is null after the month of `asOf`. */
    months: z.array(
      z.object({ month: z.number().int(), achieved: z.number().int().nullable(), lastYear: z.number().int(), evenPace: z.number().nullable() }),
    ),
    clusters: z.array(z.object({ clusterId: Id.nullable(), name: z.string(), inCharge: z.string(), unitCount: z.number().int(), ...figures })),
    organisations: z.array(
      z.object({ kind: z.union([OrganisationKind, z.literal('none')]), achieved: z.number().int(), inPipeline: z.number().int() }),
    ),
    /** The newest live event these figures include; a later one on the stream means: ask again. */
    revision: z.number().int(),
  })
  .meta({ id: 'Board' })
export type Board = z.infer<typeof Board>
