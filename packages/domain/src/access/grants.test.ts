import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '../shared/day.ts'
import { GrantPlace, can, fitsPlace, grantsFor, holdsSomewhere } from './grants.ts'
import type { Actor, Grant, Place } from './grants.ts'
import { permissions, permissionsOf, roles } from './permissions.ts'
import type { Permission } from './permissions.ts'

/** A unit knows the one above it and its cluster; an organisation stands beside a unit. */
interface Tree {
  readonly parentOf: readonly (number | null)[]
  readonly clusterOf: readonly (number | null)[]
  readonly besideOf: readonly number[]
}

const someTree: fc.Arbitrary<Tree> = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    // The parent comes before the child, so there is no cycle; a few trees stand beside each other.
    parentOf: fc.tuple(
      ...Array.from({ length: size }, (_, n) => (n === 0 ? fc.constant(null) : fc.option(fc.nat(n - 1), { freq: 8 }))),
    ),
    clusterOf: fc.array(fc.option(fc.nat(2), { freq: 2 }), { minLength: size, maxLength: size }),
    besideOf: fc.array(fc.nat(size - 1), { maxLength: 4 }),
  }),
)

const epoch = '2023-01-01'
const someDay = fc.integer({ min: 0, max: 9 }).map((days) => addDays(epoch, days))

const unitId = (n: number) => `unit-${n}`
const clusterId = (n: number) => `cluster-${n}`
const organisationId = (n: number) => `organisation-${n}`

const somePlaceIn = ({ parentOf, besideOf }: Tree): fc.Arbitrary<GrantPlace> =>
  fc.oneof(
    fc.nat(parentOf.length - 1).map((n) => ({ kind: 'subtree' as const, unitId: unitId(n) })),
    fc.nat(2).map((n) => ({ kind: 'cluster' as const, clusterId: clusterId(n) })),
    fc
      .nat(Math.max(0, besideOf.length - 1))
      .map((n) => ({ kind: 'organisation' as const, organisationId: organisationId(n) })),
  )

const someGrantIn = (tree: Tree): fc.Arbitrary<Grant> =>
  fc.record({ role: fc.constantFrom(...roles), place: somePlaceIn(tree), from: someDay, until: fc.option(someDay) })

/** Something in the tree: it belongs to a unit, or to an organisation beside one. */
interface Thing {
  readonly unit: number
  readonly organisation: number | null
}

const someThingIn = ({ parentOf, besideOf }: Tree): fc.Arbitrary<Thing> => {
  const ofUnit = fc.nat(parentOf.length - 1).map((unit) => ({ unit, organisation: null }))
  if (besideOf.length === 0) return ofUnit
  return fc.oneof(
    ofUnit,
    fc.nat(besideOf.length - 1).map((n) => ({ unit: besideOf[n] ?? 0, organisation: n })),
  )
}

const someCase = someTree.chain((tree) =>
  fc.record({
    tree: fc.constant(tree),
    thing: someThingIn(tree),
    grants: fc.array(someGrantIn(tree), { maxLength: 4 }),
    permission: fc.constantFrom(...permissions),
    today: someDay,
  }),
)
type Case = typeof someCase extends fc.Arbitrary<infer T> ? T : never

/** What the server makes of a path: the unit and all above it, and the clusters of any of these. */
const placeOf = (tree: Tree, { unit, organisation }: Thing): Place => {
  const chain: number[] = []
  for (let at: number | null = unit; at !== null; at = tree.parentOf[at] ?? null) chain.unshift(at)
  const clusters = chain.flatMap((n) => tree.clusterOf[n] ?? [])
  return {
    unitIds: chain.map(unitId),
    clusterIds: clusters.map(clusterId),
    organisationId: organisation === null ? null : organisationId(organisation),
  }
}

/** The oracle goes down from the place of the grant and looks whether it meets the thing. */
const liesBelow = (tree: Tree, top: number, unit: number): boolean =>
  top === unit || tree.parentOf.some((parent, child) => parent === top && liesBelow(tree, child, unit))

