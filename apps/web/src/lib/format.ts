import { formatDay } from '@ket-nap/domain/shared/day-format'
import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import type { Instant } from '@ket-nap/domain/shared/day'

export { noFigure, wholeNumber } from '@ket-nap/domain/shared/numbers'
export { formatDay, parseDay } from '@ket-nap/domain/shared/day-format'

/** An instant as a clock in Việt Nam shows it, wherever the browser is: `'08:05 ngày 23/02/2023'`. */
export const formatInstant = (instant: Instant): string => {
  const shifted = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
  return `${shifted.slice(11, 16)} ngày ${formatDay(vietnamDayOf(instant))}`
}

/** A whole number as an officer types it: `'1.905'`, `'1 905'`, `'-3'`; NaN when it is none, so that the contract refuses it. */
export const readWholeNumber = (typed: string): number => {
  const text = typed.replace(/\s/g, '').replace('−', '-')
  return /^[+-]?(\d+|\d{1,3}(\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
}
