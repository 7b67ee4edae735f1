import type { Answer, Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import { ApiError } from './api-error.ts'
import { addressOf } from './api-address.ts'
import type { LooseInput } from './api-address.ts'
import { readAnswer, readProblem } from './api-answer.ts'
import { randomId } from './random-id.ts'
import { csrfToken, noticeAnswer, signInAgain } from './session-state.ts'

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** For a creating POST: the same over all tries of one intent. Made here when left out. */
  readonly idempotencyKey?: string | undefined
}

/** The input may be left out where the endpoint needs none. */
export type CallArguments<E extends Endpoint> =
  Record<never, never> extends Sent<E>
    ? [input?: Sent<E>, options?: CallOptions]
    : [input: Sent<E>, options?: CallOptions]

const headersOf = (endpoint: Endpoint, input: LooseInput, idempotencyKey: string): Headers => {
  const headers = new Headers({ accept: 'application/json' })
  if (endpoint.method !== 'GET') headers.set('x-csrf-token', csrfToken())
  if (endpoint.idempotent) headers.set('idempotency-key', idempotencyKey)
  if (input.body !== undefined) headers.set('content-type', 'application/json')
  return headers
}

const send = async (endpoint: Endpoint, input: LooseInput, key: string, signal?: AbortSignal): Promise<unknown> => {
  const request: RequestInit = {
    method: endpoint.method,
    headers: headersOf(endpoint, input, key),
    credentials: 'same-origin',
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(signal === undefined ? {} : { signal }),
  }
  const response = await fetch(addressOf(endpoint, input), request).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new ApiError(0, 'network')
  })
  if (!response.ok) throw await readProblem(response)
  const answer = await readAnswer(endpoint, response)
  noticeAnswer(endpoint, answer, response)
  return answer
}

/**
 * Calls an endpoint of the contract. A session that has ended opens the sign-in dialog over the page, and the call is
 * made once more after signing in, so that nothing typed is lost. @throws ApiError
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  ...[input, options]: CallArguments<E>
): Promise<Answer<E>> => {
  // `Sent<E>` is exact for callers; inside, every endpoint is handled alike by its loose shape.
  const loose = (input ?? {}) as LooseInput
  const key = options?.idempotencyKey ?? randomId()
  const attempt = () => send(endpoint, loose, key, options?.signal)
  const answer = await attempt().catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || endpoint.access === 'public') throw error
    if (error.code === 'request.not_signed_in' && (await signInAgain())) return attempt()
    throw error
  })
  // readAnswer has parsed it by the endpoint's own schema, or trusts the server to have done so.
  return answer as Answer<E>
}
