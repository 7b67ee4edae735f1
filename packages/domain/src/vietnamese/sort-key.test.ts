import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortKey, textSortKey } from './sort-key.ts'

const sorted = [
  'Nguyễn Văn An',
  'Trần Thị An',
  'Lê Văn Ân',
  'Phạm Thị Bình',
  'Võ Dũng',
  'Đỗ Thị Đào',
  'Lê Đức',
  'Đỗ Thiết Khiêm',
  'Huỳnh Thị Lan',
  'Ngô Tấn Lân',
  'Trương Minh',
  'Bùi Thị Ty',
  'Bùi Thị Tý',
]

const byBytes = (key: (text: string) => string) => (one: string, other: string) => {
  const [left, right] = [key(one), key(other)]
  return left < right ? -1 : left > right ? 1 : 0
}

const vietnamese = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz'
const text = fc
  .string({
    unit: fc.constantFrom(...vietnamese, ...vietnamese.toUpperCase(), ...'0123456789', ...'     ', ..."'-.(,"),
    maxLength: 60,
  })
  .map((line) => line.replace(/ +/g, ' ').trim())
/** Texts that share most of their letters, so that ties are really broken by tones, near the front and far behind. */
const similar = fc
  .array(fc.constantFrom(...'aàảãáạăằâấn '), { minLength: 1, maxLength: 60 })
  .chain((letters) =>
    fc.tuple(
      fc.constant(letters),
      fc.array(fc.tuple(fc.nat(letters.length - 1), fc.constantFrom(...'aàảãáạ')), { maxLength: 3 }),
    ),
  )
  .map(([letters, changes]) => {
    const changed = [...letters]
    for (const [place, letter] of changes) changed[place] = letter
    return [letters, changed].map((line) => line.join('').replace(/ +/g, ' ').trim()) as [string, string]
  })

describe('names of people in Vietnamese order', () => {
  test('go by the given name, then by the rest from the left', () => {
    expect(sorted.toReversed().sort(byBytes(sortKey))).toEqual(sorted)
  })

  test('have the same key however they are composed, spaced or capitalised', () => {
    expect(sortKey(' ĐỖ  Thiết Khiêm'.normalize('NFD'))).toBe(sortKey('Đỗ Thiết Khiêm'))
    expect(sortKey('H’Hen Niê')).toBe(sortKey("H'Hen Niê"))
  })

  test('of one word, or empty, have a key too', () => {
    expect(['Trần Lan', 'Lan', ''].sort(byBytes(sortKey))).toEqual(['', 'Lan', 'Trần Lan'])
  })

  test('of one given name stand together, whatever the family name', () => {
    const names = ['Bùi Hà', 'Vũ Hà', 'Bùi Hạ', 'Vũ Hạ', 'Bùi Hải']
    expect(names.toReversed().sort(byBytes(sortKey))).toEqual(names)
  })
})

describe('texts in Vietnamese order', () => {
  test('every letter of the alphabet stands in its place', () => {
    const alphabet = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
    expect(alphabet.toReversed().sort(byBytes(textSortKey))).toEqual(alphabet)
  })

  test('the tones are none, huyền, hỏi, ngã, sắc, nặng', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
    expect(tones.toReversed().sort(byBytes(textSortKey))).toEqual(tones)
  })

  test('letters of the whole text come before any tone', () => {
    expect(['Bình Thạnh', 'Bịnh Thanh', 'Binh Thuận'].sort(byBytes(textSortKey))).toEqual([
      'Bình Thạnh',
      'Bịnh Thanh',
      'Binh Thuận',
    ])
  })

  test('numbers go by their size', () => {
    const cells = ['Chi bộ thôn 1', 'Chi bộ thôn 2', 'Chi bộ thôn 10', 'Chi bộ thôn 10A', 'Chi bộ thôn 100', 'Chi bộ thôn An']
    expect(cells.toReversed().sort(byBytes(textSortKey))).toEqual(cells)
    expect(textSortKey('thôn 02')).toBe(textSortKey('thôn 2'))
  })

  test('the order is that of Intl.Collator for Vietnamese', () => {
    const collator = new Intl.Collator('vi', { sensitivity: 'accent', numeric: true })
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), similar), ([one, other]) => {
        expect(byBytes(textSortKey)(one, other)).toBe(Math.sign(collator.compare(one, other)))
      }),
      { numRuns: 3000 },
    )
  })

  test('a key is made of characters that may stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        expect(textSortKey(line)).toMatch(/^[A-Za-z0-9.~-]*$/)
      }),
    )
  })
})
