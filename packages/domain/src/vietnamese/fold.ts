import { normalizeName } from './names.ts'

/** The apostrophes that keyboards and Word put in the place of `'` (H’Hen, HʼHen). */
const apostrophes = /[\u2018\u2019\u02bc\u00b4\u0060\uff07]/gu
/**
 * đ is a letter of its own that Unicode does not decompose; eth (ð) and African d (ɖ) stand for it in badly converted
 * files.
 */
const dLetters = /[đðɖ]/gu

/** What both keys of a name start from: clean spaces, one kind of apostrophe. */
export const withPlainApostrophes = (text: string): string => normalizeName(text).replace(apostrophes, "'")

/**
 * The search key of a text: no diacritics, đ → d, lower case, single spaces, trimmed. NFC and NFD input give the same,
 * and so do the old and the new tone placement (hòa, hoà), because no tone is left. Apostrophes stay: `H'Hen Niê` →
 * `h'hen nie`. Stored in `search_key` columns, because SQL cannot fold (SQLite's `lower` knows ASCII only). Folding
 * twice changes nothing.
 */
export const fold = (text: string): string =>
  normalizeName(
    withPlainApostrophes(text)
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(dLetters, 'd'),
  )

/** The different folded words of what somebody typed into a search box, in their order; empty for an empty box. */
export const searchTerms = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(' ')
      .filter((term) => term !== ''),
  ),
]

/**
 * Does a folded text contain every word of the query, in any order? The same as `instr(search_key, term) > 0` for each
 * of `searchTerms(query)`. An empty query matches everything.
 */
export const matchesWords = (folded: string, query: string): boolean =>
  searchTerms(query).every((term) => folded.includes(term))
