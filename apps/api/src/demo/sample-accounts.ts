import type { Role } from '@ket-nap/domain/access/permissions'
import type { GrantPlace } from '@ket-nap/domain/access/grants'
import { binhAnCellKey, binhAnKey, districtKey, organisationKey } from './places.ts'

/** Of every sample account. Anybody may know it: nothing in a sample district is true. */
export const samplePassword = 'mau-2023-ketnap'

type PlaceKey = { readonly [K in GrantPlace['kind']]: { readonly kind: K; readonly key: string } }[GrantPlace['kind']]

export interface SampleAccount {
  readonly userName: string
  readonly displayName: string
  readonly role: Role
  readonly place: PlaceKey
  /** For the table in the terminal. */
  readonly duty: string
}

const unit = (key: string): PlaceKey => ({ kind: 'subtree', key })
const organisation = (key: string): PlaceKey => ({ kind: 'organisation', key })

/** One for each role, each in the place where its work is. */
export const sampleAccounts: readonly SampleAccount[] = [
  { userName: 'quantri', displayName: 'Quản trị viên mẫu', role: 'administrator', place: unit(districtKey), duty: 'Quản trị phần mềm' },
  { userName: 'tochuc', displayName: 'Cán bộ tổ chức mẫu', role: 'office', place: unit(districtKey), duty: 'Cơ quan Tổ chức – Nội vụ' },
  { userName: 'thuongtruc', displayName: 'Thường trực mẫu', role: 'standing_committee', place: unit(districtKey), duty: 'Thường trực, Ban Thường vụ' },
  { userName: 'cum1', displayName: 'Phụ trách Cụm 1 mẫu', role: 'overseer', place: { kind: 'cluster', key: 'cluster-1' }, duty: 'Ủy viên BTV phụ trách Cụm 1' },
  { userName: 'xa.binhan', displayName: 'Đảng ủy xã Bình An mẫu', role: 'base_officer', place: unit(binhAnKey), duty: 'Đảng ủy xã Bình An' },
  { userName: 'chibo.binhan', displayName: 'Chi ủy thôn 1 mẫu', role: 'cell_officer', place: unit(binhAnCellKey), duty: 'Chi bộ thôn 1, xã Bình An' },
  {
    userName: 'lienlac',
    displayName: 'Bí thư Đoàn xã mẫu',
    role: 'liaison',
    place: organisation(organisationKey(binhAnKey, 'youth_union')),
    duty: 'Đoàn TNCS Hồ Chí Minh xã Bình An',
  },
  {
    userName: 'lienlac.phunu',
    displayName: 'Cán bộ Hội LHPN huyện mẫu',
    role: 'liaison',
    place: organisation(organisationKey(districtKey, 'womens_union')),
    duty: 'Hội Liên hiệp Phụ nữ huyện',
  },
]

/** What the terminal shows at every start: who can be tried, and with which password. */
export const accountsTable = (): string => {
  const head = ['Tên đăng nhập', 'Mật khẩu', 'Vai trò thử'] as const
  const rows = [head, ...sampleAccounts.map(({ userName, duty }) => [userName, samplePassword, duty] as const)]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
  return ['Huyện mẫu: người, số liệu từng đơn vị đều là giả định. Đăng nhập thử bằng:', ...lines].join('\n')
}
