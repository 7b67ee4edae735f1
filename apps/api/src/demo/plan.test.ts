import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageVerdict } from '@ket-nap/domain/rule-sets/eligibility'
import { ruleSetOn } from '@ket-nap/domain/rule-sets/rule-sets'
import { isBase, isCell, mayStandUnder } from '@ket-nap/domain/units/rules'
import { Id } from '@ket-nap/domain/shared/ids'
import { createSeededIds } from './ids.ts'
import { binhAnCellKey, binhAnKey, districtKey } from './places.ts'
import { planDistrict } from './plan.ts'
import { apportion } from './quota-plan.ts'
import { createRandom } from './random.ts'
import { defaultSeed } from './seed.ts'

const plan = planDistrict(defaultSeed)
const people = new Set(
  plan.happenings.flatMap((one) => {
    if ('who' in one) return [one.who]
    return one.nomination.outcome.status === 'accepted' ? [one.nomination.outcome.who] : []
  }),
)
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

describe('the plan of the sample district', () => {
  it('is the same for the same seed and another for another', () => {
    expect(planDistrict(defaultSeed)).toEqual(plan)
    expect(planDistrict(defaultSeed + 1).officers).not.toEqual(plan.officers)
  })

  it('has the thị trấn and the 21 xã, and about 25 office and enterprise units right below the district', () => {
    const bases = plan.units.filter(({ parentKey }) => parentKey === districtKey)
    const communes = bases.filter(({ key }) => key.startsWith('commune-'))
    expect(communes.map(({ name }) => name)).toHaveLength(22)
    expect(communes.filter(({ name }) => name.startsWith('Đảng bộ xã Bình'))).toHaveLength(21)
    expect(communes.map(({ name }) => name)).toContain('Đảng bộ thị trấn Châu Ổ')
    expect(bases.length - communes.length).toBeGreaterThanOrEqual(24)
    expect(bases.every(({ kind, clusterKey }) => isBase(kind) && clusterKey !== null)).toBe(true)
  })

  it('gives every commune cells of hamlets, a school and a station, no two of one name', () => {
    for (const commune of plan.units.filter(({ key }) => /^commune-\d+$/.test(key))) {
      const cells = plan.units.filter(({ parentKey }) => parentKey === commune.key)
      const hamlets = cells.filter(({ setting }) => setting === 'hamlet')
      expect(hamlets.length).toBeGreaterThanOrEqual(5)
      expect(hamlets.length).toBeLessThanOrEqual(12)
      expect(new Set(cells.map(({ setting }) => setting))).toEqual(new Set(['hamlet', 'school', 'health']))
      expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length)
    }
  })

  it('is a tree that the rules allow, parents first', () => {
    const known = new Map<string, (typeof plan.units)[number]>()
    for (const unit of plan.units) {
      const parent = known.get(unit.parentKey ?? '')
      expect(unit.key === districtKey ? parent === undefined : parent !== undefined && mayStandUnder(unit.kind, parent.kind)).toBe(true)
      known.set(unit.key, unit)
    }
  })

  it('has six mass organisations beside the district and beside every commune', () => {
    expect(plan.organisations).toHaveLength(6 * 23)
    expect(new Set(plan.organisations.map(({ kind }) => kind)).size).toBe(6)
  })

  it('distributes exactly 229 for 2023 and 215 for 2022, at least one to each base unit', () => {
    expect(sum(plan.quotas[2023].values())).toBe(229)
    expect(sum(plan.quotas[2022].values())).toBe(215)
    expect(Math.min(...plan.quotas[2023].values())).toBeGreaterThanOrEqual(1)
  })

  it('has everything happen in order, and nothing on the day of the letter itself', () => {
    const instants = plan.happenings.map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted())
    expect(instants.at(-1)?.slice(0, 10)).toBe('2023-02-22')
    for (const { enteredOn, acts } of people) {
      const days = [enteredOn, ...acts.map(({ on }) => on)]
      expect(days).toEqual(days.toSorted())
    }
  })

  it('invents people of full age, in cells', () => {
    expect(people.size).toBe(571)
    const kindOf = new Map(plan.units.map(({ key, kind }) => [key, kind]))
    for (const { person, cellKey, enteredOn } of people) {
      expect(isCell(kindOf.get(cellKey) ?? 'superior_committee')).toBe(true)
      expect(ageVerdict(person.bornOn, enteredOn, ruleSetOn(enteredOn))).toBe('eligible')
      expect(person.fullName).toBe(person.fullName.normalize('NFC'))
      expect(person.fullName).toMatch(/^\p{Lu}\p{L}*( \p{Lu}\p{L}*){2,3}$/u)
    }
  })

  it('numbers the committee’s decisions without using a number twice in a year', () => {
    const decisions = [...people].flatMap(({ acts }) => acts.filter(({ act }) => act === 'decide_admission' || act === 'recognise'))
    const names = decisions.map(({ on, document }) => `${document?.number} ${on.slice(0, 4)}`)
    expect(names.length).toBeGreaterThan(200)
    expect(new Set(names).size).toBe(names.length)
  })

  it('gives the sample cell and the sample liaison something of everything', () => {
    const ofLiaison = plan.happenings.flatMap((one) =>
      one.kind === 'nominated' && one.nomination.organisationKey === `${binhAnKey}-youth_union` ? [one.nomination.outcome.status] : [],
    )
    expect(new Set(ofLiaison)).toEqual(new Set(['accepted', 'waiting', 'declined', 'withdrawn']))
    const inCell = [...people].filter(({ cellKey }) => cellKey === binhAnCellKey)
    expect(inCell.some(({ acts }) => acts.at(-1)?.act === 'refer_to_committee')).toBe(true)
    expect(inCell.some(({ acts }) => acts.length === 0)).toBe(true)
  })
})

describe('chance', () => {
  it('shares out a total in whole numbers that add up exactly, nobody less than one', () => {
    const weights = fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }).filter((all) => sum(all) > 0)
    fc.assert(
      fc.property(weights, fc.nat(400), (all, spare) => {
        const shares = apportion(all.length + spare, all)
        expect(sum(shares)).toBe(all.length + spare)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1)
      }),
    )
    expect(() => apportion(2, [1, 1, 1])).toThrow(RangeError)
  })

  it('makes ids of the usual form that grow, also over a jump in time', () => {
    const ids = createSeededIds(createRandom(1), '2020-03-02T01:00:00.000Z')
    const made = Array.from({ length: 50 }, (_, index) => {
      if (index === 25) ids.advanceTo('2022-01-01T00:00:00.000Z')
      if (index === 26) ids.advanceTo('2021-01-01T00:00:00.000Z')
      return ids.next()
    })
    expect(made).toEqual(made.toSorted())
    expect(new Set(made).size).toBe(50)
    for (const id of made) expect(Id.parse(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
