import type { CountsBy } from '@ket-nap/domain/settings/schema'

export const messages = {
  title: 'Thiết lập',
  section: 'Cách tính số đã đạt',
  countsBy: 'Ngày được tính vào chỉ tiêu của năm',
  countsByNames: { decision: 'Ngày quyết định kết nạp', ceremony: 'Ngày lễ kết nạp' } satisfies Record<
    CountsBy,
    string
  >,
  countsByWhy: 'Vì sao đây là một lựa chọn',
  effect: 'Đổi lựa chọn này làm thay đổi số đã đạt trên bảng chỉ tiêu của mọi năm.',
  changed: (at: string, reason: string) => `Đổi lần cuối lúc ${at}. Lý do: ${reason}`,
  reason: 'Lý do',
  reasonHint: 'Ví dụ: theo hướng dẫn số 12-HD/HU ngày 15/03/2023.',
  save: 'Lưu lựa chọn',
  saved: 'Đã lưu. Bảng chỉ tiêu tính theo lựa chọn mới.',
}
