import type { OrganisationKind, UnitKind } from '@ket-nap/domain/units/schema'
import type { Random } from './random.ts'

/** What kind of people a unit has: it decides occupations, ages and the organisations that nominate there. */
export type Setting = 'hamlet' | 'school' | 'health' | 'office' | 'forces' | 'enterprise'

export interface PlannedUnit {
  /** Known in the plan only. */
  readonly key: string
  readonly kind: UnitKind
  readonly name: string
  readonly parentKey: string | null
  readonly clusterKey: string | null
  readonly setting: Setting
  /** Where its people live, as written in an address. */
  readonly address: string
}

export interface PlannedCluster {
  readonly key: string
  readonly name: string
}

export const districtKey = 'district'
export const binhAnKey = 'commune-0'
/** The cell that the sample account of a cell officer has. */
export const binhAnCellKey = 'commune-0-hamlet-1'
const officeCluster = 'cluster-6'

/** The xã of Công văn 1556's district; Châu Ổ is the thị trấn. In the order of the alphabet, Bình An first. */
const communes = [
  'Bình An', 'Bình Chánh', 'Bình Châu', 'Bình Chương', 'Bình Dương', 'Bình Đông', 'Bình Hải', 'Bình Hiệp', 'Bình Hòa', 'Bình Khương',
  'Bình Long', 'Bình Minh', 'Bình Mỹ', 'Bình Nguyên', 'Bình Phước', 'Bình Tân Phú', 'Bình Thanh', 'Bình Thạnh', 'Bình Thuận',
  'Bình Trị', 'Bình Trung',
] as const

export const clusters: readonly PlannedCluster[] = [
  ...[1, 2, 3, 4, 5].map((number) => ({ key: `cluster-${number}`, name: `Cụm ${number}` })),
  { key: officeCluster, name: 'Cụm cơ quan, lực lượng vũ trang, doanh nghiệp' },
]

/** Four or five communes to each of five clusters; which belongs where is invented. */
const clusterOf = (index: number): string => `cluster-${(index % 5) + 1}`

const cellsOf = (random: Random, base: PlannedUnit, place: string, isTown: boolean): PlannedUnit[] => {
  const cell = (suffix: string, name: string, setting: Setting, address = base.address): PlannedUnit => ({
    key: `${base.key}-${suffix}`,
    kind: 'cell',
    name,
    parentKey: base.key,
    clusterKey: null,
    setting,
    address,
  })
  const hamlet = isTown ? 'tổ dân phố' : 'thôn'
  const hamlets = Array.from({ length: random.between(5, 12) }, (_, index) =>
    cell(`hamlet-${index + 1}`, `Chi bộ ${hamlet} ${index + 1}`, 'hamlet', `${hamlet} ${index + 1}, ${base.address}`),
  )
  const schools = random.chance(0.6) ? ['Trường Tiểu học', 'Trường THCS'] : ['Trường Tiểu học và THCS']
  return [
    ...hamlets,
    ...schools.map((school, index) => cell(`school-${index + 1}`, `Chi bộ ${school} ${place}`, 'school')),
    cell('health', `Chi bộ Trạm Y tế ${place}`, 'health'),
  ]
}

const communeUnits = (random: Random): PlannedUnit[] =>
  [...communes, 'Châu Ổ'].flatMap((place, index) => {
    const isTown = place === 'Châu Ổ'
    const kind = isTown ? 'thị trấn' : 'xã'
    const base: PlannedUnit = {
      key: `commune-${index}`,
      kind: 'base_organisation',
      name: `Đảng bộ ${kind} ${place}`,
      parentKey: districtKey,
      clusterKey: clusterOf(index),
      setting: 'hamlet',
      address: `${kind} ${place}, huyện Bình Sơn`,
    }
    return [base, ...cellsOf(random, base, place, isTown)]
  })

const offices: readonly (readonly [name: string, setting: Setting])[] = [
  ['Cơ quan Tổ chức – Nội vụ huyện', 'office'],
  ['Văn phòng Huyện ủy', 'office'],
  ['Cơ quan Kiểm tra – Thanh tra huyện', 'office'],
  ['Ban Tuyên giáo – Trung tâm Chính trị huyện', 'office'],
  ['Cơ quan Mặt trận – Đoàn thể huyện', 'office'],
  ['Văn phòng HĐND và UBND huyện', 'office'],
  ['Phòng Tài chính – Kế hoạch huyện', 'office'],
  ['Phòng Nông nghiệp và Phát triển nông thôn huyện', 'office'],
  ['Phòng Tài nguyên và Môi trường huyện', 'office'],
  ['Phòng Giáo dục và Đào tạo huyện', 'office'],
  ['Tòa án nhân dân huyện', 'office'],
  ['Viện kiểm sát nhân dân huyện', 'office'],
  ['Chi cục Thi hành án dân sự huyện', 'office'],
  ['Kho bạc Nhà nước huyện', 'office'],
  ['Chi cục Thuế', 'office'],
  ['Bảo hiểm xã hội huyện', 'office'],
  ['Trường THPT mẫu số 1', 'school'],
  ['Trường THPT mẫu số 2', 'school'],
  ['Trường THPT mẫu số 3', 'school'],
  ['Trung tâm Giáo dục nghề nghiệp mẫu', 'school'],
  ['Công ty Cổ phần May mẫu', 'enterprise'],
  ['Công ty TNHH Chế biến thủy sản mẫu', 'enterprise'],
  ['Hợp tác xã Nông nghiệp mẫu', 'enterprise'],
]

