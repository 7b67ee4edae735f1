import { z } from 'zod'
import { Day } from '../shared/day.ts'

/** `provisional`: worked out from the law before the announcement, may still change. */
export const CalendarStatus = z.enum(['announced', 'provisional'])
export type CalendarStatus = z.infer<typeof CalendarStatus>

/** What a year has besides ordinary weeks. Only days that change something are listed: a holiday on a Sunday is not. */
export const CalendarYear = z
  .object({
    year: z.number().int(),
    status: CalendarStatus,
    /** Where the days come from, in words for the officer. */
    source: z.string(),
    /** Public holidays and substitute days that fall on Monday to Friday. */
    holidays: z.array(Day),
    /** Saturdays worked in exchange for a day off between holidays. */
    workedSaturdays: z.array(Day),
  })
  .readonly()
  .meta({ id: 'CalendarYear' })
export type CalendarYear = z.infer<typeof CalendarYear>

/** The years a calendar knows. In any other year only weekends are free, and every answer says so. */
export const Calendar = z
  .object({ years: z.array(CalendarYear) })
  .readonly()
  .meta({ id: 'Calendar' })
export type Calendar = z.infer<typeof Calendar>
