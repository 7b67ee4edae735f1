import { describe, expect, it } from 'vitest'
import { notCertified, sampleAct, sampleFile, sampleJudgement } from '../../test/candidates-sample.ts'
import { deskOf, nextActs } from './next-acts.ts'

describe('the next acts as one reader sees them', () => {
  const judgement = sampleJudgement(['remark_by_cell', 'certify', 'resolve_in_cell', 'annul_last'], {
    blocked: [{ act: 'appraise_in_section', because: [notCertified] }],
    warnings: [{ act: 'resolve_in_cell', because: [notCertified] }],
  })
  const file = sampleFile({ judgement, mayRecord: ['remark_by_cell', 'resolve_in_cell', 'annul_last'] })

  it('puts first what leads to a further stage, with its warnings', () => {
    expect(nextActs(file).own.map(({ act, to }) => [act, to])).toEqual([
      ['resolve_in_cell', 'cell_resolved'],
      ['remark_by_cell', null],
    ])
    expect(nextActs(file).own[0]?.warnings).toEqual([notCertified])
  })

  it('keeps apart what is recorded already and leads nowhere', () => {
    const acts = [...file.acts, sampleAct(7, 'remark_by_cell', { happenedOn: '2023-01-05' })]
    expect(nextActs({ ...file, acts }).again.map(({ act, recordedOn }) => [act, recordedOn])).toEqual([
      ['remark_by_cell', '2023-01-05'],
    ])
  })

  it('names what another desk may record', () => {
    expect(nextActs(file).others).toEqual(['certify'])
  })

  it('tells what a rule blocks from what is only out of turn', () => {
    expect(nextActs(file).blockedHere.map(({ act }) => act)).toEqual(['appraise_in_section'])
    expect(nextActs(file).blockedElsewhere.find(({ act }) => act === 'apply')?.from).toEqual(['class_completed'])
  })
})

describe('whose an act is', () => {
  it.each([
    ['certify', 'verifying', 'base'],
    ['decide_admission', 'awaiting_decision', 'committee'],
    ['return_dossier', 'appraising', 'office'],
    ['step_back', 'applied', 'cell'],
    ['annul_last', 'applied', 'recorder'],
  ] as const)('%s at %s is of: %s', (act, stage, desk) => {
    expect(deskOf(act, stage)).toBe(desk)
  })
})
