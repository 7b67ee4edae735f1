import { describe, expect, test } from 'vitest'
import { deskThatReached, forwardActNames, forwardActs } from './acts.ts'
import type { ActDefinition } from './acts.ts'
import { isAtLeast, stageRank, stages } from './stages.ts'

describe('the acts of a candidacy', () => {
  test.each(forwardActNames)('%s leads on from every stage at which it can be recorded, or nowhere', (name) => {
    const { from, to }: ActDefinition = forwardActs[name]
    expect(from.length).toBeGreaterThan(0)
    expect(to === null || from.some((stage) => stageRank(stage) < stageRank(to))).toBe(true)
  })

  test('lead to every stage but the first', () => {
    const reached = forwardActNames.map((name) => forwardActs[name].to)
    expect(stages.filter((stage) => !reached.some((to) => to === stage))).toEqual(['source'])
  })

  test('are not recorded of an official member any more', () => {
    const definitions: readonly ActDefinition[] = forwardActNames.map((name) => forwardActs[name])
    expect(definitions.filter(({ from }) => from.some((stage) => isAtLeast(stage, 'official')))).toEqual([])
  })

  test.each([
    ['sympathiser', 'cell'],
    ['verifying', 'base'],
    ['cell_resolved', 'cell'],
    ['base_resolved', 'base'],
    ['awaiting_decision', 'office'],
    ['decided', 'committee'],
    ['probationary', 'cell'],
  ] as const)('the stage %s is reached by the %s', (stage, desk) => {
    expect(deskThatReached(stage)).toBe(desk)
  })
})
