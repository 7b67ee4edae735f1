/**
 * Characters nobody sees: soft hyphen, zero-width marks and the byte-order mark. They come with text pasted from the
 * web or a PDF.
 */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/**
 * A name as it is kept and shown: NFC, single plain spaces, trimmed. Letters, capitals and tone placement stay as
 * typed.
 */
export const normalizeName = (name: string): string =>
  name.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim()

/** The given name: the last word. `''` for an empty name. */
export const givenName = (fullName: string): string => normalizeName(fullName).split(' ').at(-1) ?? ''
