import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatDay } from '@ket-nap/domain/shared/day-format'
import { ruleSets } from '@ket-nap/domain/rule-sets/rule-sets'
import { describe, expect, it } from 'vitest'
import { fieldSentence, fieldSentences } from './field-sentences.ts'
import { say } from './sentence.ts'

const readAll = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(import.meta.dirname, folder, name), 'utf8'))
const server = readAll('../../../api/src')
const pages = readAll('..')

/** What the first group of the pattern is, each once. */
const found = (sources: readonly string[], pattern: RegExp): readonly string[] =>
  [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? 'code')))].toSorted()

/** `wrongField('on', 'in_future')` where `wrongField = (path: string, code: string, …)`. */
const helpers = found(server, /const (\w+) = \(path: string, code: string/g)
const calls = new RegExp(String.raw`(?:${helpers.join('|')})\([^,()]+, '(\w+)'`, 'g')
/** `{ path: 'on', code: 'in_future' }`. */
const written = /\{ path(?:: [^{}]+)?, code: '(\w+)'/g
/** The same with a code that stands elsewhere. */
const elsewhere = /\{ path(?:: [^{}]+)?, code(?:: (?!')([\w.]+))?[ ,}]/g

describe('what is wrong with a field', () => {
  it('has a sentence for every code that the server or a page writes', () => {
    const codes = [...found(server, written), ...found(server, calls), ...found(pages, written)]
    const some = ['before_from', 'before_known_rules', 'in_future', 'not_below', 'passwords_differ', 'wrong']
    expect(codes).toEqual(expect.arrayContaining(some))
    expect(codes.filter((code) => !(code in fieldSentences))).toEqual([])
  })

  it('takes other codes only from types that name their sentences: zod, weak passwords', () => {
    // `code` is the parameter of the helpers, whose calls are read above.
    expect(found(server, elsewhere)).toEqual(['code', 'issue.keyword', 'weakness'])
  })

  it.each(Object.keys(fieldSentences))('%s is told in whole sentences, with facts and without', (code) => {
    const all = { today: '2023-02-23', givenOn: '2023-01-20', minimum: 2, maximum: 9, origin: 'string' }
    for (const facts of [{}, all]) {
      const sentence = say(fieldSentences[code] ?? '', facts)
      expect(sentence).toMatch(/^\p{Lu}.{8,}[.]$/u)
      expect(sentence).not.toMatch(/undefined|\d{4}-\d\d|_/)
    }
  })

  it('names the bound or the day that was broken', () => {
    expect(fieldSentence({ code: 'too_small', detail: { origin: 'string', minimum: 10 } })).toBe(
      'Cần ít nhất 10 ký tự.',
    )
    expect(fieldSentence({ code: 'too_big', detail: { origin: 'number', maximum: 100_000 } })).toBe(
      'Số lớn nhất là 100.000.',
    )
    expect(fieldSentence({ code: 'before_given', detail: { givenOn: '2023-01-20' } })).toContain('(20/01/2023)')
  })

  it('says from which day rules are known as the rule sets have it', () => {
    expect(fieldSentence({ code: 'before_known_rules' })).toContain(formatDay(ruleSets[0]?.from ?? ''))
  })

  it('still names the field as the place to look when the code is of tomorrow', () => {
    expect(fieldSentence({ code: 'a_code_of_tomorrow' })).toBe('Ô này chưa đúng. Hãy kiểm tra lại.')
  })
})
