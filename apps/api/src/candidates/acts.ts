import type { ActName, RequestableAct } from '@ket-nap/domain/candidates/acts'
import { forwardActs, isForwardAct } from '@ket-nap/domain/candidates/acts'
import { foldActs, standingActs } from '@ket-nap/domain/candidates/fold'
import type { ActDetails } from '@ket-nap/domain/candidates/fold'
import { judge, reasonsAsked, stepBackTargets } from '@ket-nap/domain/candidates/judge'
import type { Judgement, NewAct } from '@ket-nap/domain/candidates/schema'
import type { Because } from '@ket-nap/domain/shared/because'
import type { Day } from '@ket-nap/domain/shared/day'
import type { DocumentRef } from '@ket-nap/domain/shared/document-ref'
import { problem } from '@ket-nap/domain/shared/problem'
import type { FieldProblem } from '@ket-nap/domain/shared/problem'
import { findPlaceOfOrganisation } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import { moveCounters } from '../figures/counters.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { announce } from '../platform/live/announce.ts'
import { caseOf, getCase, rulesOn } from './case.ts'
import type { Case } from './case.ts'
import { findNominatingOrganisations, insertAct, keepState, rewriteSpans, stateOf } from './repository.ts'

/** An act as it is asked for; the version is checked before. */
export type ActInput = Omit<NewAct, 'version' | 'toStage'> & { readonly toStage?: NewAct['toStage'] | undefined }

/** An act on its way into the log, after all rules were asked. */
interface ActEntry {
  readonly name: ActName
  readonly happenedOn: Day
  readonly document: DocumentRef | null
  readonly note: string
  readonly reason: string
  readonly warnings: readonly Because[]
  readonly details: ActDetails
}

/** Writes an act and everything that follows from it: the row of the candidate and the spans are folded again. */
export const appendAct = async (tx: Tx, acting: Acting, { row, acts }: Pick<Case, 'row' | 'acts'>, entry: ActEntry) => {
  const { document, ...rest } = entry
  const act = {
    ...rest,
    id: newId(),
    candidateId: row.id,
    seq: (acts.at(-1)?.seq ?? 0) + 1,
    recordedAt: tx.now,
    recordedById: acting.accountId,
    recordedBy: acting.name,
    documentNumber: document?.number ?? null,
    documentOn: document?.issuedOn ?? null,
    documentSigner: document?.signer ?? null,
    ruleSetId: rulesOn(entry.happenedOn).ruleSet.id,
  }
  await insertAct(tx, act)
  const [before, candidacy] = [foldActs(acts), foldActs([...acts, act])]
  const state = { ...stateOf(candidacy), version: row.version + 1 }
  await keepState(tx, row.id, state)
  await rewriteSpans(tx, row.id, candidacy.spans, before.spans)
  await moveCounters(tx, row.originKind, before, candidacy)
  return { act, candidacy, row: { ...row, ...state }, acts: [...acts, act] }
}

/** Pages that show the person, the board, and the organisations that nominated: they hear of it after the commit. */
export const announceCandidate = async (tx: Tx, { row, surroundings }: Pick<Case, 'row' | 'surroundings'>): Promise<void> => {
  await announce(tx, { topics: ['candidates', 'board'], place: surroundings.place })
  for (const organisationId of await findNominatingOrganisations(tx, row.id)) {
    const place = await findPlaceOfOrganisation(tx, organisationId)
    if (place !== null) await announce(tx, { topics: ['nominations'], place })
  }
}

const documentProblems = (input: ActInput, today: Day): FieldProblem[] => {
  const required = isForwardAct(input.act) && forwardActs[input.act].document === 'required'
  if (input.document === null) return required ? [{ path: 'document', code: 'required' }] : []
  return input.document.issuedOn > today ? [{ path: 'document.issuedOn', code: 'in_future' }] : []
}

const stageProblems = ({ act, toStage }: ActInput, { candidacy }: Case): FieldProblem[] => {
  if (act !== 'step_back') return toStage === undefined ? [] : [{ path: 'toStage', code: 'unrecognized' }]
  if (toStage === undefined) return [{ path: 'toStage', code: 'required' }]
  return stepBackTargets(candidacy).includes(toStage) ? [] : [{ path: 'toStage', code: 'not_reachable' }]
}

const refuseBlocked = (judgement: Judgement, act: RequestableAct): void => {
  const blocked = judgement.blocked.find((entry) => entry.act === act)
  if (blocked === undefined) return
  throw problem('candidates.act_not_allowed', { because: blocked.because, detail: { allowed: judgement.allowed } })
}

const refuseUnexplained = (judgement: Judgement, { act, reason }: ActInput): void => {
  const asked = reasonsAsked(judgement, act)
  if (asked.length > 0 && reason === '') throw problem('candidates.reason_needed', { because: asked })
}

const detailsOf = ({ act, toStage }: ActInput, { acts }: Case): ActDetails => {
  const last = standingActs(acts).at(-1)
  if (act === 'annul_last' && last !== undefined) return { annulsSeq: last.seq }
  return act === 'step_back' && toStage !== undefined ? { toStage } : {}
}

/**
 * Judges and records an act of a candidacy that was read in this transaction.
 * @returns the candidacy as it is afterwards: nothing but this act has happened to it
 */
export const recordOn = async (tx: Tx, acting: Acting, subject: Case, input: ActInput, today: Day): Promise<Case> => {
  const judgement = judge(subject.facts, rulesOn(input.happenedOn), input.happenedOn, today)
  refuseBlocked(judgement, input.act)
  refuseUnexplained(judgement, input)
  const fields = [...documentProblems(input, today), ...stageProblems(input, subject)]
  if (fields.length > 0) throw problem('request.invalid', { fields })
  const details = detailsOf(input, subject)
  const { act: name, happenedOn, document, note, reason } = input
  const warnings = judgement.warnings.find((warning) => warning.act === name)?.because ?? []
  const entry = { name, happenedOn, document, note, reason, warnings, details }
  const { act, candidacy, row, acts } = await appendAct(tx, acting, subject, entry)
  const annulled = subject.acts.find(({ seq }) => seq === details.annulsSeq)
  const stage = { from: subject.candidacy.stage, to: candidacy.stage }
  const data = { actId: act.id, act: name, on: happenedOn, stage, document, reason, annuls: annulled?.name ?? null }
  await record(tx, acting, { type: 'candidates.acted', subject: subject.row.id, data }, subject.surroundings.place)
  await announceCandidate(tx, subject)
  // An act that is asked for leaves the person in the same cell.
  return caseOf(row, acts, subject.surroundings)
}

/**
 * Records an act of a candidacy: the rules of its day decide, not who is asking. For callers that have checked the
 * permission, or are the program itself.
 * @throws Problem candidates.act_not_allowed, candidates.reason_needed, request.invalid, request.not_found
 */
export const recordActIn = async (tx: Tx, acting: Acting, candidateId: string, input: ActInput, today: Day): Promise<Case> =>
  recordOn(tx, acting, await getCase(tx, candidateId), input, today)

