import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure, Loading } from './states.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data, unknown>
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}

/** A query's three states in one place. What was once read stays on screen when reading it again fails, and says so. */
export const Loaded = <Data,>({ query, lines = 6, children }: LoadedProps<Data>) => {
  const retry = () => void query.refetch()
  if (query.data === undefined)
    return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Loading lines={lines} />
  return (
    <>
      {query.isRefetchError && (
        <ProblemNotice error={query.error} title="Chưa cập nhật được; đang xem bản cũ" onRetry={retry} />
      )}
      {children(query.data)}
    </>
  )
}
