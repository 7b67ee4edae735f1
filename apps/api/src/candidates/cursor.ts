import { problem } from '@ket-nap/domain/shared/problem'

/** Where the next page begins: the values the list is ordered by, of the last row given out. Opaque to the caller. */
export const encodeCursor = (...values: readonly string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

const readValues = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** @throws Problem request.invalid for a cursor that we did not give out */
export const decodeCursor = (cursor: string, length: number): readonly string[] => {
  const values = readValues(cursor)
  if (Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string')) return values
  throw problem('request.invalid', { fields: [{ path: 'after', code: 'invalid' }] })
}
