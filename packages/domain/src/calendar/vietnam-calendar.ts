import type { Calendar } from './schema.ts'

const announced = 'Lịch nghỉ lễ, nghỉ bù và làm bù đã thông báo cho cán bộ, công chức, viên chức'
const byLaw = 'Điều 111, 112 Bộ luật Lao động 2019'

/**
 * The calendar shipped with the product; the office can add days. 2027 is worked out from the law before its
 * announcement: Tết (lunar new year 06/02, a Saturday) as in 2024, when it was a Saturday too; Giỗ Tổ (10/3 lunar) on
 * 16/4; substitute day 03/5 for Saturday 01/5; the second National Day as in 2021, when 02/9 was a Thursday too.
 */
export const vietnamCalendar: Calendar = {
  years: [
    {
      year: 2022,
      status: 'announced',
      source: `${byLaw}; nghỉ bù khi trùng ngày nghỉ hằng tuần`,
      holidays: [
        '2022-01-03', '2022-01-31',
        '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04',
        '2022-04-11',
        '2022-05-02', '2022-05-03',
        '2022-09-01', '2022-09-02',
      ],
      workedSaturdays: [],
    },
    {
      year: 2023,
      status: 'announced',
      source: announced,
      holidays: [
        '2023-01-02', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26',
        '2023-05-01', '2023-05-02', '2023-05-03',
        '2023-09-01', '2023-09-04',
      ],
      workedSaturdays: [],
    },
    {
      year: 2024,
      status: 'announced',
      source: announced,
      holidays: [
        '2024-01-01',
        '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14',
        '2024-04-18', '2024-04-29', '2024-04-30',
        '2024-05-01',
        '2024-09-02', '2024-09-03',
      ],
      workedSaturdays: ['2024-05-04'],
    },
    {
      year: 2025,
      status: 'announced',
      source: announced,
      holidays: [
        '2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31',
        '2025-04-07', '2025-04-30',
        '2025-05-01', '2025-05-02',
        '2025-09-01', '2025-09-02',
      ],
      workedSaturdays: ['2025-04-26'],
    },
    {
      year: 2026,
      status: 'announced',
      source: announced,
      holidays: [
        '2026-01-01', '2026-01-02',
        '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20',
        '2026-04-27', '2026-04-30',
        '2026-05-01',
        '2026-08-31',
        '2026-09-01', '2026-09-02',
      ],
      workedSaturdays: ['2026-01-10', '2026-08-22'],
    },
    {
      year: 2027,
      status: 'provisional',
      source: `Tạm tính theo ${byLaw}; chờ thông báo chính thức`,
      holidays: [
        '2027-01-01',
        '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10',
        '2027-04-16', '2027-04-30',
        '2027-05-03',
        '2027-09-02', '2027-09-03',
      ],
      workedSaturdays: [],
    },
  ],
}
