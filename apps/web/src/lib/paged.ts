import { useInfiniteQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer, Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import { call } from './api.ts'
import type { CallArguments } from './api.ts'
import type { ApiError } from './api-error.ts'

/** The line of a list endpoint: `LineOf<typeof candidates.list>`. */
export type LineOf<E extends Endpoint> = Answer<E> extends PageOf<infer Line> ? Line : never

/** What is on screen of a list, and the way to more of it. */
export interface Pages<Line> {
  readonly query: Pick<UseQueryResult<object, ApiError>, 'data' | 'isError' | 'error' | 'refetch' | 'isRefetchError'>
  readonly items: readonly Line[]
  readonly total: number
  readonly hasNext: boolean
  readonly loadingMore: boolean
  readonly more: () => void
}

/** A list read page by page by its cursor; live events read again all pages that are on screen. */
export const usePages = <E extends Endpoint>(endpoint: E, input: Sent<E>): Pages<LineOf<E>> => {
  const query = useInfiniteQuery<PageOf<LineOf<E>>, ApiError>({
    queryKey: [endpoint.path, 'pages', input],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      // Every list endpoint takes `after` and answers a page (shared/paging.ts); the types of a generic E cannot say it.
      const { query: filters } = input as { query?: object }
      const page = { ...input, query: pageParam === '' ? filters : { ...filters, after: pageParam } }
      return call(endpoint, ...([page, { signal }] as unknown as CallArguments<E>)) as Promise<PageOf<LineOf<E>>>
    },
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
  const pages = query.data?.pages ?? []
  return {
    // Only its states are used here; the data of an infinite query are its pages.
    query: query as unknown as Pages<LineOf<E>>['query'],
    items: pages.flatMap((page) => page.items),
    total: pages.at(-1)?.total ?? 0,
    hasNext: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  }
}
