import { isBase } from '@ket-nap/domain/units/rules'
import { inventName } from './names.ts'
import { planNominations } from './nominations-plan.ts'
import { planPeople } from './people-plan.ts'
import { clusters, planOrganisations, planUnits } from './places.ts'
import type { PlannedCluster, PlannedOrganisation, PlannedUnit } from './places.ts'
import { districtQuota, planQuotas } from './quota-plan.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { planSchedule } from './schedule.ts'
import type { Happening } from './schedule.ts'

/** The whole sample district before any of it is written: the same for the same seed. */
export interface Plan {
  readonly units: readonly PlannedUnit[]
  readonly clusters: readonly (PlannedCluster & { readonly inCharge: string })[]
  readonly organisations: readonly PlannedOrganisation[]
  readonly quotas: Readonly<Record<2022 | 2023, ReadonlyMap<string, number>>>
  /** Who writes for a unit or an organisation, by its key. */
  readonly officers: ReadonlyMap<string, string>
  readonly happenings: readonly Happening[]
}

const someName = (random: Random): string => inventName(random, random.chance(0.4) ? 'female' : 'male')

const planOfficers = (random: Random, units: readonly PlannedUnit[], organisations: readonly PlannedOrganisation[]) =>
  new Map([...units, ...organisations].map(({ key }) => [key, someName(random)]))

export const planDistrict = (seed: number): Plan => {
  const random = createRandom(seed)
  const units = planUnits(random)
  const organisations = planOrganisations(units)
  const quotas = {
    2022: planQuotas(random, units.filter(({ kind }) => isBase(kind)), districtQuota[2022]),
    2023: planQuotas(random, units.filter(({ kind }) => isBase(kind)), districtQuota[2023]),
  }
  const people = planPeople(random, units, quotas[2023])
  const nominations = planNominations(random, units, people)
  return {
    units,
    organisations,
    quotas,
    clusters: clusters.map((cluster) => ({ ...cluster, inCharge: someName(random) })),
    officers: planOfficers(random, units, organisations),
    happenings: planSchedule(random, people, nominations),
  }
}
