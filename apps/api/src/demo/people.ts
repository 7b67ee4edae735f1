import type { Person } from '@ket-nap/domain/candidates/schema'
import { addDays } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'
import { inventName } from './names.ts'
import type { Gender } from './names.ts'
import type { PlannedUnit, Setting } from './places.ts'
import type { Random } from './random.ts'

type Origin = OrganisationKind | null
type Shares = readonly (readonly [origin: Origin, weight: number])[]

const inHamlets: Shares = [
  ['youth_union', 30],
  ['womens_union', 18],
  ['farmers_union', 18],
  ['veterans_association', 6],
  ['fatherland_front', 8],
  [null, 20],
]
const atWork: Shares = [
  ['trade_union', 40],
  ['youth_union', 28],
  ['womens_union', 5],
  [null, 27],
]

/** Which organisation brings somebody to a cell of this setting; null: the cell finds the person itself. */
export const inventOrigin = (random: Random, setting: Setting): Origin =>
  random.weighted(setting === 'hamlet' ? inHamlets : atWork, ([, weight]) => weight)[0]

const jobs: Readonly<Record<Setting, readonly [string, ...string[]]>> = {
  hamlet: ['Nông dân', 'Nông dân', 'Buôn bán nhỏ', 'Công nhân', 'Thợ may', 'Phó trưởng thôn', 'Cán bộ không chuyên trách'],
  school: ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên thiết bị', 'Kế toán'],
  health: ['Điều dưỡng', 'Y sĩ', 'Bác sĩ', 'Dược sĩ'],
  office: ['Chuyên viên', 'Chuyên viên', 'Công chức', 'Kế toán', 'Văn thư'],
  forces: ['Chiến sĩ', 'Cán bộ', 'Cán bộ'],
  enterprise: ['Công nhân', 'Công nhân', 'Kỹ thuật viên', 'Tổ trưởng sản xuất', 'Kế toán'],
}
const menOfHamlets = ['Nông dân', 'Ngư dân', 'Thợ xây', 'Thôn đội trưởng', 'Công an viên'] as const

const jobOf = (random: Random, setting: Setting, gender: Gender): string =>
  setting === 'hamlet' && gender === 'male' && random.chance(0.6) ? random.pick(menOfHamlets) : random.pick(jobs[setting])

const genderOf = (random: Random, origin: Origin, setting: Setting): Gender => {
  if (origin === 'womens_union') return 'female'
  if (origin === 'veterans_association') return 'male'
  if (setting === 'forces') return random.chance(0.15) ? 'female' : 'male'
  return random.chance(setting === 'school' || setting === 'health' ? 0.65 : 0.45) ? 'female' : 'male'
}

const ages = {
  youth_union: [19, 28],
  womens_union: [24, 44],
  farmers_union: [27, 48],
  veterans_association: [30, 52],
  fatherland_front: [26, 50],
  trade_union: [24, 44],
  none: [21, 46],
} as const

const bornOn = (random: Random, origin: Origin, on: Day): string => {
  const [min, max] = ages[origin ?? 'none']
  const day = addDays(on, -random.between(min * 366, max * 365))
  // Of a few only the month is known, as in real lists.
  return random.chance(0.04) ? day.slice(0, 7) : day
}

const rare = (random: Random, share: number, usual: string, others: readonly [string, ...string[]]): string =>
  random.chance(share) ? random.pick(others) : usual

/** A person who lives and works where the cell is, put together by chance. */
export const inventPerson = (random: Random, cell: PlannedUnit, origin: Origin, on: Day): Person => {
  const gender = genderOf(random, origin, cell.setting)
  return {
    fullName: inventName(random, gender),
    gender,
    bornOn: bornOn(random, origin, on),
    ethnicity: rare(random, 0.05, 'Kinh', ['Hrê', 'Cor']),
    religion: rare(random, 0.06, 'Không', ['Phật giáo', 'Công giáo', 'Cao Đài']),
    occupation: jobOf(random, cell.setting, gender),
    workplace: cell.setting === 'hamlet' ? '' : cell.name.replace('Chi bộ ', ''),
    residence: cell.address,
  }
}
