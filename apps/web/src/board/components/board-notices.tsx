import type { Board } from '@ket-nap/domain/board/schema'
import { useMay, useSession } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Empty } from '../../ui/states.tsx'
import { quotasLink } from '../links.ts'
import { messages } from '../messages.ts'
import { placeInTime } from '../pace.ts'

type Of = { readonly board: Board }

/** Nothing to draw: no unit, and nobody counted. */
export const isEmpty = ({ units, total }: Board): boolean =>
  units.length === 0 && total.quota === null && Object.values(total.pipeline).every((count) => count === 0)

const hasNoQuota = ({ units, total }: Board): boolean =>
  total.quota === null && units.every((unit) => unit.quota === null)

const NoUnits = () => {
  const may = useMay('units.manage')
  return (
    <Empty title={messages.noUnits}>
      <p>{messages.noUnitsAdvice}</p>
      {may && <LinkButton to="/units">{messages.toUnits}</LinkButton>}
    </Empty>
  )
}

const NoQuota = ({ year }: { readonly year: number }) => {
  const may = useMay('quotas.manage')
  return (
    <Notice
      title={messages.noQuota(year)}
      actions={may ? <LinkButton to={quotasLink(year)}>{messages.giveQuotas}</LinkButton> : undefined}
    >
      <p>
        {messages.noQuotaAdvice} {!may && messages.askOffice}
      </p>
    </Notice>
  )
}

const OutsideTheYear = ({ board }: Of) => {
  const { today } = useSession()
  const place = placeInTime(board, today)
  if (place === 'usual') return null
  return (
    <Notice title={place === 'future' ? messages.future(board.asOf, today) : messages.before(board.asOf, board.year)} />
  )
}

/** What the reader must know before reading the figures. */
export const BoardNotices = ({ board }: Of) => (
  <>
    <OutsideTheYear board={board} />
    {isEmpty(board) ? <NoUnits /> : hasNoQuota(board) && <NoQuota year={board.year} />}
  </>
)
