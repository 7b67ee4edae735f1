import type { Instant } from '@ket-nap/domain/shared/day'
import type { Random } from './random.ts'

export interface SeededIds {
  readonly next: () => string
  /** From now on ids are of this instant or, so that they keep their order, of a later one. */
  readonly advanceTo: (instant: Instant) => void
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** Ids of the form of UUID v7 that are the same every time and grow with every call. */
export const createSeededIds = (random: Random, start: Instant): SeededIds => {
  let milliseconds = Date.parse(start)
  return {
    next: () => {
      milliseconds += 1
      const time = hex(milliseconds, 12)
      const [one, two, three] = [random.bits(), random.bits(), random.bits()]
      const tail = `${hex(one & 0xfff, 3)}-${hex(0x8000 | (two & 0x3fff), 4)}-${hex(two >>> 16, 4)}${hex(three, 8)}`
      return `${time.slice(0, 8)}-${time.slice(8)}-7${tail}`
    },
    advanceTo: (instant) => {
      milliseconds = Math.max(milliseconds, Date.parse(instant))
    },
  }
}
