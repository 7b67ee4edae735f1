import { describe, expect, test } from 'vitest'
import { wrongArrows } from './lib/arrows.ts'
import { filesBelow, foldersIn, read } from './lib/files.ts'
import { strangeRooms, wrongsOf } from './lib/house.ts'

const isSource = (file: string): boolean => /\.(tsx?|mjs|css)$/.test(file)
const app = ['packages/domain/src', 'apps/api/src', 'apps/api/test', 'apps/web/src', 'apps/web/test', 'e2e']
const sources = app.flatMap(filesBelow).filter(isSource)
const ours = [...sources, ...['scripts', 'tooling'].flatMap(filesBelow).filter(isSource)]

describe('the house as it stands', () => {
  test('there are files to look at in every part', () => {
    const isEmpty = (folder: string): boolean => !sources.some((file) => file.startsWith(`${folder}/`))
    expect(['packages/domain/src', 'apps/api/src', 'apps/web/src', 'e2e'].filter(isEmpty)).toEqual([])
  })

  test('every import follows the arrows', () => {
    expect(sources.flatMap((file) => wrongArrows(file, read(file)))).toEqual([])
  })

  test('every room of an app or of the journeys is a room of the domain', () => {
    const rooms = {
      domain: foldersIn('packages/domain/src'),
      api: foldersIn('apps/api/src'),
      web: foldersIn('apps/web/src'),
      e2e: foldersIn('e2e/tests'),
    }
    expect(strangeRooms(rooms)).toEqual([])
  })

  test('files stay short, without barrels, clocks in the domain, or environment outside the configuration', () => {
    expect(ours.flatMap((file) => wrongsOf(file, read(file)))).toEqual([])
  })
})

describe('the check itself finds a planted fault', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    [
      'packages/domain/src/units/rules.ts',
      "import { db } from '../../../../apps/api/src/platform/db/database.ts'",
      'the domain knows only itself',
    ],
    ['packages/domain/src/vietnamese/fold.ts', "import { readFileSync } from 'node:fs'", 'uses only zod'],
    ['packages/domain/src/units/schema.ts', "import lodash from 'lodash'", 'uses only zod'],
    [
      'apps/api/src/units/service.ts',
      "import type { X } from '../../../web/src/units/x.ts'",
      'the server does not import',
    ],
    [
      'apps/web/src/units/pages/tree.tsx',
      "import {\n  a,\n  b\n} from '../../../../api/src/units/service.ts'",
      'the pages do not import',
    ],
    ['apps/api/src/units/table.ts', "import { a } from './service.ts'", 'table may not import service'],
    ['apps/api/src/units/repository.ts', "export { a } from './routes.ts'", 'repository may not import routes'],
    ['apps/api/src/units/service.ts', "import './routes.ts'", 'service may not import routes'],
    ['apps/api/src/units/service.ts', "const a = await import('../quotas/routes.ts')", "another feature's routes"],
    ['apps/api/src/units/service.ts', "import { buildApp } from '../app.ts'", 'only main and app know'],
    ['apps/api/src/platform/db/database.ts', "import { a } from '../../units/table.ts'", 'platform knows no feature'],
    ['apps/api/src/units/service.ts', "import { a } from './test-district.ts'", 'does not rest on its tests'],
    ['packages/domain/src/units/rules.ts', "import { a } from './cases.test.ts'", 'does not rest on its tests'],
    ['apps/api/src/units/service.ts', "import { a } from '../demo/people.ts'", 'nothing rests on it'],
    ['apps/web/src/ui/button.tsx', "import { a } from '../units/messages.ts'", 'ui knows no feature'],
    ['apps/web/src/lib/api.ts', "import { a } from '../app/router.tsx'", 'lib knows only lib'],
    ['apps/web/src/units/routes.tsx', "import { a } from '../app/router.tsx'", 'does not know the app'],
    ['apps/web/src/units/pages/tree.tsx', "import { a } from '../../quotas/pages/list.tsx'", '*-picker.tsx'],
    ['apps/web/src/lib/api.ts', "import { a } from 'node:fs'", 'a browser has no node:fs'],
    ['apps/web/src/lib/api.ts', "import { a } from '@ket-nap/domain'", 'name the file'],
    ['e2e/tests/board/board.spec.ts', "import { a } from '../../../apps/api/src/app.ts'", 'sees only the browser'],
  ]

  test.each(planted)('%s must not say %s', (file, text, sentence) => {
    expect(wrongArrows(file, text)).toEqual([expect.stringContaining(sentence)])
  })

  test('right imports pass', () => {
    const right: readonly (readonly [string, string])[] = [
      ['packages/domain/src/units/rules.ts', "import { z } from 'zod'\nimport { a } from '../shared/day.ts'"],
      ['packages/domain/src/units/rules.test.ts', "import fc from 'fast-check'\nimport { test } from 'vitest'"],
      [
        'apps/api/src/units/service.ts',
        "import { a } from './repository.ts'\nimport { b } from '../quotas/service.ts'",
      ],
      ['apps/api/src/units/repository.ts', "import { t } from '../quotas/table.ts'"],
      ['apps/api/src/units/test-district.ts', "import { a } from '../../test/factories.ts'"],
      ['apps/api/src/features.ts', "import { a } from './units/routes.ts'"],
      ['apps/api/src/platform/db/open.ts', "import { config } from '../../config.ts'"],
      ['apps/api/src/demo/people.ts', "import { a } from '../units/service.ts'"],
      ['apps/api/src/platform/http/serve.ts', "import { record } from '../../audit/record.ts'"],
      ['apps/web/src/units/pages/tree.tsx', "import { a } from '../../quotas/components/year-picker.tsx'"],
      ['apps/web/src/app/router.tsx', "import { a } from '../units/routes.tsx'"],
      ['apps/web/src/units/pages/tree.tsx', "// import { a } from '../../app/router.tsx'"],
    ]
    expect(right.flatMap(([file, text]) => wrongArrows(file, text))).toEqual([])
  })

  test('a room without a room in the domain is named', () => {
    const rooms = { domain: ['units'], api: ['platform', 'units', 'unit'], web: ['ui', 'things'], e2e: ['unitz'] }
    expect(strangeRooms(rooms)).toEqual(['apps/api/src/unit', 'apps/web/src/things', 'e2e/tests/unitz'])
  })

  test('a file of 401 lines, a barrel, an environment read, and a clock in the domain are named', () => {
    expect(wrongsOf('apps/api/src/units/service.ts', 'a\n'.repeat(400))).toEqual([])
    expect(wrongsOf('apps/api/src/units/service.ts', 'a\n'.repeat(401))).toHaveLength(1)
    expect(wrongsOf('apps/web/src/units/index.ts', '')).toHaveLength(1)
    expect(wrongsOf('apps/api/src/units/service.ts', 'process.env.PORT')).toHaveLength(1)
    expect(wrongsOf('apps/api/src/config.ts', 'process.env.PORT')).toEqual([])
    expect(wrongsOf('packages/domain/src/units/rules.ts', 'const now = new Date()')).toHaveLength(1)
    expect(wrongsOf('packages/domain/src/units/rules.ts', "const day = new Date('2023-02-23')")).toEqual([])
  })
})
