import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import { ProblemBody } from '@ket-nap/domain/shared/problem'
import { ApiError } from './api-error.ts'

const json = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

/** A refusal in the product's own shape, or `unreadable` when something between us and the server answered. */
export const readProblem = async (response: Response): Promise<ApiError> => {
  const parsed = ProblemBody.safeParse(await json(response))
  if (parsed.success) return new ApiError(response.status, parsed.data.code, parsed.data)
  return new ApiError(response.status, 'unreadable')
}

/**
 * The answer's body. In development and tests it is parsed, so that server and page cannot drift apart unseen. In
 * production it is not: the server has just written it by the same schema, and parsing a province's board a second time
 * costs a slow phone more than it can find.
 */
export const readAnswer = async (endpoint: Endpoint, response: Response): Promise<unknown> => {
  const body = await json(response)
  if (body === undefined && response.status !== 204) throw new ApiError(response.status, 'unreadable')
  return import.meta.env.DEV ? endpoint.response.parse(body) : body
}
