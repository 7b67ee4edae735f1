import { Link } from 'react-router'
import { formatDay, noFigure, wholeNumber } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { adjustedBy, belowWords, differenceWords, signed } from '../lines.ts'
import type { IndentedLine } from '../lines.ts'
import { messages } from '../messages.ts'
import styles from './quota-table.module.css'

/** What one may do in a row; for those who may only look there is none of it. */
export interface RowActs {
  readonly onAssign: (unitId: string) => void
  readonly onAdjust: (quotaId: string) => void
}

interface Props {
  readonly year: number
  readonly rows: readonly IndentedLine[]
  readonly acts: RowActs | undefined
}

const heads = messages.columns

const unitCell = ({ line, depth }: IndentedLine) => (
  <span className={styles['unit']} data-depth={Math.min(depth, 3)}>
    {line.quota === null ? line.unitName : <Link to={`/quotas/${line.quota.id}`}>{line.unitName}</Link>}
  </span>
)

const differenceCell = ({ line }: IndentedLine) => {
  const words = differenceWords(line)
  if (words === null) return noFigure
  return <Badge tone={line.difference === 0 ? 'good' : 'warn'}>{words}</Badge>
}

const actCell = ({ line: { quota, unitId, unitName } }: IndentedLine, { onAssign, onAdjust }: RowActs) => {
  const name = quota === null ? messages.assign.short : messages.adjust.open
  return (
    <Button small onClick={() => (quota === null ? onAssign(unitId) : onAdjust(quota.id))} aria-label={`${name}: ${unitName}`}>
      {name}
    </Button>
  )
}

const figures: readonly Column<IndentedLine>[] = [
  { key: 'unit', head: heads.unit, names: true, cell: unitCell },
  { key: 'given', head: heads.given, numeric: true, cell: ({ line }) => wholeNumber(line.quota?.given) },
  { key: 'adjusted', head: heads.adjusted, numeric: true, cell: ({ line }) => (line.quota === null ? noFigure : signed(adjustedBy(line))) },
  {
    key: 'current',
    head: heads.current,
    numeric: true,
    cell: ({ line }) => (line.quota === null ? messages.notGiven : <strong>{wholeNumber(line.quota.current)}</strong>),
  },
  { key: 'below', head: heads.below, cell: ({ line }) => belowWords(line) ?? noFigure },
  { key: 'difference', head: heads.difference, cell: differenceCell },
  {
    key: 'document',
    head: heads.document,
    cell: ({ line: { quota } }) =>
      quota === null ? noFigure : messages.document.line(quota.document.number, formatDay(quota.document.issuedOn)),
  },
]

const columnsFor = (acts: RowActs | undefined): readonly Column<IndentedLine>[] =>
  acts === undefined ? figures : [...figures, { key: 'acts', head: heads.acts, nowrap: true, cell: (row) => actCell(row, acts) }]

/** The year's numbers, unit by unit, each parent beside the sum of its units. */
export const QuotaTable = ({ year, rows, acts }: Props) => (
  <Table cards captionHidden caption={messages.caption(year)} columns={columnsFor(acts)} rows={rows} rowKey={({ line }) => line.unitId} />
)
