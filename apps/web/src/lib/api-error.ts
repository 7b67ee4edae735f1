import type { Because } from '@ket-nap/domain/shared/because'
import type { FieldProblem, ProblemBody, ProblemCode } from '@ket-nap/domain/shared/problem'

/** `network`: no answer came. `unreadable`: an answer came that is not ours (a proxy's error page, another version). */
export type ApiErrorCode = ProblemCode | 'network' | 'unreadable'

/** The one error of the client: everything that is not a good answer, ready to be put into sentences (lib/problems.ts). */
export class ApiError extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly code: ApiErrorCode
  readonly fields: readonly FieldProblem[]
  readonly because: readonly Because[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly requestId: string | undefined

  constructor(status: number, code: ApiErrorCode, facts: Partial<ProblemBody> = {}) {
    super(code)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.fields = facts.fields ?? []
    this.because = facts.because ?? []
    this.detail = facts.detail ?? {}
    this.requestId = facts.requestId
  }
}

/** Anything thrown, as an ApiError: a fault of ours in the browser shows as the unexpected one. */
export const toApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(500, 'request.unexpected')
