import type { Alike } from '../candidates/duplicates.ts'
import type { OwnNomination, ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import type { JoinedNomination, NominationRow } from './repository.ts'

const fieldsOf = ({ fullName, gender, bornOn, workplace, residence, resolutionNumber, resolutionOn, note }: NominationRow) => ({
  fullName, gender, bornOn, workplace, residence, resolutionNumber, resolutionOn, note,
})

/** Status and stage: nothing of the file, not even the candidate's id. */
export const ownView = ({ nomination, organisation, unit, candidate }: JoinedNomination): OwnNomination => {
  const { id, nominatedOn, status, answeredOn, declineReason, version } = nomination
  return {
    id, nominatedOn, status, answeredOn, declineReason, version,
    ...fieldsOf(nomination),
    organisationId: organisation.id,
    organisationName: organisation.name,
    unitId: unit.id,
    unitName: unit.name,
    stage: candidate?.stage ?? null,
    stageSince: candidate?.stageSince ?? null,
  }
}

/** `alike` are the people on record who may be the same, `isVisible` says which of them the reader may know of. */
export const receivedView = (
  { nomination, organisation, unit }: JoinedNomination,
  alike: readonly Alike[],
  isVisible: (path: string) => boolean,
): ReceivedNomination => {
  const { id, nominatedOn, nominatedAt, status, answeredOn, declineReason, candidateId, version } = nomination
  const visible = alike.filter(({ path }) => isVisible(path))
  return {
    id, nominatedOn, nominatedAt, status, answeredOn, declineReason, candidateId, version,
    ...fieldsOf(nomination),
    organisationName: organisation.name,
    organisationKind: organisation.kind,
    unitId: unit.id,
    unitName: unit.name,
    duplicate: alike.length === 0 ? 'none' : visible.length > 0 ? 'visible' : 'elsewhere',
    alike: visible.map((one) => ({ id: one.id, fullName: one.fullName, unitName: one.unitName, stage: one.stage })),
  }
}
