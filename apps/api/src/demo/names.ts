import type { Random } from './random.ts'

export type Gender = 'male' | 'female'

const surnames = [
  'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Phạm', 'Huỳnh', 'Võ', 'Phan', 'Đặng', 'Bùi', 'Đỗ',
  'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Tạ', 'Cao', 'Trương', 'Lương', 'Mai', 'Đoàn', 'Ung', 'Tiêu', 'Kiều', 'Châu',
] as const

const middles = {
  male: ['Văn', 'Văn', 'Hữu', 'Đức', 'Minh', 'Quang', 'Thanh', 'Công', 'Tấn', 'Xuân', 'Ngọc', 'Đình', 'Quốc', 'Trọng', 'Nhật'],
  female: ['Thị', 'Thị', 'Thị', 'Ngọc', 'Thanh', 'Kim', 'Thu', 'Bích', 'Minh', 'Thùy', 'Mỹ', 'Diễm', 'Hồng', 'Như', 'Phương'],
} as const

const givens = {
  male: [
    'An', 'Anh', 'Bảo', 'Bình', 'Chiến', 'Cường', 'Dũng', 'Duy', 'Đạt', 'Định', 'Đông', 'Giang', 'Hải', 'Hiếu', 'Hòa', 'Hoàng',
    'Hùng', 'Huy', 'Khánh', 'Khoa', 'Kiên', 'Lâm', 'Linh', 'Long', 'Lộc', 'Mạnh', 'Nam', 'Nghĩa', 'Nhân', 'Phong', 'Phúc', 'Phước',
    'Quân', 'Quý', 'Sang', 'Sơn', 'Tài', 'Tâm', 'Thái', 'Thành', 'Thắng', 'Thiện', 'Thịnh', 'Thọ', 'Tiến', 'Toàn', 'Trí', 'Trung',
    'Tú', 'Tuấn', 'Tùng', 'Vinh', 'Vũ', 'Vương',
  ],
  female: [
    'Ái', 'An', 'Anh', 'Ánh', 'Chi', 'Cúc', 'Diệp', 'Dung', 'Duyên', 'Đào', 'Giang', 'Hà', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Hồng',
    'Huệ', 'Hương', 'Huyền', 'Lan', 'Lành', 'Lệ', 'Liên', 'Linh', 'Loan', 'Ly', 'Mai', 'My', 'Nga', 'Ngân', 'Ngọc', 'Nguyệt', 'Nhi',
    'Nhung', 'Oanh', 'Phúc', 'Phương', 'Quyên', 'Sương', 'Tâm', 'Thảo', 'Thắm', 'Thoa', 'Thơ', 'Thu', 'Thúy', 'Trang', 'Trâm',
    'Trinh', 'Tuyết', 'Uyên', 'Vân', 'Xuân', 'Yến',
  ],
} as const

const seconds = {
  male: ['Minh', 'Quang', 'Thanh', 'Ngọc', 'Nhật', 'Anh', 'Hoàng'],
  female: ['Thanh', 'Kim', 'Thu', 'Bích', 'Mỹ', 'Hồng', 'Phương', 'Ngọc'],
} as const

/** A name put together by chance: whoever bears it is not meant. */
export const inventName = (random: Random, gender: Gender): string => {
  const words = [random.pick(surnames), random.pick(middles[gender]), random.pick(givens[gender])]
  const second = random.pick(seconds[gender])
  if (random.chance(0.35) && !words.includes(second)) words.splice(2, 0, second)
  return words.join(' ')
}
