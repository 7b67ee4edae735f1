import { posix } from 'node:path'

interface Repository {
  /** Whether a path relative to the repository exists. */
  readonly exists: (path: string) => boolean
  readonly read: (path: string) => string
  readonly scripts: readonly string[]
}

const withoutCode = (text: string): string => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchor that a forge makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsIn = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

const targetsIn = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm)].flatMap(
    ([, inline, reference]) => inline ?? reference ?? [],
  )

/** Links of a page that lead nowhere inside the repository; addresses outside it are not looked at. */
export const deadLinks = (page: string, repository: Repository): readonly string[] => {
  const text = repository.read(page)
  return targetsIn(text)
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .filter((target) => {
      const [path = '', anchor = ''] = target.split('#')
      const file = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path))
      if (!repository.exists(file)) return true
      if (anchor === '' || !file.endsWith('.md')) return false
      return !anchorsIn(repository.read(file)).includes(decodeURI(anchor).toLowerCase())
    })
    .map((target) => `${page}: ${target}`)
}

const pnpmOwn = new Set([
  'install',
  'i',
  'add',
  'remove',
  'exec',
  'dlx',
  'rebuild',
  'outdated',
  'why',
  'licenses',
  'audit',
  'update',
])

const blocksIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(```|~~~)[^\n]*\n([\s\S]*?)^\1/gm)].map(([, , block = '']) => block)

const scriptsAskedFor = (block: string): readonly string[] => [
  ...[...block.matchAll(/\b(?:npm|pnpm)\s+run\s+([\w:-]+)/g)].map(([, name = '']) => name),
  ...[...block.matchAll(/\b(?:npm|pnpm)\s+(start|test)\b/g)].map(([, name = '']) => name),
  ...[...block.matchAll(/\bpnpm\s+([a-z][\w:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'run' && !pnpmOwn.has(name)),
]

/** Commands in the code blocks of a page that are no script, and files named after node that do not exist. */
export const strangeCommands = (page: string, repository: Repository): readonly string[] => {
  const blocks = blocksIn(repository.read(page))
  const scripts = blocks.flatMap(scriptsAskedFor).filter((name) => !repository.scripts.includes(name))
  const files = blocks
    .flatMap((block) => [...block.matchAll(/\bnode\s+([\w./-]+\.m?js)\b/g)].map(([, file = '']) => file))
    .filter((file) => !/(^|\/)dist\//.test(file) && !repository.exists(file))
  return [...new Set([...scripts, ...files])].map((what) => `${page}: ${what}`)
}

const sections = ['Context', 'Decision', 'Consequences']

/** What a decision record lacks. */
export const lacksOf = (page: string, text: string): readonly string[] => {
  const lacks = [
    !/^# .+/m.test(text) && 'a title',
    !/^[-*\s]*\**Date\**\s*:\**\s*\d{4}-\d{2}-\d{2}/m.test(text) && 'Date: YYYY-MM-DD',
    !/^[-*\s]*\**Status\**\s*:\**\s*\S/m.test(text) && 'Status:',
    ...sections.map(
      (name) => !new RegExp(`^##+ ${name}[^\\n]*\\n\\s*[^\\s#]`, 'm').test(text) && `## ${name} with text`,
    ),
  ]
  return lacks.filter((lack) => lack !== false).map((lack) => `${page}: lacks ${lack}`)
}
