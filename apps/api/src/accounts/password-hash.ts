import { hash, verify } from '@node-rs/argon2'

/** OWASP's parameters for argon2id (`algorithm: 2`); 12–14 ms on the machine it was measured on. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const prefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`

/** Of random bytes that nobody kept, with the parameters above: what a name without a password is compared with. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$dssVKvgjFbxcI+P4y450yw$iIsmqGSLtO8s59sF6RBi/wCGRN6xb2RE8imzrfdH81Q'

/** Typed on another keyboard driver the same letters come in other bytes; unified they verify. */
const bytesOf = (password: string): string => password.normalize('NFC')

/** Takes some milliseconds on another thread: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(bytesOf(password), parameters)

/** Null for somebody without a password: costs the same and is always false, so that time tells nothing. */
export const fitsPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const fits = await verify(stored ?? nobodysHash, bytesOf(password))
  return stored !== null && fits
}

/** Hashed with other parameters than today's: to be hashed anew while the password is at hand. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(prefix)
