import { z } from 'zod'
import { Gender } from '../candidates/schema.ts'
import { Stage } from '../candidates/stages.ts'
import { Day, Instant, PartialDay } from '../shared/day.ts'
import { Id, note, requiredText, text } from '../shared/ids.ts'
import { OrganisationKind } from '../units/schema.ts'

export const NominationStatus = z.enum(['waiting', 'accepted', 'declined', 'withdrawn'])
export type NominationStatus = z.infer<typeof NominationStatus>

export const nominationFields = {
  fullName: requiredText(120),
  gender: Gender,
  bornOn: PartialDay,
  workplace: text(200).default(''),
  residence: text(200).default(''),
  /** The organisation's own paper that introduces the person. */
  resolutionNumber: requiredText(60),
  resolutionOn: Day,
  note: note(1000).default(''),
}

/** What a liaison sees of an own nominee: status and stage, nothing of the file (product.md, "Least knowledge"). */
export const OwnNomination = z
  .object({
    id: Id,
    organisationId: Id,
    organisationName: z.string(),
    unitId: Id,
    unitName: z.string(),
    ...nominationFields,
    nominatedOn: Day,
    status: NominationStatus,
    answeredOn: Day.nullable(),
    declineReason: z.string(),
    stage: Stage.nullable(),
    stageSince: Day.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'OwnNomination' })
export type OwnNomination = z.infer<typeof OwnNomination>

/** What the cell sees. `duplicate`: the same person is on record within the reader's reach, or only elsewhere. */
export const ReceivedNomination = z
  .object({
    id: Id,
    organisationName: z.string(),
    organisationKind: OrganisationKind,
    unitId: Id,
    unitName: z.string(),
    ...nominationFields,
    nominatedOn: Day,
    nominatedAt: Instant,
    status: NominationStatus,
    answeredOn: Day.nullable(),
    declineReason: z.string(),
    candidateId: Id.nullable(),
    duplicate: z.enum(['none', 'visible', 'elsewhere']),
    /** Candidates within reach that may be the same person, to link instead of entering twice. */
    alike: z.array(z.object({ id: Id, fullName: z.string(), unitName: z.string(), stage: Stage })),
    version: z.number().int(),
  })
  .meta({ id: 'ReceivedNomination' })
export type ReceivedNomination = z.infer<typeof ReceivedNomination>
