import type { Actor } from '@ket-nap/domain/access/grants'
import { can } from '@ket-nap/domain/access/grants'
import { isForwardAct } from '@ket-nap/domain/candidates/acts'
import type { candidates } from '@ket-nap/domain/candidates/contract'
import { judge } from '@ket-nap/domain/candidates/judge'
import type { CandidateFile, Judgement, Person } from '@ket-nap/domain/candidates/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Reads } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { announceCandidate, recordOn } from './acts.ts'
import { getCase, rulesOn } from './case.ts'
import type { Case } from './case.ts'
import { findDuplicates, hasDuplicate } from './duplicates.ts'
import { enterCandidate, personColumns, refuseUnborn } from './entering.ts'
import { fileOf } from './file.ts'
import { mayEdit, mayList, mayOpen, mayRecordAct } from './permissions.ts'
import { updateCandidate } from './repository.ts'
import { findSurroundings } from './surroundings.ts'

type Needs = Pick<Dependencies, 'db' | 'clock'>
type Body<E extends keyof typeof candidates> = Received<(typeof candidates)[E]>['body']

/** Who asks: the grants decide, the name goes on record. */
export interface Caller {
  readonly actor: Actor
  readonly by: Acting
}

/** Out of reach is as if it did not exist; seen in a list only, the file stays closed. */
const getOpenCase = async (db: Reads, actor: Actor, id: string, today: Day): Promise<Case> => {
  const subject = await getCase(db, id)
  if (mayOpen(actor, subject, today)) return subject
  throw problem(mayList(actor, subject, today) ? 'request.forbidden' : 'request.not_found')
}

const refuseStale = ({ row }: Case, version: number): void => {
  if (row.version !== version) throw problem('request.stale', { detail: { yours: version, current: row.version } })
}

/** The whole file; who opened it, and when, is put on record each time. */
export const openCandidate = async ({ db, clock }: Needs, { actor, by }: Caller, id: string): Promise<CandidateFile> => {
  const today = clock.today()
  return db.transaction(async (tx) => {
    const subject = await getOpenCase(tx, actor, id, today)
    await record(tx, by, { type: 'candidates.opened', subject: id, data: {} }, subject.surroundings.place)
    return fileOf(tx, actor, subject, today)
  })
}

export const judgeCandidate = async ({ db, clock }: Needs, { actor }: Caller, id: string, on: Day): Promise<Judgement> => {
  const today = clock.today()
  const { facts } = await getOpenCase(db, actor, id, today)
  return judge(facts, rulesOn(on, 'on'), on, today)
}

export const recordAct = async ({ db, clock }: Needs, caller: Caller, id: string, body: Body<'record'>): Promise<CandidateFile> => {
  const today = clock.today()
  const { version, ...input } = body
  return db.transaction(async (tx) => {
    const subject = await getOpenCase(tx, caller.actor, id, today)
    // Whose a way back is depends on the state: a stale page is told so before it is told that it may not.
    if (!isForwardAct(input.act)) refuseStale(subject, version)
    if (!mayRecordAct(caller.actor, input.act, subject, today)) throw problem('request.forbidden')
    refuseStale(subject, version)
    return fileOf(tx, caller.actor, await recordOn(tx, caller.by, subject, input, today), today)
  })
}

const changesOf = (before: Case['row'], after: Person) =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Person)[])
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { from: before[field], to: after[field] }]),
  )

export const editCandidate = async ({ db, clock }: Needs, { actor, by }: Caller, id: string, body: Body<'edit'>): Promise<CandidateFile> => {
  const today = clock.today()
  const { version, ...person } = body
  return db.transaction(async (tx) => {
    const subject = await getOpenCase(tx, actor, id, today)
    if (!mayEdit(actor, subject, today)) throw problem('request.forbidden')
    refuseStale(subject, version)
    refuseUnborn(person.bornOn, today)
    const changes = changesOf(subject.row, person)
    if (Object.keys(changes).length === 0) return fileOf(tx, actor, subject, today)
    await updateCandidate(tx, id, { ...personColumns(person), version: version + 1 })
    await record(tx, by, { type: 'candidates.edited', subject: id, data: { changes } }, subject.surroundings.place)
    await announceCandidate(tx, subject)
    return fileOf(tx, actor, await getCase(tx, id), today)
  })
}

/** A cell that is not seen is as if it did not exist; one that is seen may still be another's to fill. */
const checkCell = async (db: Reads, actor: Actor, unitId: string, today: Day): Promise<void> => {
  const found = await findSurroundings(db, unitId)
  if (found === undefined || !can(actor, 'candidates.list', found.place, today)) throw problem('request.not_found')
  if (!can(actor, 'candidates.create', found.place, today)) throw problem('request.forbidden')
}

export const createCandidate = async ({ db, clock }: Needs, { actor, by }: Caller, body: Body<'create'>): Promise<CandidateFile> => {
  const today = clock.today()
  const { unitId, happenedOn, duplicateConfirmed, ...person } = body
  return db.transaction(async (tx) => {
    await checkCell(tx, actor, unitId, today)
    const hint = await findDuplicates(tx, actor, person, today)
    if (hasDuplicate(hint) && !duplicateConfirmed) throw problem('candidates.duplicate_unconfirmed', { detail: { ...hint } })
    const id = await enterCandidate(tx, by, { unitId, person, happenedOn, origin: null }, today)
    return fileOf(tx, actor, await getCase(tx, id), today)
  })
}
