import { withPlainApostrophes } from './fold.ts'

/**
 * How a key is made. First the letters of the whole text, then `-`, then the tones: letters differ first over the
 * entire string and tones only break ties, as `Intl.Collator('vi')` does. The bytes used, in their order: `-` end of
 * the letters, `.` a space, `0nn` punctuation, `1x…` a number, `x` saying how long it is (2 < 10), `a`…`z` letters, `~` after a letter for the Vietnamese
 * letter that follows it (a < ă = `a~` < â = `a~~` < b). All are unreserved in an address, so a key may stand in a
 * paging cursor.
 */
const punctuation = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'

const breve = '\u0306'
const circumflex = '\u0302'
const horn = '\u031b'
const vietnameseLetters: Readonly<Record<string, string>> = {
  [`a${breve}`]: 'a~',
  [`a${circumflex}`]: 'a~~',
  [`e${circumflex}`]: 'e~',
  [`o${circumflex}`]: 'o~',
  [`o${horn}`]: 'o~~',
  [`u${horn}`]: 'u~',
}
/** Huyền, hỏi, ngã, sắc, nặng: the order of the Vietnamese dictionary. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
/** Marks of other languages (Êđê č, ĭ) come after all tones. */
const foreignMark = 6

interface Letter {
  readonly code: string
  /** 0 for none. */
  readonly tone: number
}

/** Numbers go by their size, as offices count hamlets: thôn 2 before thôn 10. The longer number is the larger. */
const numberCode = (digits: string): string => {
  const number = digits.replace(/^0+(?=\d)/, '')
  return `1${String.fromCharCode(96 + Math.min(number.length, 26))}${number}`
}

const plainCode = (base: string): string => {
  if (base === ' ') return '.'
  if (/^[a-z]$/.test(base)) return base
  if (/^\d+$/.test(base)) return numberCode(base)
  if (base === 'đ' || base === 'ð') return 'd~'
  const place = punctuation.indexOf(base)
  if (place >= 0) return `0${String(place).padStart(2, '0')}`
  return `z~${(base.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
}

const letterOf = (base: string, marks: readonly string[]): Letter => {
  const shape = marks.find((mark) => `${base}${mark}` in vietnameseLetters)
  const others = marks.filter((mark) => mark !== shape)
  const tone = others.map((mark) => tones.indexOf(mark)).find((index) => index >= 0)
  return {
    code: (shape && vietnameseLetters[`${base}${shape}`]) ?? plainCode(base),
    tone: tone === undefined ? (others.length > 0 ? foreignMark : 0) : tone + 1,
  }
}

const lettersOf = (text: string): readonly Letter[] =>
  Array.from(
    text
      .toLowerCase()
      .normalize('NFD')
      .matchAll(/(\d+|\P{M})(\p{M}*)/gu),
    ([, base = '', marks = '']) => letterOf(base, Array.from(marks)),
  )

/**
 * The tones, with each run of toneless letters as one byte, `Z` for no such letter down to `B` for 24 and `A` for 25
 * with more to come: the later a tone, the smaller the key, as if zeros had been written. It keeps long names of units
 * short.
 */
const toneKey = (letters: readonly Letter[]): string => {
  let key = ''
  let toneless = 0
  for (const { tone } of letters) {
    if (tone === 0) {
      toneless += 1
      continue
    }
    key += 'A'.repeat(Math.floor(toneless / 25)) + String.fromCharCode(90 - (toneless % 25)) + String(tone)
    toneless = 0
  }
  return key
}

/**
 * A plain ASCII key of a text (the name of a unit) whose bytewise order (SQLite BINARY, PostgreSQL COLLATE "C") is the
 * Vietnamese order: a ă â b c d đ e ê …, tones none, huyền, hỏi, ngã, sắc, nặng; capitals do not count.
 */
export const textSortKey = (text: string): string => {
  const letters = lettersOf(withPlainApostrophes(text))
  return `${letters.map(({ code }) => code).join('')}-${toneKey(letters)}`
}

/**
 * The key of a person's name: the given name (last word) with its tone, and only among equal ones the rest from the
 * left, so that every Hà stands before every Hạ, as in an office's list sorted by the column "Tên".
 */
export const sortKey = (fullName: string): string => {
  const words = withPlainApostrophes(fullName).split(' ')
  return `${textSortKey(words.slice(-1).join(''))}-${textSortKey(words.slice(0, -1).join(' '))}`
}
