import type { ReactNode } from 'react'
import type { Pages } from '../lib/paged.ts'
import { Failure, Loading } from './states.tsx'
import { Pager } from './pager.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export interface ListProps {
  readonly pages: Pages<unknown>
  /** What is counted: `người`, `tài khoản`. */
  readonly noun: string
  /** Shown when nothing matches. */
  readonly empty: ReactNode
  /** The table of `pages.items`. */
  readonly children: ReactNode
}

/** A paged list with its states: loading, failed, nothing there, and the way to the next page. */
export const List = ({ pages, noun, empty, children }: ListProps) => {
  if (pages.query.data === undefined) {
    if (!pages.query.isError) return <Loading lines={8} />
    return <Failure error={pages.query.error} onRetry={() => void pages.query.refetch()} />
  }
  if (pages.items.length === 0) return empty
  const retry = () => void pages.query.refetch()
  return (
    <>
      {pages.query.isRefetchError && (
        <ProblemNotice error={pages.query.error} title="Chưa cập nhật được; đang xem bản cũ" onRetry={retry} />
      )}
      {children}
      <Pager
        shown={pages.items.length}
        total={pages.total}
        hasNext={pages.hasNext}
        loading={pages.loadingMore}
        onNext={pages.more}
        noun={noun}
      />
    </>
  )
}
