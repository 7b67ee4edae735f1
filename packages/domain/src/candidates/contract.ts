import { z } from 'zod'
import { Day, PartialDay } from '../shared/day.ts'
import { endpoint } from '../shared/endpoint.ts'
import { Id, idParams, version } from '../shared/ids.ts'
import { pageOf, pageQuery } from '../shared/paging.ts'
import { OrganisationKind } from '../units/schema.ts'
import { CandidateFile, CandidateLine, DuplicateHint, Judgement, NewAct, personFields } from './schema.ts'
import { Stage, StageGroupFilter } from './stages.ts'

/** The filters of the list; the board's figures open into the same list with the same filters. */
export const candidateFilter = {
  /** The unit and all below it, by the tree of `asOf`. */
  unitId: Id.optional(),
  clusterId: Id.optional(),
  stage: Stage.optional(),
  stageGroup: StageGroupFilter.optional(),
  /** Folded words of the name in any order, or a birth year. */
  q: z.string().max(100).optional(),
  /** Stages as they stood at the end of this day; default today. */
  asOf: Day.optional(),
  /** Counted toward the quota of this year, up to `asOf`, by the date the settings name. */
  admittedIn: z.coerce.number().int().min(2010).max(2100).optional(),
  /** With `admittedIn`: only this month, 1–12. */
  admittedMonth: z.coerce.number().int().min(1).max(12).optional(),
  originKind: z.union([OrganisationKind, z.literal('none')]).optional(),
  returned: z.enum(['true', 'false']).optional(),
}

export const candidates = {
  list: endpoint({
    method: 'GET',
    path: '/candidates',
    access: 'candidates.list',
    summary: 'People within reach in Vietnamese order of the given name',
    query: z.object({ ...candidateFilter, ...pageQuery }),
    response: pageOf(CandidateLine),
  }),
  duplicates: endpoint({
    method: 'GET',
    path: '/candidates/duplicates',
    access: 'candidates.create',
    summary: 'Whether somebody of this name and birth date is on record, within reach or elsewhere',
    query: z.object({ fullName: z.string().min(1).max(120), bornOn: PartialDay, except: Id.optional() }),
    response: DuplicateHint,
  }),
  create: endpoint({
    method: 'POST',
    path: '/candidates',
    access: 'candidates.create',
    summary: 'Put a person on the list of sources of a cell',
    body: z.strictObject({ unitId: Id, ...personFields, happenedOn: Day, duplicateConfirmed: z.boolean().default(false) }),
    response: CandidateFile,
    errors: ['candidates.unit_not_cell', 'candidates.duplicate_unconfirmed', 'units.not_existing'],
    idempotent: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/candidates/:id',
    access: 'candidates.open',
    summary: 'The whole file of a person; the opening is recorded',
    params: idParams,
    response: CandidateFile,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/candidates/:id',
    access: 'candidates.edit',
    summary: 'Correct what is written of the person',
    params: idParams,
    body: z.strictObject({ ...personFields, version }),
    response: CandidateFile,
    errors: ['request.stale'],
  }),
  judge: endpoint({
    method: 'GET',
    path: '/candidates/:id/judgement',
    access: 'candidates.open',
    summary: 'What could be recorded on a day, what not and why',
    params: idParams,
    query: z.object({ on: Day }),
    response: Judgement,
  }),
  record: endpoint({
    method: 'POST',
    path: '/candidates/:id/acts',
    access: 'candidates.open',
    summary: 'Record an act: forward, back, or taking back the last one',
    params: idParams,
    body: NewAct,
    response: CandidateFile,
    errors: ['request.stale', 'candidates.act_not_allowed', 'candidates.reason_needed'],
    idempotent: true,
  }),
}
