import { expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { OperatorError } from '../config.ts'
import { units } from '../units/table.ts'
import { createDemo } from './start.ts'

it('refuses a database with real data in one sentence, and leaves it alone', async () => {
  const { db, remove } = await testDatabase(undefined, [])
  const id = '01890000-0000-7000-8000-00000000000a'
  await db.transaction(async (tx) => {
    await tx.insert(units).values({
      id, kind: 'superior_committee', name: 'Huyện ủy Thật', parentId: null, clusterId: null, path: `/${id}/`,
      foundedOn: '2000-01-01', dissolvedOn: null, searchKey: 'that', sortKey: 'that', version: 1,
    })
  })
  const said: string[] = []
  await expect(createDemo().prepare(db, (text) => said.push(text))).rejects.toThrow(OperatorError)
  expect(said).toEqual([])
  expect(await db.$count(units)).toBe(1)
  await remove()
})
