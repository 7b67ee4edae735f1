import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. It is random and long, so a fast hash is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
