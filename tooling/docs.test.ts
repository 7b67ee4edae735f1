import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deadLinks, lacksOf, strangeCommands } from './lib/docs.ts'
import { filesBelow, read, root } from './lib/files.ts'

const pages = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))]
const records = pages.filter((page) => /^docs\/adr\/\d{4}-[a-z0-9-]+\.md$/.test(page))
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> } // our own file
const repository = { exists: (path: string) => existsSync(join(root, path)), read, scripts: Object.keys(scripts) }

describe('the documents as they stand', () => {
  test('the readme, the guide for contributors and the decisions are there', () => {
    expect(
      ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'].filter(
        (page) => !repository.exists(page),
      ),
    ).toEqual([])
    expect(records).not.toEqual([])
    expect(
      pages.filter((page) => page.startsWith('docs/adr/') && !records.includes(page) && !page.endsWith('README.md')),
    ).toEqual([])
  })

  test('every link inside the repository leads somewhere', () => {
    expect(pages.filter(repository.exists).flatMap((page) => deadLinks(page, repository))).toEqual([])
  })

  test('every command in a code block is a script', () => {
    expect(pages.filter(repository.exists).flatMap((page) => strangeCommands(page, repository))).toEqual([])
  })

  test('every decision has a date, a status, a context, the decision and its consequences', () => {
    expect(records.flatMap((page) => lacksOf(page, read(page)))).toEqual([])
  })

  test('no two decisions share a number', () => {
    const numbers = records.map((page) => page.slice('docs/adr/'.length).slice(0, 4))
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
  })
})

describe('the check itself finds a planted fault', () => {
  const made = (text: string) => ({
    exists: (path: string) => path === 'docs/page.md' || path === 'docs/there.md',
    read: (path: string) => (path === 'docs/page.md' ? text : '# Bảng trực tiếp (live)\n'),
    scripts: ['start', 'db:generate'],
  })

  test('dead links and dead anchors', () => {
    const text =
      '[a](./there.md) [b](gone.md) ![c](img/gone.png "title") [d](https://example.org) `[e](code.md)`\n' +
      '[f](there.md#bảng-trực-tiếp-live) [g](there.md#gone)\n[h]: ../gone.md\n'
    expect(deadLinks('docs/page.md', made(text))).toEqual([
      'docs/page.md: gone.md',
      'docs/page.md: img/gone.png',
      'docs/page.md: there.md#gone',
      'docs/page.md: ../gone.md',
    ])
  })

  test('commands that are no script', () => {
    const text =
      '```bash\nnpm start -- --demo\nnpm run db:generate\nnpm run gone\npnpm gone2\npnpm install\nnpm test\n' +
      'node scripts/gone.mjs\n```\nnpm run outside-of-a-block\n'
    expect(strangeCommands('docs/page.md', made(text))).toEqual(
      ['gone', 'test', 'gone2', 'scripts/gone.mjs'].map((what) => `docs/page.md: ${what}`),
    )
  })

  test('a record without its parts', () => {
    const whole =
      '# 1. X\n\n- Date: 2026-11-25\n- Status: accepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n'
    expect(lacksOf('a.md', whole)).toEqual([])
    expect(lacksOf('a.md', whole.replace('- Date: 2026-11-25', '- Date: soon'))).toHaveLength(1)
    expect(lacksOf('a.md', whole.replace('- Status: accepted', ''))).toHaveLength(1)
    expect(lacksOf('a.md', whole.replace('B.\n', ''))).toHaveLength(1)
    expect(lacksOf('a.md', '')).toHaveLength(6)
  })
})
