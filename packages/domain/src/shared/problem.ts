import { z } from 'zod'
import { Because } from './because.ts'

/** Every refusal the product can give, and its HTTP status. The code is also the translation key. The one such table. */
export const problemStatus = {
  'request.invalid': 400,
  'request.csrf': 403,
  'request.not_signed_in': 401,
  'request.forbidden': 403,
  'request.not_found': 404,
  'request.too_many': 429,
  'request.stale': 409,
  'request.idempotency_mismatch': 422,
  'request.idempotency_unfinished': 409,
  'request.unsupported_media': 415,
  'request.too_large': 413,
  'request.unavailable': 503,
  'request.unexpected': 500,
  'accounts.sign_in_refused': 401,
  'accounts.locked_out': 429,
  'accounts.link_invalid': 404,
  'accounts.password_wrong': 422,
  'accounts.password_weak': 422,
  'accounts.user_name_taken': 409,
  'accounts.last_administrator': 409,
  'accounts.not_oneself': 409,
  'accounts.set_up_done': 404,
  'accounts.set_up_code_wrong': 422,
  'access.place_unknown': 422,
  'access.grant_exists': 409,
  'access.grant_out_of_reach': 403,
  'units.parent_kind': 422,
  'units.not_existing': 422,
  'units.day_before_history': 422,
  'units.cycle': 422,
  'units.has_children': 409,
  'units.has_candidates': 409,
  'units.name_taken': 409,
  'units.cluster_taken': 409,
  'units.only_top': 409,
  'quotas.unit_not_existing': 422,
  'quotas.duplicate': 409,
  'quotas.below_zero': 422,
  'candidates.act_not_allowed': 409,
  'candidates.reason_needed': 422,
  'candidates.unit_not_cell': 422,
  'candidates.duplicate_unconfirmed': 409,
  'nominations.not_open': 409,
  'nominations.cell_out_of_reach': 422,
  'nominations.duplicate_unconfirmed': 409,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problemStatus
export const ProblemCode = z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]])

/** What is wrong with one field: a path such as `documents.0.number` and a short code of the kind of fault. */
export const FieldProblem = z.object({ path: z.string(), code: z.string(), detail: z.record(z.string(), z.unknown()).optional() })
export type FieldProblem = z.infer<typeof FieldProblem>

/** RFC 9457 body, `application/problem+json`. */
export const ProblemBody = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    code: ProblemCode,
    requestId: z.string().optional(),
    fields: z.array(FieldProblem).optional(),
    because: z.array(Because).optional(),
    /** Facts for the sentence (numbers, names the reader may see), and for a stale write both versions. */
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof ProblemBody>

export interface ProblemFacts {
  readonly fields?: readonly FieldProblem[]
  readonly because?: readonly Because[]
  readonly detail?: Readonly<Record<string, unknown>>
}

/** A refusal on purpose. Anything else that is thrown is a fault of ours and answers a bare 500. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly facts: ProblemFacts
  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.facts = facts
  }
  get status(): number {
    return problemStatus[this.code]
  }
}

export const problem = (code: ProblemCode, facts?: ProblemFacts): Problem => new Problem(code, facts)
