import type { OwnNomination } from '@ket-nap/domain/nominations/schema'
import { formatDay } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/table.tsx'
import { messages, statusNames, statusTones } from '../messages.ts'
import type { BaseOf } from '../use-bases.ts'
import styles from './own-columns.module.css'

const text = messages.own

/** Status and stage, and nothing of the file (product.md, "Least knowledge"). */
const Outcome = ({ nomination }: { readonly nomination: OwnNomination }) => {
  const { status, stage, stageSince, answeredOn, declineReason } = nomination
  return (
    <div className={styles['outcome']}>
      <Badge tone={statusTones[status]}>{statusNames[status]}</Badge>
      {stage !== null && <span>{text.stage(stage, stageSince)}</span>}
      {stage === null && answeredOn !== null && <span>{text.answeredOn(answeredOn)}</span>}
      {declineReason !== '' && <span className={styles['words']}>{text.reason(declineReason)}</span>}
    </div>
  )
}

const withdrawColumn = (onWithdraw: (nomination: OwnNomination) => void): Column<OwnNomination> => ({
  key: 'acts',
  head: <>{text.acts}</>,
  cell: (nomination) =>
    nomination.status === 'waiting' && (
      <Button small aria-label={text.withdrawOf(nomination.fullName)} onClick={() => onWithdraw(nomination)}>
        {text.withdraw}
      </Button>
    ),
})

interface OwnColumns {
  /** Whoever speaks for one organisation knows its name. */
  readonly severalOrganisations: boolean
  readonly baseOf: BaseOf
  readonly mayWithdraw: boolean
  readonly onWithdraw: (nomination: OwnNomination) => void
}

export const ownColumns = ({
  severalOrganisations,
  baseOf,
  mayWithdraw,
  onWithdraw,
}: OwnColumns): readonly Column<OwnNomination>[] => [
  {
    key: 'name',
    head: text.name,
    names: true,
    cell: ({ fullName, bornOn }) => (
      <>
        {fullName} <span className={styles['second']}>{formatDay(bornOn)}</span>
      </>
    ),
  },
  // No label before it on a card: the badge speaks for itself.
  { key: 'outcome', head: <>{text.outcome}</>, cell: (nomination) => <Outcome nomination={nomination} /> },
  {
    key: 'cell',
    head: text.cell,
    cell: ({ unitId, unitName }) => (
      <>
        {unitName}
        {baseOf(unitId) !== '' && <span className={styles['below']}>{baseOf(unitId)}</span>}
      </>
    ),
  },
  {
    key: 'nominated',
    head: text.nominated,
    cell: ({ organisationName, nominatedOn, resolutionNumber, resolutionOn }) => (
      <>
        {text.byPaper(nominatedOn, resolutionNumber, resolutionOn)}
        {severalOrganisations && <span className={styles['below']}>{organisationName}</span>}
      </>
    ),
  },
  ...(mayWithdraw ? [withdrawColumn(onWithdraw)] : []),
]
