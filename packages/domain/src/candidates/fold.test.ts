import { describe, expect, test } from 'vitest'
import { foldActs, standingOn } from './fold.ts'
import type { Candidacy } from './fold.ts'
import { history, wayTo } from './test-history.ts'
import type { Step } from './test-history.ts'

interface Case {
  readonly name: string
  readonly given: readonly Step[]
  readonly expected: Partial<Candidacy>
  readonly reference: string
}

const cases: readonly Case[] = [
  {
    name: 'whoever is entered is a source of the cell',
    given: wayTo('enter'),
    expected: { unitId: 'cell', stage: 'source', stageSince: '2021-01-10', enteredOn: '2021-01-10' },
    reference: 'rules.md 2.1 row 0',
  },
  {
    name: 'each act lifts to its stage, on its day',
    given: wayTo('send_verification'),
    expected: { stage: 'verifying', stageSince: '2021-08-02' },
    reference: 'rules.md 2.1 row 5',
  },
  {
    name: 'an act that only adds to the record leaves the stage and its day',
    given: [...wayTo('send_verification'), ['collect_opinions', '2021-09-01']],
    expected: { stage: 'verifying', stageSince: '2021-08-02' },
    reference: 'rules.md 2.1 row 7',
  },
  {
    name: 'a certificate that comes after the resolution of the cell does not lower the stage',
    given: [...wayTo('send_verification'), ['resolve_in_cell', '2022-01-10'], ['certify', '2022-01-20']],
    expected: { stage: 'cell_resolved', stageSince: '2022-01-10' },
    reference: 'rules.md 2.1 row 9b, G13',
  },
  {
    name: 'the class counts from the date on the certificate',
    given: wayTo('complete_class'),
    expected: { certificateIssuedOn: '2021-06-05' },
    reference: 'rules.md 2.2 T1',
  },
  {
    name: 'without a date on the certificate the class counts from the act',
    given: [...wayTo('list_sympathiser'), ['complete_class', '2021-06-01']],
    expected: { certificateIssuedOn: '2021-06-01' },
    reference: 'rules.md 2.2 T1',
  },
  {
    name: 'decision and ceremony are two dates',
    given: wayTo('hold_ceremony'),
    expected: { stage: 'probationary', decidedOn: '2022-03-10', ceremonyOn: '2022-03-26' },
    reference: 'rules.md 2.1 rows 14 and 15',
  },
  {
    name: 'a dossier sent back goes to the base committee that resolved, and is marked until it comes again',
    given: [...wayTo('submit_dossier'), ['return_dossier', '2022-02-07']],
    expected: { stage: 'base_resolved', stageSince: '2022-02-07', returned: true, returnedTimes: 1 },
    reference: 'rules.md 2.4; CV1556',
  },
  {
    name: 'a dossier sent back to a base-level cell goes to its own resolution',
    given: [...wayTo('resolve_in_cell'), ['submit_dossier', '2022-01-24'], ['return_dossier', '2022-02-07']],
    expected: { stage: 'cell_resolved', returned: true },
    reference: 'rules.md 1.1 chi bộ cơ sở',
  },
  {
    name: 'a dossier handed in again is no longer marked, but the times are counted',
    given: [...wayTo('submit_dossier'), ['return_dossier', '2022-02-07'], ['submit_dossier', '2022-02-10']],
    expected: { stage: 'appraising', returned: false, returnedTimes: 1 },
    reference: 'rules.md 2.4',
  },
  {
    name: 'a step back forgets what was done at the stages above',
    given: [...wayTo('resolve_in_cell'), ['step_back', '2022-02-01', { toStage: 'verifying' }]],
    expected: {
      stage: 'verifying',
      daysOf: {
        enter: '2021-01-10', list_sympathiser: '2021-02-01', complete_class: '2021-06-01', apply: '2021-07-01',
        start_declaration: '2021-07-15', send_verification: '2021-08-02', step_back: '2022-02-01',
      },
    },
    reference: 'rules.md 2.4',
  },
  {
    name: 'in another cell the stage goes on',
    given: [...wayTo('apply'), ['change_unit', '2021-07-10', { unitId: 'other' }]],
    expected: { unitId: 'other', stage: 'applied', stageSince: '2021-07-01' },
    reference: 'product.md: a reorganisation loses no history',
  },
]