const town = 'thị trấn Châu Ổ, huyện Bình Sơn'

const officeUnits = (): PlannedUnit[] =>
  offices.map(([name, setting], index) => ({
    key: `office-${index}`,
    kind: 'base_cell',
    name: `Chi bộ ${name}`,
    parentKey: districtKey,
    clusterKey: officeCluster,
    setting,
    address: town,
  }))

interface Force {
  readonly key: string
  readonly name: string
  readonly setting: Setting
  readonly section?: { readonly name: string; readonly cells: readonly string[] }
  readonly cells: readonly string[]
}

const forces: readonly Force[] = [
  { key: 'police', name: 'Đảng bộ Công an huyện', setting: 'forces', cells: ['Đội Tổng hợp', 'Đội Cảnh sát', 'Đội An ninh'] },
  { key: 'army', name: 'Đảng bộ Quân sự huyện', setting: 'forces', cells: ['Cơ quan Ban Chỉ huy', 'Đại đội thường trực'] },
  {
    key: 'hospital',
    name: 'Đảng bộ Trung tâm Y tế huyện',
    setting: 'health',
    section: { name: 'Đảng bộ bộ phận Khối điều trị', cells: ['Khoa Nội', 'Khoa Ngoại'] },
    cells: ['Khối hành chính', 'Khối dự phòng'],
  },
]

const forceUnits = (): PlannedUnit[] =>
  forces.flatMap(({ key, name, setting, section, cells }) => {
    const at = (suffix: string, kind: UnitKind, unitName: string, parentKey: string): PlannedUnit => ({
      key: `${key}${suffix}`,
      kind,
      name: unitName,
      parentKey,
      clusterKey: parentKey === districtKey ? officeCluster : null,
      setting,
      address: town,
    })
    const cellsUnder = (parent: string, names: readonly string[]) =>
      names.map((cell, index) => at(`${parent}-cell-${index + 1}`, 'cell', `Chi bộ ${cell}`, `${key}${parent}`))
    return [
      at('', 'base_organisation', name, districtKey),
      ...cellsUnder('', cells),
      ...(section === undefined
        ? []
        : [at('-section', 'section_organisation', section.name, key), ...cellsUnder('-section', section.cells)]),
    ]
  })

/** Every unit of the district, parents before what stands under them. */
export const planUnits = (random: Random): PlannedUnit[] => [
  {
    key: districtKey,
    kind: 'superior_committee',
    name: 'Huyện ủy Bình Sơn',
    parentKey: null,
    clusterKey: null,
    setting: 'office',
    address: town,
  },
  ...communeUnits(random),
  ...officeUnits(),
  ...forceUnits(),
]

export interface PlannedOrganisation {
  readonly key: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly unitKey: string
}

const organisationNames: readonly (readonly [kind: OrganisationKind, name: string])[] = [
  ['fatherland_front', 'Ủy ban MTTQ Việt Nam'],
  ['youth_union', 'Đoàn TNCS Hồ Chí Minh'],
  ['womens_union', 'Hội Liên hiệp Phụ nữ'],
  ['farmers_union', 'Hội Nông dân'],
  ['veterans_association', 'Hội Cựu chiến binh'],
  ['trade_union', 'Công đoàn'],
]

export const organisationKey = (unitKey: string, kind: OrganisationKind): string => `${unitKey}-${kind}`

/** The six mass organisations beside the district and beside every commune. */
export const planOrganisations = (units: readonly PlannedUnit[]): PlannedOrganisation[] =>
  units
    .filter(({ key }) => key === districtKey || /^commune-\d+$/.test(key))
    .flatMap(({ key, name }) =>
      organisationNames.map(([kind, title]) => ({
        key: organisationKey(key, kind),
        kind,
        name: `${title} ${key === districtKey ? 'huyện Bình Sơn' : name.replace('Đảng bộ ', '')}`,
        unitKey: key,
      })),
    )
