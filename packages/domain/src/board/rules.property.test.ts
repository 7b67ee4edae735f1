import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages } from '../candidates/stages.ts'
import { dayFromNumber } from '../shared/day.ts'
import { organisationKinds } from '../units/schema.ts'
import { buildBoard } from './rules.ts'
import type { BoardInput } from './rules.ts'

const origin = fc.constantFrom(null, ...organisationKinds)
const count = fc.integer({ min: 1, max: 50 })

/** A tree of up to 30 units, each under an earlier one; figures for them, for merged and for unknown units. */
const input: fc.Arbitrary<BoardInput> = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 0, maxLength: 29 }),
    clusterOf: fc.array(fc.constantFrom(null, 'c1', 'c2', 'gone'), { minLength: 30, maxLength: 30 }),
    withOpened: fc.boolean(),
    merged: fc.array(fc.tuple(fc.integer({ min: 30, max: 39 }), fc.integer({ min: 0, max: 41 })), { maxLength: 10 }),
    quotas: fc.array(fc.tuple(fc.nat(29), fc.constantFrom(0, 1, 7, 229)), { maxLength: 12 }),
    admissions: fc.array(
      fc.record({ unit: fc.nat(41), year: fc.constantFrom(2022, 2023), month: fc.integer({ min: 1, max: 12 }), origin, count }),
      { maxLength: 40 },
    ),
    pipeline: fc.array(fc.record({ unit: fc.nat(41), stage: fc.constantFrom(...stages), origin, count }), { maxLength: 40 }),
    asOf: fc.integer({ min: 18_900, max: 19_900 }).map(dayFromNumber),
  })
  .map(({ parents, clusterOf, withOpened, merged, quotas, admissions, pipeline, asOf }) => {
    const units = [null, ...parents.map((parent, index) => `u${parent % (index + 1)}`)].map((parentId, index) => ({
      id: `u${index}`,
      kind: 'base_organisation' as const,
      name: `Đơn vị ${index}`,
      parentId,
      clusterId: clusterOf[index] ?? null,
      sortKey: `k${index % 7}`,
    }))
    const inTree = withOpened ? units : units.slice(1)
    return {
      year: 2023,
      asOf,
      countsBy: 'decision' as const,
      revision: 1,
      opened: withOpened ? { id: 'u0', name: 'Đơn vị 0', kind: 'superior_committee' as const } : null,
      openedId: withOpened ? 'u0' : null,
      above: [],
      inheritedClusterId: null,
      units: inTree,
      successors: new Map(merged.map(([from, into]) => [`u${from}`, `u${into}`])),
      quotas: new Map(quotas.map(([unit, number]) => [`u${unit}`, number])),
      // As the database answers: nothing after the day.
      admissions: admissions
        .map(({ unit, year, month, ...rest }) => ({ unitId: `u${unit}`, month: `${year}-${String(month).padStart(2, '0')}`, ...rest }))
        .filter(({ month }) => month <= asOf.slice(0, 7)),
      pipeline: pipeline.map(({ unit, ...rest }) => ({ unitId: `u${unit}`, ...rest })),
      clusters: [{ id: 'c1', name: 'Cụm 1', inCharge: '' }, { id: 'c2', name: 'Cụm 2', inCharge: '' }],
    }
  })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const sumOrNull = (numbers: readonly (number | null)[]): number | null =>
  numbers.every((number) => number === null) ? null : sum(numbers.map((number) => number ?? 0))

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('every board', () => {
  it('adds up by unit, by cluster, by organisation and by month', () => {
    fc.assert(
      fc.property(input, (given) => {
        const board = buildBoard(given)
        const { achieved } = board.total
        expect(sum(board.units.map((unit) => unit.achieved))).toBe(achieved)
        expect(sum(board.clusters.map((cluster) => cluster.achieved))).toBe(achieved)
        expect(sum(board.clusters.map((cluster) => cluster.unitCount))).toBe(board.units.length)
        expect(sum(board.organisations.map((organisation) => organisation.achieved))).toBe(achieved)
        expect(board.months.findLast((month) => month.achieved !== null)?.achieved ?? 0).toBe(achieved)
      }),
    )
  })

  it('adds up its quotas by unit and by cluster, unless only the opened unit has one', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { units, clusters, total, distribution } = buildBoard(given)
        const ofUnits = sumOrNull(units.map(({ quota }) => quota))
        expect(total.quota).toBe(ofUnits ?? distribution.own)
        expect(sumOrNull(clusters.map(({ quota }) => quota))).toBe(ofUnits)
      }),
    )
  })

  it('puts everybody of its units in exactly one row and group', () => {
    fc.assert(
      fc.property(input, (given) => {
        const board = buildBoard(given)
        const inRows = sum(board.units.flatMap(({ pipeline }) => Object.values(pipeline)))
        const known = new Set(given.units.map(({ id }) => id))
        const atLeast = sum(given.pipeline.filter(({ unitId }) => known.has(unitId)).map((people) => people.count))
        expect(inRows).toBe(sum(Object.values(board.total.pipeline)))
        expect(inRows).toBeGreaterThanOrEqual(atLeast)
        const underWay = sum(board.organisations.map(({ inPipeline }) => inPipeline))
        expect(underWay + board.total.pipeline.admitted).toBe(inRows)
      }),
    )
  })

  it('never holds a number that is none, an endless one, or a minus zero', () => {
    fc.assert(
      fc.property(input, (given) => {
        const board = buildBoard(given)
        expect(numbersIn(board).filter((number) => !Number.isFinite(number) || Object.is(number, -0))).toEqual([])
        expect(JSON.stringify(board)).not.toMatch(/NaN|Infinity/)
      }),
    )
  })

  it('never falls over the year, and is at most complete', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { months, pace, units } = buildBoard(given)
        const curve = months.flatMap(({ achieved }) => (achieved === null ? [] : [achieved]))
        expect(curve).toEqual(curve.toSorted((one, other) => one - other))
        expect(pace.daysGone).toBeGreaterThanOrEqual(0)
        expect(pace.daysGone).toBeLessThanOrEqual(pace.daysInYear)
        expect(units.map(({ nameOrder }) => nameOrder)).toEqual(units.map((_unit, index) => index))
      }),
    )
  })
})
