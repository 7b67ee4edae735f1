import { eq } from 'drizzle-orm'
import { likeness } from '@ket-nap/domain/candidates/duplicates'
import type { nominations as contract } from '@ket-nap/domain/nominations/contract'
import type { Day, PartialDay } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { isCell, isWithin } from '@ket-nap/domain/units/rules'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { normalizeName } from '@ket-nap/domain/vietnamese/names'
import { sortKey } from '@ket-nap/domain/vietnamese/sort-key'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import { alikeAmong, findNamesakes } from '../candidates/duplicates.ts'
import { refuseUnborn } from '../candidates/entering.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { units } from '../units/table.ts'
import { announceNomination } from './announcing.ts'
import { findOrganisations, findWaitingNamesakes, insertNomination } from './repository.ts'

export type NewNomination = Received<(typeof contract)['create']>['body']
type Nominee = Omit<NewNomination, 'duplicateConfirmed'>

/**
 * What a liaison is told of people alike: that the own organisation has one waiting, or that somebody is known. Known are the
 * candidates of all cells and whoever another organisation has nominated; never who, where or by whom.
 */
export const checkKnown = async (db: Reads, organisationId: string, fullName: string, bornOn: PartialDay) => {
  const person = { searchKey: fold(fullName), bornOn }
  const waiting = (await findWaitingNamesakes(db, person.searchKey)).filter((row) => likeness(person, row) !== 'different')
  const candidates = alikeAmong(await findNamesakes(db, [person.searchKey]), person)
  return {
    ownNomination: waiting.some((row) => row.organisationId === organisationId),
    known: candidates.length > 0 || waiting.some((row) => row.organisationId !== organisationId),
    /** The very same person is waiting already: not a question but a slip. */
    repeated: waiting.some((row) => row.organisationId === organisationId && row.bornOn === bornOn),
  }
}

const refuseDuplicate = async (tx: Tx, { organisationId, fullName, bornOn }: Nominee, confirmed: boolean): Promise<void> => {
  const { ownNomination, known, repeated } = await checkKnown(tx, organisationId, fullName, bornOn)
  if (repeated || (ownNomination && !confirmed)) {
    throw problem('nominations.duplicate_unconfirmed', { detail: { ownNomination: true, known } })
  }
  if (known && !confirmed) throw problem('nominations.duplicate_unconfirmed', { detail: { known: true } })
}

/** A cell that exists, below the unit beside which the organisation stands, by today's tree. */
const checkCell = async (db: Reads, unitId: string, organisationPath: string): Promise<void> => {
  const [unit] = await db.select().from(units).where(eq(units.id, unitId))
  if (unit === undefined || unit.dissolvedOn !== null || !isCell(unit.kind) || !isWithin(unit.path, organisationPath)) {
    throw problem('nominations.cell_out_of_reach')
  }
}

const refuseFuture = (resolutionOn: Day, today: Day): void => {
  if (resolutionOn > today) throw problem('request.invalid', { fields: [{ path: 'resolutionOn', code: 'in_future' }] })
}

/**
 * Nominates a person to a cell. Whether the caller is of that organisation was checked before.
 * @returns the id of the nomination
 * @throws Problem nominations.cell_out_of_reach, nominations.duplicate_unconfirmed, request.invalid, request.not_found
 */
export const nominateIn = async (tx: Tx, acting: Acting, nomination: NewNomination, today: Day): Promise<string> => {
  const { duplicateConfirmed: confirmed, ...fields } = nomination
  const [found] = await findOrganisations(tx, [fields.organisationId])
  if (found === undefined) throw problem('request.not_found')
  await checkCell(tx, fields.unitId, found.path)
  refuseUnborn(fields.bornOn, today)
  refuseFuture(fields.resolutionOn, today)
  await refuseDuplicate(tx, fields, confirmed)
  const id = newId()
  const fullName = normalizeName(fields.fullName)
  await insertNomination(tx, {
    ...fields,
    id,
    fullName,
    searchKey: fold(fullName),
    sortKey: sortKey(fullName),
    nominatedOn: today,
    nominatedAt: tx.now,
    nominatedById: acting.accountId,
    status: 'waiting',
    answeredOn: null,
    declineReason: '',
    candidateId: null,
    version: 1,
  })
  const { organisationId, unitId } = fields
  const place = await announceNomination(tx, { organisationId, unitId }, ['nominations'])
  await record(tx, acting, { type: 'nominations.created', subject: id, data: { organisationId, unitId, name: fullName } }, place)
  return id
}
