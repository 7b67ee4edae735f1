import { randomInt, timingSafeEqual } from 'node:crypto'
import { problem } from '@ket-nap/domain/shared/problem'
import type { Database } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { hasAccounts } from './repository.ts'
import { hashOf } from './secrets.ts'

/** Without 0, 1, I, L, O and U: what is copied by hand from a terminal must not be mistaken. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const lettersPerGroup = 4

/** The hash of the code this process printed, beside the database it is for; it is lost with the process. */
const codes = new WeakMap<Database, string>()

const newCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: lettersPerGroup }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-')

const hashOfCode = (typed: string): string => hashOf(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))

/**
 * For an empty database: the code with which the first visitor shows that they may see this machine's terminal.
 * Undefined when there are accounts already. A second call makes a new code and ends the first.
 */
export const prepareFirstVisit = async ({ db }: Pick<Dependencies, 'db'>): Promise<string | undefined> => {
  if (await hasAccounts(db)) return undefined
  const code = newCode()
  codes.set(db, hashOfCode(code))
  return code
}

/** @throws accounts.set_up_code_wrong */
export const demandCode = (db: Database, typed: string): void => {
  const expected = codes.get(db)
  const fits = expected !== undefined && timingSafeEqual(Buffer.from(expected), Buffer.from(hashOfCode(typed)))
  if (!fits) throw problem('accounts.set_up_code_wrong', { fields: [{ path: 'code', code: 'wrong' }] })
}

export const endCode = (db: Database): void => {
  codes.delete(db)
}
