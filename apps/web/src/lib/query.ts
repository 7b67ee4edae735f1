import { QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { Answer, Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import { useRef } from 'react'
import { call } from './api.ts'
import type { CallArguments } from './api.ts'
import { ApiError } from './api-error.ts'
import { randomId } from './random-id.ts'

type InputArguments<E extends Endpoint> = Record<never, never> extends Sent<E> ? [input?: Sent<E>] : [input: Sent<E>]

/** Query options of a GET endpoint; the key is `[path, input]`, so that live topics can find it by its path. */
export const query = <E extends Endpoint>(endpoint: E, ...[input]: InputArguments<E>) =>
  queryOptions<Answer<E>, ApiError>({
    queryKey: [endpoint.path, input ?? {}],
    // The pair is the same as what was given above; only its being a tuple is lost.
    queryFn: ({ signal }) => call(endpoint, ...([input, { signal }] as unknown as CallArguments<E>)),
  })

/** Reads again whatever is on screen of these endpoints, with any input. */
export const refreshQueries = (client: QueryClient, endpoints: readonly Pick<Endpoint, 'path'>[]): Promise<void> => {
  const paths = new Set<unknown>(endpoints.map((endpoint) => endpoint.path))
  return client.invalidateQueries({ predicate: ({ queryKey }) => paths.has(queryKey[0]) })
}

/** True when the server has judged the request itself, so that the same key must not be used for a mended one. */
const wasJudged = ({ code, status }: ApiError): boolean =>
  status >= 400 && status < 500 && code !== 'request.idempotency_unfinished' && code !== 'request.not_signed_in'

/**
 * A write. One idempotency key serves all tries of one intent: it is kept when no answer came, and renewed after a
 * success or a refusal. `refresh` names the endpoints whose answers on screen are old afterwards.
 */
export const useAction = <E extends Endpoint>(
  endpoint: E,
  refresh: readonly Pick<Endpoint, 'path'>[] = [],
): UseMutationResult<Answer<E>, ApiError, Sent<E>> => {
  const client = useQueryClient()
  const key = useRef(randomId())
  return useMutation<Answer<E>, ApiError, Sent<E>>({
    // As in `query`: the same pair, as a tuple.
    mutationFn: (input) => call(endpoint, ...([input, { idempotencyKey: key.current }] as unknown as CallArguments<E>)),
    onSuccess: () => {
      key.current = randomId()
      return refreshQueries(client, refresh)
    },
    onError: (error) => {
      if (wasJudged(error)) key.current = randomId()
    },
  })
}

/** A refusal will be the same a second later; only what may pass by itself is tried again. */
const mayPass = (error: unknown): boolean => error instanceof ApiError && (error.status === 0 || error.status >= 502)

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => mayPass(error) && failures < 2,
        // Live events say when something changed; asking again on every click of a window would load a slow line.
        staleTime: 30_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  })
