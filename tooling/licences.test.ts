import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/files.ts'
import { isAllowed, licenceOf, productionPackages } from './lib/licences.ts'

const ours = ['packages/domain', 'apps/api', 'apps/web'].map((folder) => join(root, folder))

test('every package that reaches production may be handed out with a program under MIT', () => {
  const packages = [...productionPackages(ours).values()]
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['fastify', 'better-sqlite3', 'react', 'zod', 'd3-array']),
  )
  const refused = packages.filter((manifest) => !isAllowed(licenceOf(manifest)))
  expect(refused.map((manifest) => `${manifest.name}@${manifest.version}: ${licenceOf(manifest)}`)).toEqual([])
})

test('a licence that does not fit is refused', () => {
  expect(
    ['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT', '(BSD-3-Clause AND ISC)'].filter((one) => !isAllowed(one)),
  ).toEqual([])
  expect(
    ['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'none stated'].filter(
      isAllowed,
    ),
  ).toEqual([])
  expect(licenceOf({ name: 'a' })).toBe('none stated')
  expect(licenceOf({ name: 'a', license: { type: 'ISC' } })).toBe('ISC')
  expect(licenceOf({ name: 'a', licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })).toBe('MIT OR GPL-2.0')
})
