/** Chance that is the same every time: everything in the sample district hangs on the seed. */
export interface Random {
  /** A whole number, both ends included. */
  readonly between: (min: number, max: number) => number
  /** True in this share of the cases. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
  /** An item, each as likely as its weight says; at least one weight is above 0. */
  readonly weighted: <T>(items: readonly T[], weightOf: (item: T) => number) => T
  /** 32 random bits. */
  readonly bits: () => number
}

/** mulberry32 by Tommy Ettinger (public domain): small, and good enough for invented people. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

export const createRandom = (seed: number): Random => {
  const bits = mulberry32(seed)
  const share = (): number => bits() / 2 ** 32
  const between = (min: number, max: number): number => min + Math.floor(share() * (max - min + 1))
  return {
    bits,
    between,
    chance: (wanted) => share() < wanted,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    weighted: (items, weightOf) => {
      let left = share() * items.reduce((sum, item) => sum + weightOf(item), 0)
      const found = items.find((item) => (left -= weightOf(item)) < 0) ?? items.findLast((item) => weightOf(item) > 0)
      if (found === undefined) throw new RangeError('nothing to choose from')
      return found
    },
  }
}
