import type { Role } from '@ket-nap/domain/access/permissions'
import type { Gender } from '@ket-nap/domain/candidates/schema'
import type { Stage, StageGroup } from '@ket-nap/domain/candidates/stages'
import type { OrganisationKind, UnitKind } from '@ket-nap/domain/units/schema'

/** Names of things that several features speak of, so that each has one name on every page. */
export const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'Quản trị hệ thống',
  office: 'Cơ quan Tổ chức – Nội vụ',
  standing_committee: 'Ban Thường vụ, Thường trực',
  overseer: 'Ủy viên phụ trách',
  base_officer: 'Cấp ủy cơ sở',
  cell_officer: 'Chi ủy',
  liaison: 'Cán bộ đoàn thể',
}

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  superior_committee: 'Cấp ủy cấp trên trực tiếp',
  base_organisation: 'Đảng bộ cơ sở',
  base_cell: 'Chi bộ cơ sở',
  section_organisation: 'Đảng bộ bộ phận',
  cell: 'Chi bộ trực thuộc',
}

export const organisationKindNames: Readonly<Record<OrganisationKind, string>> = {
  fatherland_front: 'Mặt trận Tổ quốc',
  youth_union: 'Đoàn Thanh niên',
  womens_union: 'Hội Liên hiệp Phụ nữ',
  farmers_union: 'Hội Nông dân',
  veterans_association: 'Hội Cựu chiến binh',
  trade_union: 'Công đoàn',
}

export const genderNames: Readonly<Record<Gender, string>> = { male: 'Nam', female: 'Nữ' }

export const stageNames: Readonly<Record<Stage, string>> = {
  source: 'Nguồn',
  sympathiser: 'Cảm tình Đảng',
  class_completed: 'Đã học lớp nhận thức về Đảng',
  applied: 'Đã làm đơn',
  declaring: 'Đang khai lý lịch',
  verifying: 'Đang thẩm tra',
  certified: 'Lý lịch đã chứng nhận',
  cell_resolved: 'Chi bộ đã ra nghị quyết',
  section_appraised: 'Đảng ủy bộ phận đã thẩm định',
  base_resolved: 'Đảng ủy cơ sở đã ra nghị quyết',
  appraising: 'Đang thẩm định',
  awaiting_decision: 'Chờ quyết định',
  decided: 'Đã có quyết định kết nạp',
  probationary: 'Đảng viên dự bị',
  under_recognition: 'Đang xét công nhận chính thức',
  official: 'Đảng viên chính thức',
}

export const stageGroupNames: Readonly<Record<StageGroup, string>> = {
  sourcing: 'Tạo nguồn',
  preparing: 'Học, làm đơn, khai lý lịch',
  verifying: 'Thẩm tra',
  resolving: 'Ra nghị quyết',
  deciding: 'Thẩm định, chờ quyết định',
  admitted: 'Đã kết nạp',
}
