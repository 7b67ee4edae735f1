import { z } from 'zod'
import { Because } from '../shared/because.ts'
import { Day, Instant, PartialDay } from '../shared/day.ts'
import { DocumentRef } from '../shared/document-ref.ts'
import { Id, note, requiredText, text } from '../shared/ids.ts'
import { OrganisationKind, UnitKind } from '../units/schema.ts'
import { ActName, RequestableAct } from './acts.ts'
import { Stage } from './stages.ts'

export const Gender = z.enum(['male', 'female'])
export type Gender = z.infer<typeof Gender>

/** What an officer writes of the person; `bornOn` may be a year or a month only. Empty text is "not written down". */
export const personFields = {
  fullName: requiredText(120),
  gender: Gender,
  bornOn: PartialDay,
  ethnicity: text(60).default(''),
  religion: text(60).default(''),
  occupation: text(120).default(''),
  workplace: text(200).default(''),
  residence: text(200).default(''),
}
export const Person = z.strictObject(personFields)
export type Person = z.infer<typeof Person>

export const CandidateAct = z
  .object({
    id: Id,
    seq: z.number().int(),
    name: ActName,
    happenedOn: Day,
    recordedAt: Instant,
    recordedBy: z.string(),
    document: DocumentRef.nullable(),
    note: z.string(),
    reason: z.string(),
    ruleSetId: z.string(),
    /** Taken back by a later act; kept on record and left out of the state. */
    annulled: z.boolean(),
    /** For a step back: the earlier stage it led to. */
    toStage: Stage.nullable(),
    /** For the taking back of an act: the `seq` of that act. */
    annulsSeq: z.number().int().nullable(),
    /** What was warned about when it was recorded. */
    warnings: z.array(Because),
  })
  .meta({ id: 'CandidateAct' })
export type CandidateAct = z.infer<typeof CandidateAct>

/** What may be done next, what not and why, what may be done with a reason: the judge's answer (rules.ts). */
export const Judgement = z
  .object({
    on: Day,
    ruleSetId: z.string(),
    allowed: z.array(RequestableAct),
    blocked: z.array(z.object({ act: RequestableAct, because: z.array(Because) })),
    /** For allowed acts: they are recorded all the same, and need a reason. */
    warnings: z.array(z.object({ act: RequestableAct, because: z.array(Because) })),
  })
  .meta({ id: 'Judgement' })
export type Judgement = z.infer<typeof Judgement>

/** A line of a list: names and stage, no more (field-level view "names and stage"). */
export const CandidateLine = z
  .object({
    id: Id,
    fullName: z.string(),
    gender: Gender,
    bornOn: PartialDay,
    unitId: Id,
    unitName: z.string(),
    /** Base organisation the cell belongs to; the same as unitName for a chi bộ cơ sở. */
    baseName: z.string(),
    stage: Stage,
    stageSince: Day,
    decidedOn: Day.nullable(),
    ceremonyOn: Day.nullable(),
    /** Sent back and not yet handed in again. */
    returned: z.boolean(),
    originKind: OrganisationKind.nullable(),
  })
  .meta({ id: 'CandidateLine' })
export type CandidateLine = z.infer<typeof CandidateLine>

/** The whole file of a person; every opening of it is on record. */
export const CandidateFile = CandidateLine.extend({
  person: z.object(personFields),
  unitKind: UnitKind,
  above: z.array(z.object({ id: Id, name: z.string() })),
  originName: z.string().nullable(),
  nominations: z.array(z.object({ id: Id, organisationName: z.string(), nominatedOn: Day, resolutionNumber: z.string() })),
  returnedTimes: z.number().int(),
  acts: z.array(CandidateAct),
  judgement: Judgement,
  /** Which of the acts allowed by the rules the reader's role may record. */
  mayRecord: z.array(RequestableAct),
  /** The earlier stages a step back may lead to, in order. */
  stepBackTo: z.array(Stage),
  mayEdit: z.boolean(),
  version: z.number().int(),
}).meta({ id: 'CandidateFile' })
export type CandidateFile = z.infer<typeof CandidateFile>

/** A person of the same folded name and a birth date that fits; `elsewhere` says only that one exists out of reach. */
export const DuplicateHint = z
  .object({
    visible: z.array(
      z.object({ id: Id, fullName: z.string(), bornOn: PartialDay, unitName: z.string(), stage: Stage, likeness: z.enum(['same', 'possible']) }),
    ),
    elsewhere: z.boolean(),
  })
  .meta({ id: 'DuplicateHint' })
export type DuplicateHint = z.infer<typeof DuplicateHint>

export const NewAct = z.strictObject({
  act: RequestableAct,
  happenedOn: Day,
  document: DocumentRef.nullable().default(null),
  note: note(1000).default(''),
  /** Needed for a way back, and to pass a warning. */
  reason: note(1000).default(''),
  /** For `step_back` only: the earlier stage. */
  toStage: Stage.optional(),
  version: z.number().int().min(1),
})
export type NewAct = z.infer<typeof NewAct>
