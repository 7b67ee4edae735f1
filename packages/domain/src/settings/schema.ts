import { z } from 'zod'
import { Because } from '../shared/because.ts'
import { Instant } from '../shared/day.ts'

/** Which date makes a person count in a year's quota: the admission decision or the ceremony (rules.md 2.4, R-inf). */
export const CountsBy = z.enum(['decision', 'ceremony'])
export type CountsBy = z.infer<typeof CountsBy>

export const countsByRule: Because = {
  code: 'settings.counts_by',
  article: 'CV1556; Điều lệ Đảng Đ.5',
  source: 'Tổng hợp quy định (tài liệu kèm phần mềm), mục 2.4, so sánh với cách tính tuổi đảng',
  confidence: 'R-inf',
}

export const Settings = z
  .object({
    countsBy: CountsBy,
    countsByRule: Because,
    changedAt: Instant.nullable(),
    reason: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Settings' })
export type Settings = z.infer<typeof Settings>
