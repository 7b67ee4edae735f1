/** Printed where there is no figure to print: no quota, nothing known. */
export const noFigure = '—'

const withDots = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

const signed = (negative: boolean, digits: string): string => (negative ? `-${digits}` : digits)

/** `1905` → `'1.905'`. Not a number → `'—'`; a fraction is rounded half up. */
export const wholeNumber = (n: number | null | undefined): string => {
  if (n === null || n === undefined || !Number.isFinite(n)) return noFigure
  const rounded = Math.floor(n + 0.5)
  return signed(rounded < 0, withDots(BigInt(rounded).toString().replace('-', '')))
}

type Count = number | null | undefined

/**
 * 100 · done / target in hundredths, rounded half up, in whole numbers only: 1.005 % must not become 1 % by binary
 * fractions.
 */
const hundredths = (done: Count, target: Count): bigint | null => {
  if (!Number.isSafeInteger(done) || !Number.isSafeInteger(target)) return null
  const [part, whole] = [BigInt(done ?? 0), BigInt(target ?? 0)]
  if (whole <= 0n) return null
  const doubled = part * 20_000n + whole
  const quotient = doubled / (2n * whole)
  return doubled % (2n * whole) < 0n ? quotient - 1n : quotient
}

const printed = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  const decimals = digits.slice(-2).replace(/0+$/, '')
  return signed(value < 0n, withDots(digits.slice(0, -2)) + (decimals && `,${decimals}`))
}

/**
 * The share of a target as a number for bars and sorting: `percentValue(12, 229)` → `5.24`, rounded exactly as it is
 * printed. Null where `percent` prints a dash: both must be whole numbers and the target above 0.
 */
export const percentValue = (done: Count, target: Count): number | null => {
  const value = hundredths(done, target)
  return value === null ? null : Number(value) / 100
}

/**
 * The share of a target as documents print it: `percent(12, 229)` → `'5,24%'`. Two decimals rounded half up, trailing
 * zeros dropped, thousands with a dot, above 100 not cut; `'—'` without a target (rules.md 8.2).
 */
export const percent = (done: Count, target: Count): string => {
  const value = hundredths(done, target)
  return value === null ? noFigure : `${printed(value)}%`
}

/** The same for the screen, with a space: `'5,24 %'`. */
export const percentSpaced = (done: Count, target: Count): string => percent(done, target).replace('%', ' %')
