import { vietnamCalendar } from '@ket-nap/domain/calendar/vietnam-calendar'
import { annulledSeqs, foldActs, standingActs } from '@ket-nap/domain/candidates/fold'
import type { Candidacy } from '@ket-nap/domain/candidates/fold'
import type { Facts, Rules } from '@ket-nap/domain/candidates/judge'
import { findRuleSetOn } from '@ket-nap/domain/rule-sets/rule-sets'
import type { Day } from '@ket-nap/domain/shared/day'
import { problem } from '@ket-nap/domain/shared/problem'
import { systemActs } from '@ket-nap/domain/candidates/acts'
import type { Reads } from '../platform/db/database.ts'
import { findActs, findCandidate } from './repository.ts'
import type { ActRow, CandidateRow } from './repository.ts'
import { getSurroundings } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

/** A candidacy with everything the judge and the permissions look at. */
export interface Case {
  readonly row: CandidateRow
  readonly acts: readonly ActRow[]
  readonly annulled: ReadonlySet<number>
  readonly candidacy: Candidacy
  readonly surroundings: Surroundings
  readonly facts: Facts
}

/**
 * The rules in force on the day of an act.
 * @throws Problem request.invalid for a day of which no rules are known (before 25/7/2016), naming the field it came in
 */
export const rulesOn = (day: Day, field = 'happenedOn'): Rules => {
  const ruleSet = findRuleSetOn(day)
  if (ruleSet === undefined) throw problem('request.invalid', { fields: [{ path: field, code: 'before_known_rules' }] })
  return { ruleSet, calendar: vietnamCalendar }
}

/** The act that `annul_last` would take back; what the system did (entering, reorganisation) is not taken back. */
export const findAnnullable = (acts: readonly ActRow[]): ActRow | undefined => {
  const seq = standingActs(acts).at(-1)?.seq
  const last = acts.find((act) => act.seq === seq)
  return last === undefined || (systemActs as readonly string[]).includes(last.name) ? undefined : last
}

export const caseOf = (row: CandidateRow, acts: readonly ActRow[], surroundings: Surroundings): Case => {
  const candidacy = foldActs(acts)
  return {
    row,
    acts,
    annulled: annulledSeqs(acts),
    candidacy,
    surroundings,
    facts: {
      candidacy,
      bornOn: row.bornOn,
      unitKind: surroundings.unit.kind,
      hasSection: surroundings.hasSection,
      annullable: findAnnullable(acts) !== undefined,
    },
  }
}

/** @throws Problem request.not_found */
export const getCase = async (db: Reads, candidateId: string): Promise<Case> => {
  const row = await findCandidate(db, candidateId)
  if (row === undefined) throw problem('request.not_found')
  return caseOf(row, await findActs(db, row.id), await getSurroundings(db, row.unitId))
}
