import { foldActs } from '@ket-nap/domain/candidates/fold'
import type { Person } from '@ket-nap/domain/candidates/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { problem } from '@ket-nap/domain/shared/problem'
import { isCell } from '@ket-nap/domain/units/rules'
import type { OrganisationKind } from '@ket-nap/domain/units/schema'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { normalizeName } from '@ket-nap/domain/vietnamese/names'
import { sortKey } from '@ket-nap/domain/vietnamese/sort-key'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import { moveCounters } from '../figures/counters.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { announce } from '../platform/live/announce.ts'
import { rulesOn } from './case.ts'
import { insertAct, insertCandidate, rewriteSpans, stateOf } from './repository.ts'
import { findSurroundings } from './surroundings.ts'

export interface Entering {
  readonly unitId: string
  readonly person: Person
  /** The day the person came on the list of sources. */
  readonly happenedOn: Day
  /** The mass organisation whose nomination brought the person; null when the cell found the person itself. */
  readonly origin: { readonly organisationId: string; readonly kind: OrganisationKind } | null
}

/** The columns of a person, with the keys that search and order use. */
export const personColumns = (person: Person) => {
  const fullName = normalizeName(person.fullName)
  return { ...person, fullName, searchKey: fold(fullName), sortKey: sortKey(fullName) }
}

const fieldProblem = (path: string, code: string) => problem('request.invalid', { fields: [{ path, code }] })

/** A partial day is in the future when it begins after today. */
export const refuseUnborn = (bornOn: Person['bornOn'], today: Day): void => {
  if (bornOn > today.slice(0, bornOn.length)) throw fieldProblem('bornOn', 'in_future')
}

const getCell = async (tx: Tx, { unitId, happenedOn }: Entering) => {
  const found = await findSurroundings(tx, unitId)
  if (found === undefined) throw problem('units.not_existing')
  const { unit } = found
  if (!isCell(unit.kind)) throw problem('candidates.unit_not_cell')
  // A unit that has ended takes nobody on, not even as of a day before: its people have gone over to another.
  if (unit.foundedOn > happenedOn || unit.dissolvedOn !== null) throw problem('units.not_existing')
  return found
}

const noWords = { documentNumber: null, documentOn: null, documentSigner: null, note: '', reason: '' }

const enterActOf = (tx: Tx, acting: Acting, candidateId: string, { unitId, happenedOn }: Entering) => ({
  ...noWords,
  id: newId(),
  candidateId,
  seq: 1,
  name: 'enter' as const,
  happenedOn,
  recordedAt: tx.now,
  recordedById: acting.accountId,
  recordedBy: acting.name,
  ruleSetId: rulesOn(happenedOn).ruleSet.id,
  warnings: [],
  details: { unitId },
})

/**
 * Puts a person on the list of sources of a cell. Duplicates and permissions are the caller's matter.
 * @returns the id of the candidate
 * @throws Problem units.not_existing, candidates.unit_not_cell, request.invalid (a day in the future)
 */
export const enterCandidate = async (tx: Tx, acting: Acting, entering: Entering, today: Day): Promise<string> => {
  if (entering.happenedOn > today) throw fieldProblem('happenedOn', 'in_future')
  refuseUnborn(entering.person.bornOn, today)
  const { place } = await getCell(tx, entering)
  const id = newId()
  const act = enterActOf(tx, acting, id, entering)
  const candidacy = foldActs([act])
  const origin = { originOrganisationId: entering.origin?.organisationId ?? null, originKind: entering.origin?.kind ?? null }
  const person = personColumns(entering.person)
  await insertCandidate(tx, { id, ...person, ...origin, ...stateOf(candidacy), version: 1 })
  await insertAct(tx, act)
  await rewriteSpans(tx, id, candidacy.spans)
  await moveCounters(tx, origin.originKind, null, candidacy)
  const { unitId, happenedOn } = entering
  const data = { unitId, name: person.fullName, on: happenedOn, originOrganisationId: origin.originOrganisationId }
  await record(tx, acting, { type: 'candidates.created', subject: id, data }, place)
  await announce(tx, { topics: ['candidates', 'board'], place })
  return id
}
