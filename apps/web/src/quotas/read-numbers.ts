import { readWholeNumber } from '../lib/format.ts'
import type { Fault } from '../ui/form/field-errors.ts'

/** `2`, `+2`, `-1`, also with the long minus a word processor makes of it; NaN for anything else. */
export const readSignedNumber = (typed: string): number => readWholeNumber(typed.replace(/^\s*[–—]/, '-'))

/** What the contract cannot say of a number that could not be read: it sees only that there is none. */
export const faultsOfNumber = (path: string, typed: string, read: number): readonly Fault[] =>
  typed.trim() !== '' && Number.isNaN(read) ? [{ path, code: 'not_multiple_of' }] : []

/** The same of a change, and of one that changes nothing. */
export const faultsOfChange = (path: string, typed: string): readonly Fault[] => {
  const change = readSignedNumber(typed)
  return change === 0 ? [{ path, code: 'unchanged' }] : faultsOfNumber(path, typed, change)
}
