import { isWorkingDay } from '@ket-nap/domain/calendar/working-days'
import { vietnamCalendar } from '@ket-nap/domain/calendar/vietnam-calendar'
import type { Person } from '@ket-nap/domain/candidates/schema'
import { addDays } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import { isCell } from '@ket-nap/domain/units/rules'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'
import { inventPerson } from './people.ts'
import { lastDay } from './people-plan.ts'
import type { PlannedPerson } from './people-plan.ts'
import { binhAnCellKey, binhAnKey, districtKey, organisationKey } from './places.ts'
import type { PlannedUnit } from './places.ts'
import type { Random } from './random.ts'

export interface PlannedNomination {
  readonly organisationKey: string
  readonly cellKey: string
  readonly person: Person
  readonly resolutionNumber: string
  readonly nominatedOn: Day
  readonly outcome:
    | { readonly status: 'accepted'; readonly who: PlannedPerson }
    | { readonly status: 'waiting' }
    | { readonly status: 'declined' | 'withdrawn'; readonly on: Day; readonly reason: string }
}

const workingDayBefore = (day: Day): Day => (isWorkingDay(day, vietnamCalendar) ? day : workingDayBefore(addDays(day, -1)))

const series: Readonly<Record<OrganisationKind, string>> = {
  fatherland_front: 'NQ/MTTQ',
  youth_union: 'NQ/ĐTN',
  womens_union: 'NQ/HPN',
  farmers_union: 'NQ/HND',
  veterans_association: 'NQ/HCCB',
  trade_union: 'NQ/CĐ',
}

const resolution = (random: Random, kind: OrganisationKind): string => `${random.between(1, 45)}-${series[kind]}`

/** In a commune mostly its own organisation nominates, elsewhere that of the district. */
const organisationFor = (random: Random, cellKey: string, kind: OrganisationKind): string => {
  const commune = /^commune-\d+/.exec(cellKey)?.[0]
  return organisationKey(commune === undefined || random.chance(0.08) ? districtKey : commune, kind)
}

const accepted = (random: Random, people: readonly PlannedPerson[]): PlannedNomination[] =>
  people.flatMap((who) => {
    const { cellKey, origin, enteredOn, person } = who
    if (origin === null) return []
    return [
      {
        organisationKey: organisationFor(random, cellKey, origin),
        cellKey,
        person,
        resolutionNumber: resolution(random, origin),
        nominatedOn: workingDayBefore(addDays(enteredOn, -random.between(4, 21))),
        outcome: { status: 'accepted', who } as const,
      },
    ]
  })

const declines = [
  'Chi bộ đề nghị theo dõi, giúp đỡ thêm sáu tháng trước khi đưa vào danh sách nguồn',
  'Quần chúng sắp chuyển nơi làm việc, đề nghị giới thiệu tại nơi đến',
  'Chi bộ khác đã nhận quần chúng này',
] as const
const withdrawals = ['Đoàn viên chuyển sinh hoạt đi nơi khác', 'Giới thiệu nhầm chi bộ, sẽ giới thiệu lại'] as const

const youth = (unitKey: string): string => organisationKey(unitKey, 'youth_union')
const women = (unitKey: string): string => organisationKey(unitKey, 'womens_union')

type Open = readonly [organisation: string, cell: string | null, status: 'waiting' | 'declined' | 'withdrawn', daysAgo: number]

/** What the two sample liaisons have besides those taken on, and some of others; without a cell: one chosen by chance. */
const open: readonly Open[] = [
  [youth(binhAnKey), binhAnCellKey, 'waiting', 3],
  [youth(binhAnKey), 'commune-0-hamlet-2', 'waiting', 16],
  [youth(binhAnKey), binhAnCellKey, 'declined', 40],
  [youth(binhAnKey), 'commune-0-hamlet-3', 'withdrawn', 25],
  [women(districtKey), binhAnCellKey, 'waiting', 6],
  [women(districtKey), null, 'waiting', 12],
  [women(districtKey), null, 'declined', 70],
  [women(districtKey), null, 'withdrawn', 33],
  ...[1, 2, 4, 5, 8, 10, 13, 20, 34].map((days, index): Open => [youth(`commune-${index * 2 + 1}`), null, 'waiting', days]),
  ...[9, 30, 55, 80, 120].map((days, index): Open => [women(`commune-${index * 3 + 2}`), null, 'declined', days]),
]

const cellFor = (random: Random, cells: readonly PlannedUnit[], [organisation, cell]: Open): PlannedUnit => {
  const unitKey = organisation.replace(/-[a-z_]+$/, '')
  const able = cells.filter(({ key, parentKey }) => (cell === null ? unitKey === districtKey || parentKey === unitKey : key === cell))
  return random.weighted(able, () => 1)
}

const outcomeOf = (random: Random, [, , status, daysAgo]: Open): PlannedNomination['outcome'] => {
  if (status === 'waiting') return { status }
  const on = workingDayBefore(addDays(lastDay, -Math.floor(daysAgo / 2)))
  return { status, on, reason: random.pick(status === 'declined' ? declines : withdrawals) }
}

const unanswered = (random: Random, cells: readonly PlannedUnit[]): PlannedNomination[] =>
  open.map((one) => {
    const cell = cellFor(random, cells, one)
    const kind = one[0].endsWith('youth_union') ? 'youth_union' : 'womens_union'
    const nominatedOn = workingDayBefore(addDays(lastDay, -one[3]))
    return {
      organisationKey: one[0],
      cellKey: cell.key,
      person: inventPerson(random, cell, kind, nominatedOn),
      resolutionNumber: resolution(random, kind),
      nominatedOn,
      outcome: outcomeOf(random, one),
    }
  })

/** The first nomination that waits is of somebody another commune's cell has on its list: both sides are warned. */
const withNamesake = (nominations: readonly PlannedNomination[], people: readonly PlannedPerson[]): PlannedNomination[] => {
  const double = people.find(({ cellKey, origin, acts }) => origin === 'youth_union' && !cellKey.startsWith(binhAnKey) && acts.length === 1)
  const [first, ...others] = nominations
  if (first === undefined || double === undefined) return [...nominations]
  const { fullName, gender, bornOn } = double.person
  return [{ ...first, person: { ...first.person, fullName, gender, bornOn } }, ...others]
}

export const planNominations = (random: Random, units: readonly PlannedUnit[], people: readonly PlannedPerson[]): PlannedNomination[] => [
  ...accepted(random, people),
  ...withNamesake(unanswered(random, units.filter(({ kind }) => isCell(kind))), people),
]
