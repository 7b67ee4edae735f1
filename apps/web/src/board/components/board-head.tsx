import type { Board } from '@ket-nap/domain/board/schema'
import { countsByRule } from '@ket-nap/domain/settings/schema'
import { Link, useSearchParams } from 'react-router'
import { useAccount, useMay, useSession } from '../../lib/session.ts'
import { BecauseList } from '../../ui/because-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { crumbsOf } from '../crumbs.ts'
import { messages } from '../messages.ts'
import { readSearch } from '../search.ts'
import { BoardFilters } from './board-filters.tsx'
import styles from './board-head.module.css'

/** Which date counts is an office's choice: said on the page, with where it is written. */
const CountsBy = ({ countsBy }: Pick<Board, 'countsBy'>) => {
  const mayChange = useMay('settings.manage')
  return (
    <details className={styles['why']}>
      <summary>
        {messages.countsBy[countsBy]}. <span className={styles['ask']}>{messages.countsByWhy}</span>
      </summary>
      <BecauseList because={[countsByRule]} />
      {mayChange && <Link to="/settings">{messages.changeInSettings}</Link>}
    </details>
  )
}

export const BoardHead = ({ board }: { readonly board: Board }) => {
  const [params] = useSearchParams()
  const { unitId: _, ...search } = readSearch(params)
  const { id, grants } = useAccount()
  const { today } = useSession()
  const crumbs = crumbsOf(board.above, { accountId: id, grants }, today, search)
  return (
    <div className={styles['head']}>
      <div className={styles['title']}>
        <PageHeader
          title={board.unit?.name ?? messages.severalUnits}
          {...(crumbs.length === 0 ? {} : { crumbs })}
          description={messages.about(board.year, board.asOf)}
        />
        <CountsBy countsBy={board.countsBy} />
      </div>
      <BoardFilters board={board} />
    </div>
  )
}
