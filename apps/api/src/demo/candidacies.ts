import { standingActs } from '@ket-nap/domain/candidates/fold'
import type { ActDetails } from '@ket-nap/domain/candidates/fold'
import { foldActs } from '@ket-nap/domain/candidates/fold'
import { judge, reasonsAsked } from '@ket-nap/domain/candidates/judge'
import type { Day, Instant } from '@ket-nap/domain/shared/day'
import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import type { Acting } from '../audit/record.ts'
import { caseOf, rulesOn } from '../candidates/case.ts'
import { personColumns } from '../candidates/entering.ts'
import { stateOf } from '../candidates/repository.ts'
import type { ActRow, CandidateRow } from '../candidates/repository.ts'
import type { Surroundings } from '../candidates/surroundings.ts'
import { newId } from '../platform/ids.ts'
import { excuses } from './acts-plan.ts'
import type { PlannedAct } from './acts-plan.ts'
import type { PlannedPerson } from './people-plan.ts'

/** A candidacy held in memory while the sample is told: what the services keep in the database (a test compares). */
export interface Candidacy {
  readonly row: CandidateRow
  readonly acts: readonly ActRow[]
  readonly surroundings: Surroundings
}

export type Origin = Pick<CandidateRow, 'originOrganisationId' | 'originKind'>

const noWords = { documentNumber: null, documentOn: null, documentSigner: null, note: '', reason: '' }

const signed = (at: Instant, by: Acting) => ({ recordedAt: at, recordedById: by.accountId, recordedBy: by.name })

/** Somebody put on the list of sources of a cell. */
export const enter = (at: Instant, by: Acting, { person, enteredOn }: PlannedPerson, surroundings: Surroundings, origin: Origin): Candidacy => {
  const id = newId()
  const act: ActRow = {
    ...noWords,
    ...signed(at, by),
    id: newId(),
    candidateId: id,
    seq: 1,
    name: 'enter',
    happenedOn: enteredOn,
    ruleSetId: rulesOn(enteredOn).ruleSet.id,
    warnings: [],
    details: { unitId: surroundings.unit.id },
  }
  const row = { id, ...personColumns(person), ...origin, ...stateOf(foldActs([act])), version: 1 }
  return { row, acts: [act], surroundings }
}

const detailsOf = ({ act, toStage }: PlannedAct, acts: readonly ActRow[]): ActDetails => {
  const last = standingActs(acts).at(-1)
  if (act === 'annul_last' && last !== undefined) return { annulsSeq: last.seq }
  return toStage === undefined ? {} : { toStage }
}

/** What the rules say of the act; the plan must not hold one that they forbid. */
const judged = ({ row, acts, surroundings }: Candidacy, planned: PlannedAct, today: Day) => {
  const { facts } = caseOf(row, acts, surroundings)
  const judgement = judge(facts, rulesOn(planned.on), planned.on, today)
  const reasons = reasonsAsked(judgement, planned.act)
  const reason = planned.reason === '' && reasons.length > 0 ? (excuses[planned.act] ?? '') : planned.reason
  const blocked = judgement.blocked.find(({ act }) => act === planned.act)
  if (blocked !== undefined || (reasons.length > 0 && reason === '')) {
    const codes = (blocked?.because ?? reasons).map(({ code }) => code).join(', ')
    throw new RangeError(`the plan lets ${row.fullName} ${planned.act} on ${planned.on}: ${codes}`)
  }
  return { reason, warnings: judgement.warnings.find(({ act }) => act === planned.act)?.because ?? [] }
}

/** Judges an act by the rules of its day and adds it. */
export const act = (at: Instant, by: Acting, candidacy: Candidacy, planned: PlannedAct): Candidacy => {
  const { row, acts, surroundings } = candidacy
  const { on, document } = planned
  const added: ActRow = {
    ...judged(candidacy, planned, vietnamDayOf(at)),
    ...signed(at, by),
    id: newId(),
    candidateId: row.id,
    seq: acts.length + 1,
    name: planned.act,
    happenedOn: on,
    documentNumber: document?.number ?? null,
    documentOn: document?.issuedOn ?? null,
    documentSigner: document?.signer ?? null,
    note: planned.note,
    ruleSetId: rulesOn(on).ruleSet.id,
    details: detailsOf(planned, acts),
  }
  const all = [...acts, added]
  return { row: { ...row, ...stateOf(foldActs(all)), version: row.version + 1 }, acts: all, surroundings }
}
