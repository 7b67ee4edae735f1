import { Suspense, lazy } from 'react'
import type { Board } from '@ket-nap/domain/board/schema'
import { useSearchParams } from 'react-router'
import { Page } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Failure } from '../../ui/states.tsx'
import { BigFigures } from '../components/big-figures.tsx'
import { BoardHead } from '../components/board-head.tsx'
import { BoardNotices, isEmpty } from '../components/board-notices.tsx'
import { Distribution } from '../components/distribution.tsx'
import { BoardSkeleton, ChartsSkeleton } from '../components/skeleton.tsx'
import { messages } from '../messages.ts'
import { readSearch } from '../search.ts'
import { useBoard } from '../use-board.ts'
import { useChange } from '../use-change.ts'
import type { Change } from '../use-change.ts'
import styles from './board-page.module.css'

/** Loaded after the figures stand: they are what one opens the page for. */
const Charts = lazy(async () => ({ default: (await import('../components/charts.tsx')).Charts }))

const Figures = ({ board, change }: { readonly board: Board; readonly change: Change }) => (
  <>
    <BoardNotices board={board} />
    <div className={styles['sheet']}>
      <BigFigures board={board} change={change} />
      <Distribution board={board} />
    </div>
    {!isEmpty(board) && (
      <Suspense fallback={<ChartsSkeleton rows={board.units.length} />}>
        <Charts board={board} change={change} />
      </Suspense>
    )}
  </>
)

/** The first screen: how far the year's quota is, who is behind, and that it moves by itself. */
export const BoardPage = () => {
  const [params] = useSearchParams()
  const { data, error, isPlaceholderData, isRefetchError, refetch } = useBoard(readSearch(params))
  const change = useChange(isPlaceholderData ? undefined : data)
  const retry = () => void refetch()
  if (data === undefined)
    return (
      <Page>
        <PageHeader title={messages.loadingTitle} />
        {error === null ? <BoardSkeleton /> : <Failure error={error} onRetry={retry} />}
      </Page>
    )
  return (
    <Page>
      <BoardHead board={data} />
      {isRefetchError && <ProblemNotice error={error} title={messages.stale} onRetry={retry} />}
      <div aria-busy={isPlaceholderData} className={`${styles['board']} ${isPlaceholderData ? styles['old'] : ''}`}>
        {isPlaceholderData && <output className={styles['reading']}>{messages.readingOther}</output>}
        <Figures board={data} change={change} />
      </div>
    </Page>
  )
}
