import { vietnamCalendar } from '@ket-nap/domain/calendar/vietnam-calendar'
import { forwardActNames } from '@ket-nap/domain/candidates/acts'
import type { Candidacy } from '@ket-nap/domain/candidates/fold'
import { judge, reasonsAsked } from '@ket-nap/domain/candidates/judge'
import type { Facts } from '@ket-nap/domain/candidates/judge'
import { stages } from '@ket-nap/domain/candidates/stages'
import { ruleSetOn } from '@ket-nap/domain/rule-sets/rule-sets'
import { describe, expect, it } from 'vitest'
import { reasonSentence } from '../lib/because.ts'
import { reasons } from './reasons.ts'

const reached = '2022-06-01'

/** What may be recorded only once, or may be missing where the rest is there. */
const oftenMissing: readonly string[] = ['file_member_records', 'resolve_recognition_in_base']

/** At a stage since 01/06/2022, with every act recorded that day, all but a few, or none. */
const candidacy = (stage: Candidacy['stage'], how: 'all' | 'most' | 'none'): Candidacy => {
  const recorded = how !== 'none'
  const names = forwardActNames.filter((name) => how === 'all' || (recorded && !oftenMissing.includes(name)))
  return {
    unitId: 'cell',
    stage,
    stageSince: reached,
    enteredOn: '2022-01-01',
    returned: false,
    returnedTimes: 0,
    daysOf: Object.fromEntries(names.map((name) => [name, reached])),
    certificateIssuedOn: recorded ? '2017-12-01' : null,
    decidedOn: recorded ? reached : null,
    ceremonyOn: recorded ? reached : null,
    spans: [],
  }
}

const births: readonly Facts['bornOn'][] = ['1990-05-20', '2006-01-01', '1940-01-01', '2004']
const days = ['2017-06-01', '2022-05-01', '2022-06-20', '2023-05-01', '2024-01-15', '2024-02-15']

const given = stages.flatMap((stage) =>
  (['all', 'most', 'none'] as const).flatMap((how) =>
    births.flatMap((bornOn) =>
      (['cell', 'base_cell'] as const).map((unitKind): Facts => ({
        candidacy: candidacy(stage, how),
        bornOn,
        unitKind,
        hasSection: how === 'all',
        annullable: how === 'all',
      })),
    ),
  ),
)

/** Everything the judge says about the people above on the days above. */
const said = given.flatMap((facts) =>
  days.flatMap((on) => {
    const judgement = judge(facts, { ruleSet: ruleSetOn(on), calendar: vietnamCalendar }, on, '2024-02-01')
    return [
      ...judgement.blocked.flatMap(({ because }) => because),
      ...judgement.allowed.flatMap((act) => reasonsAsked(judgement, act)),
    ]
  }),
)

describe('the reasons of the judge in Vietnamese', () => {
  it('has words for whatever the judge may say, and no words for what it never says', () => {
    expect([...new Set(said.map(({ code }) => code))].toSorted()).toEqual(Object.keys(reasons).toSorted())
  })

  it('prints every day of the case as dd/mm/yyyy and leaves none out', () => {
    for (const because of said) expect(reasonSentence(because)).not.toMatch(/\d{4}-\d\d|undefined|ngày [,.;]|ngày $/)
  })
})
