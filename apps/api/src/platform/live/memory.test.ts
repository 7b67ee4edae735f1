import { describe, expect, it } from 'vitest'
import { testApi } from '../../../test/app.ts'
import { announce } from './announce.ts'
import type { Announcement } from './announce.ts'
import { createMemory } from './memory.ts'

const remember = async () => {
  const api = await testApi({ features: [] })
  const memories = { alone: createMemory({ ...api.db, alone: true }), amongOthers: createMemory({ ...api.db, alone: false }) }
  const say = (topics: Announcement['topics']) => api.db.transaction((tx) => announce(tx, { topics, place: 'everywhere' }))
  await say(['board'])
  let made = 0
  const ask = async (which: keyof typeof memories) => {
    await memories[which].refresh()
    return memories[which].keep('tree', async () => {
      made += 1
      return made
    })
  }
  return { memories, say, ask }
}

describe.each(['alone', 'amongOthers'] as const)('what is remembered of units and settings (%s)', (which) => {
  it('holds while people only change, and is read anew after anything else', async () => {
    const { say, ask } = await remember()
    const first = await ask(which)
    for (const topics of [['candidates', 'board'], ['nominations'], ['accounts']] satisfies Announcement['topics'][]) {
      await say(topics)
      expect(await ask(which)).toBe(first)
    }
    const seen = [first]
    for (const topics of [['units', 'quotas', 'board'], ['settings', 'board'], ['board']] satisfies Announcement['topics'][]) {
      await say(topics)
      seen.push(await ask(which))
    }
    expect(new Set(seen).size).toBe(4)
  })

  it('is not remembered when reading it failed', async () => {
    const { memories, ask } = await remember()
    await memories[which].refresh()
    await expect(memories[which].keep('tree', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(await ask(which)).toBe(1)
  })

  it('knows the number of the newest announcement', async () => {
    const { memories, say } = await remember()
    const before = await memories[which].refresh()
    await say(['candidates'])
    expect(await memories[which].refresh()).toBe(before + 1)
  })

  it('is forgotten after more news than are worth looking at', async () => {
    const { say, ask } = await remember()
    const first = await ask(which)
    for (let count = 0; count < 120; count += 1) await say(['candidates'])
    expect(await ask(which)).not.toBe(first)
  })
})
