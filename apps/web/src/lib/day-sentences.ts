import type { DayFault } from '@ket-nap/domain/shared/day-format'

/** Why a typed day could not be read. Apart from the other fields: the first page has a day, and no form. */
export const daySentences: Readonly<Record<DayFault | 'day_needed', string>> = {
  empty: 'Hãy nhập ngày, ví dụ 23/02/2023.',
  unreadable: 'Không đọc được ngày. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 23/02/2023.',
  two_digit_year: 'Hãy ghi năm đủ bốn chữ số, ví dụ 1990.',
  year_out_of_range: 'Năm phải từ 1850 đến 2100. Hãy kiểm tra lại.',
  no_such_month: 'Không có tháng này. Tháng phải từ 1 đến 12.',
  no_such_day: 'Không có ngày này trong tháng. Hãy kiểm tra lại.',
  day_needed: 'Cần đủ ngày, tháng, năm, ví dụ 23/02/2023.',
}
