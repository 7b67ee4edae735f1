import { describe, expect, it } from 'vitest'
import { sampleAct, sampleFile, sampleJudgement } from '../../test/candidates-sample.ts'
import { stageSteps } from './stage-steps.ts'

const at = (file: Parameters<typeof stageSteps>[0], stage: string) =>
  stageSteps(file).find((step) => step.stage === stage)

describe('the map of stages', () => {
  it('shows each passed stage with the day it was reached, the present one, and where the rules lead next', () => {
    const file = sampleFile()
    expect(at(file, 'applied')).toEqual({ stage: 'applied', state: 'done', on: '2022-04-15' })
    expect(at(file, 'verifying')).toEqual({ stage: 'verifying', state: 'current', on: '2022-12-30' })
    expect(at(file, 'certified')).toEqual({ stage: 'certified', state: 'next', on: null })
    expect(at(file, 'official')).toEqual({ stage: 'official', state: 'ahead', on: null })
  })

  it('calls a stage skipped that no act recorded, as the base committee of a base-level cell', () => {
    const file = sampleFile({ stage: 'appraising', judgement: sampleJudgement([]) })
    expect(at(file, 'base_resolved')?.state).toBe('skipped')
  })

  it('does not count what was taken back', () => {
    const acts = [
      sampleAct(1, 'enter'),
      sampleAct(2, 'list_sympathiser', { annulled: true }),
      sampleAct(3, 'annul_last'),
    ]
    const file = sampleFile({ stage: 'source', stageSince: '2022-01-15', acts })
    expect(at(file, 'sympathiser')).toEqual({ stage: 'sympathiser', state: 'ahead', on: null })
  })
})
