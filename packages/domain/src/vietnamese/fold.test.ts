import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, matchesWords, searchTerms } from './fold.ts'

const cases = [
  { text: 'Đỗ Thiết Khiêm', folded: 'do thiet khiem' },
  { text: 'NGUYỄN THỊ ÁNH', folded: 'nguyen thi anh' },
  { text: 'Nguyễn  Thị Ánh '.normalize('NFD'), folded: 'nguyen thi anh' },
  { text: 'Đặng Đình Đức', folded: 'dang dinh duc' },
  { text: "H'Hen Niê", folded: "h'hen nie" },
  { text: 'H’Hen Niê', folded: "h'hen nie" },
  { text: 'Y Thông Êban', folded: 'y thong eban' },
  { text: 'NGUYỄN THỊ ĐÀO', folded: 'nguyen thi dao' },
  { text: 'Ðặng Văn Ðức (eth)', folded: 'dang van duc (eth)' },
  { text: 'Chi bộ thôn 1,\txã Bình Hòa', folded: 'chi bo thon 1, xa binh hoa' },
  { text: ' ', folded: '' },
]

describe('the search key of a text', () => {
  test.each(cases)('of $text is $folded', ({ text, folded }) => {
    expect(fold(text)).toBe(folded)
  })

  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Khoẻ', 'Khỏe'],
  ])('is the same for the old and the new tone placement: %s, %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  test('does not depend on how Unicode composes the letters, and folding twice changes nothing', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aăâbdđeêioôơuưyÀẢÃÁẠĂẰỚỢĐỶỸ '’"), maxLength: 40 })
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('of Vietnamese text is lower-case ASCII', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ '
    const vietnamese = fc.string({ unit: fc.constantFrom(...letters) })
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.toUpperCase())).toMatch(/^[a-z ]*$/)
        expect(fold(text.toUpperCase())).toBe(fold(text))
      }),
    )
  })
})

describe('searching', () => {
  test.each([
    ['dang van duc', true],
    ['ĐỨC đặng', true],
    ['duc  ', true],
    ['', true],
    ['dang thi duc', false],
  ])('the name Đặng Văn Đức by %j: %s', (query, found) => {
    expect(matchesWords(fold('Đặng Văn Đức'), query)).toBe(found)
  })

  test('a word typed twice is looked for once', () => {
    expect(searchTerms(' Bình  Bình Hòa ')).toEqual(['binh', 'hoa'])
    expect(searchTerms('  ')).toEqual([])
  })
})