describe('the state of a candidacy', () => {
  test.each(cases)('$name ($reference)', ({ given, expected }) => {
    expect(foldActs(history(...given))).toMatchObject(expected)
  })

  test('the days of a step back are exactly those kept', () => {
    const { daysOf } = foldActs(history(...wayTo('resolve_in_cell'), ['step_back', '2022-02-01', { toStage: 'verifying' }]))
    expect(Object.keys(daysOf)).not.toContain('certify')
    expect(Object.keys(daysOf)).not.toContain('resolve_in_cell')
  })

  test('begins with the act of entering and with nothing else', () => {
    expect(() => foldActs([])).toThrow(RangeError)
    expect(() => foldActs(history(['apply', '2021-07-01']))).toThrow(RangeError)
  })
})

describe('taking back', () => {
  const before = history(...wayTo('apply'))
  const after = history(...wayTo('apply'), ['start_declaration', '2021-07-15'], ['annul_last', '2021-07-20', { annulsSeq: 5 }])

  test('leaves no trace in the state', () => {
    expect(foldActs(after)).toEqual(foldActs(before))
  })

  test('can be done again for the act before', () => {
    const twice = [...after, ...history(['annul_last', '2021-07-21', { annulsSeq: 4 }]).map((act) => ({ ...act, seq: 7 }))]
    expect(foldActs(twice)).toEqual(foldActs(history(...wayTo('complete_class'))))
  })
})

describe('any past day', () => {
  const acts = history(...wayTo('send_verification'), ['change_unit', '2021-07-05', { unitId: 'other' }])
  const candidacy = foldActs(acts)

  test.each([
    { on: '2021-01-09', stage: null },
    { on: '2021-01-10', stage: 'source' },
    { on: '2021-01-31', stage: 'source' },
    { on: '2021-02-01', stage: 'sympathiser' },
    { on: '2021-07-14', stage: 'applied' },
    { on: '2023-02-23', stage: 'verifying' },
  ])('on $on the stage is $stage', ({ on, stage }) => {
    expect(standingOn(acts, on)?.stage ?? null).toBe(stage)
  })

  test('a merging of units recorded late counts from its day, for what was recorded meanwhile too', () => {
    const places = candidacy.spans.map(({ unitId, stage, from, until }) => `${unitId} ${stage} ${from} ${until}`)
    expect(places.slice(-4)).toEqual([
      'cell applied 2021-07-01 2021-07-05',
      'other applied 2021-07-05 2021-07-15',
      'other declaring 2021-07-15 2021-08-02',
      'other verifying 2021-08-02 null',
    ])
  })

  test('whoever was entered after the merging was in the new unit from the beginning', () => {
    const { spans } = foldActs(history(['enter', '2021-08-01'], ['change_unit', '2021-07-05', { unitId: 'other' }]))
    expect(spans).toEqual([{ unitId: 'other', stage: 'source', from: '2021-08-01', until: null }])
  })

  test('a stage goes on in another cell, and its day stays', () => {
    expect(standingOn(acts, '2021-07-10')).toMatchObject({ unitId: 'other', stage: 'applied', stageSince: '2021-07-01' })
  })

  test('a stage begun anew counts from the new day', () => {
    const again = history(...wayTo('apply'), ['step_back', '2021-07-10', { toStage: 'class_completed' }], ['apply', '2021-07-10'])
    expect(standingOn(again, '2021-07-09')?.stageSince).toBe('2021-07-01')
    expect(standingOn(again, '2021-07-10')).toMatchObject({ stage: 'applied', stageSince: '2021-07-10' })
  })

  test('a dossier is marked as sent back from that day until the day it comes again', () => {
    const returned = history(...wayTo('submit_dossier'), ['return_dossier', '2022-02-07'], ['submit_dossier', '2022-02-10'])
    expect(['2022-02-06', '2022-02-07', '2022-02-09', '2022-02-10'].map((day) => standingOn(returned, day)?.returned)).toEqual([
      false, true, true, false,
    ])
  })

  test('a decision is not known before its day', () => {
    const decided = history(...wayTo('hold_ceremony'))
    expect(standingOn(decided, '2022-03-09')).toMatchObject({ decidedOn: null, ceremonyOn: null })
    expect(standingOn(decided, '2022-03-10')).toMatchObject({ decidedOn: '2022-03-10', ceremonyOn: null })
  })
})