const reaches = (tree: Tree, place: GrantPlace, { unit, organisation }: Thing): boolean => {
  if (place.kind === 'organisation')
    return organisation !== null && place.organisationId === organisationId(organisation)
  const tops = tree.parentOf.flatMap((_, n) => {
    const isTop =
      place.kind === 'subtree' ? place.unitId === unitId(n) : place.clusterId === clusterId(tree.clusterOf[n] ?? -1)
    return isTop ? [n] : []
  })
  return tops.some((top) => liesBelow(tree, top, unit))
}

const allowedBy = (grant: Grant, { tree, thing, permission, today }: Case): boolean => {
  const days = Array.from({ length: 10 }, (_, n) => addDays(epoch, n))
  const held = days.filter(
    (day) =>
      dayNumber(day) >= dayNumber(grant.from) && !(grant.until !== null && dayNumber(day) > dayNumber(grant.until)),
  )
  const allowed: ReadonlySet<Permission> = new Set(permissionsOf[grant.role])
  return held.includes(today) && allowed.has(permission) && reaches(tree, grant.place, thing)
}

const actorWith = (grants: readonly Grant[]): Actor => ({ accountId: 'someone', grants })

describe('may somebody do this, there, today?', () => {
  it('as the slow and obvious way says, in any tree with any grants', () => {
    let yes = 0
    fc.assert(
      fc.property(someCase, (given) => {
        const expected = given.grants.some((grant) => allowedBy(grant, given))
        if (expected) yes += 1
        expect(can(actorWith(given.grants), given.permission, placeOf(given.tree, given.thing), given.today)).toBe(
          expected,
        )
      }),
      { numRuns: 5000 },
    )
    // A test that only ever sees refusals shows little.
    expect(yes).toBeGreaterThan(100)
  })

  it('never without a grant', () => {
    fc.assert(
      fc.property(someCase, ({ tree, thing, permission, today }) => {
        expect(can(actorWith([]), permission, placeOf(tree, thing), today)).toBe(false)
        expect(holdsSomewhere(actorWith([]), permission, today)).toBe(false)
      }),
    )
  })

  it('another grant never takes anything away', () => {
    fc.assert(
      fc.property(someCase, ({ tree, thing, grants, permission, today }) => {
        const place = placeOf(tree, thing)
        const may = (some: readonly Grant[]) => can(actorWith(some), permission, place, today)
        expect(may(grants)).toBe(may(grants.slice(1)) || may(grants.slice(0, 1)))
      }),
    )
  })

  it('only where it may be done somewhere', () => {
    fc.assert(
      fc.property(someCase, ({ tree, thing, grants, permission, today }) => {
        const actor = actorWith(grants)
        const somewhere = holdsSomewhere(actor, permission, today)
        expect(somewhere).toBe(grantsFor(actor, permission, today).length > 0)
        expect(can(actor, permission, placeOf(tree, thing), today) && !somewhere).toBe(false)
      }),
    )
  })
})

describe('the days of a grant', () => {
  const place: Place = { unitIds: ['u'], clusterIds: [], organisationId: null }
  const actor = actorWith([
    { role: 'office', place: { kind: 'subtree', unitId: 'u' }, from: '2023-02-01', until: '2023-02-28' },
  ])

  it.each([
    ['2023-01-31', false],
    ['2023-02-01', true],
    ['2023-02-28', true],
    ['2023-03-01', false],
  ])('on %s: %s', (today, expected) => {
    expect(can(actor, 'units.view', place, today)).toBe(expected)
  })
})

describe('the place of a role', () => {
  it('is an organisation for a liaison and for nobody else', () => {
    const place = { kind: 'organisation', organisationId: 'o' } as const
    expect(roles.filter((role) => fitsPlace(role, place))).toEqual(['liaison'])
  })

  it('is a cluster for an overseer only', () => {
    expect(roles.filter((role) => fitsPlace(role, { kind: 'cluster', clusterId: 'c' }))).toEqual(['overseer'])
  })

  it('has nothing beside its kind and its id', () => {
    const unitId = '01890000-0000-7000-8000-000000000001'
    expect(GrantPlace.safeParse({ kind: 'subtree', unitId }).success).toBe(true)
    expect(GrantPlace.safeParse({ kind: 'subtree', unitId, clusterId: unitId }).success).toBe(false)
  })
})
