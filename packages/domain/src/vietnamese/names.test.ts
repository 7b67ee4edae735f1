import { describe, expect, test } from 'vitest'
import { givenName, normalizeName } from './names.ts'

describe('a name is kept clean and as typed', () => {
  test.each([
    ['  Nguyễn   Văn\u00a0An ', 'Nguyễn Văn An'],
    ['Nguyễn Thị Ánh'.normalize('NFD'), 'Nguyễn Thị Ánh'],
    ['Trần\u200b Thị\ufeff Lan', 'Trần Thị Lan'],
    ['HOÀ', 'HOÀ'],
    ['   ', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normalizeName(typed)).toBe(kept)
  })
})

describe('the given name is the last word', () => {
  test.each([
    ['Đỗ Thiết Khiêm', 'Khiêm'],
    ['Lan ', 'Lan'],
    ['', ''],
  ])('of %j it is %j', (fullName, given) => {
    expect(givenName(fullName)).toBe(given)
  })
})
