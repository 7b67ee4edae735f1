import { Link } from 'react-router'
import type { CandidateLine } from '@ket-nap/domain/candidates/schema'
import { formatDay, noFigure } from '../../lib/format.ts'
import { genderNames, stageNames } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Column } from '../../ui/table.tsx'
import { messages } from '../messages.ts'
import styles from './columns.module.css'

const text = messages.list

const dayOrNone = (day: string | null): string => (day === null ? noFigure : formatDay(day))

const nameColumn = (mayOpen: boolean): Column<CandidateLine> => ({
  key: 'name',
  head: text.name,
  names: true,
  cell: ({ id, fullName }) => (mayOpen ? <Link to={`/candidates/${id}`}>{fullName}</Link> : fullName),
})

const common: readonly Column<CandidateLine>[] = [
  {
    key: 'born',
    head: text.born,
    cell: ({ bornOn, gender }) => (
      <>
        <span className="numeric">{formatDay(bornOn)}</span>{' '}
        <span className={styles['second']}>{genderNames[gender]}</span>
      </>
    ),
  },
  {
    key: 'place',
    head: text.place,
    cell: ({ unitName, baseName }) => (
      <>
        {unitName}
        {baseName !== unitName && <span className={styles['below']}>{baseName}</span>}
      </>
    ),
  },
  {
    key: 'stage',
    head: text.stage,
    cell: ({ stage, stageSince, returned }) => (
      <>
        {stageNames[stage]} <span className={styles['second']}>{text.since(stageSince)}</span>
        {returned && (
          <>
            {' '}
            <Badge tone="warn">{text.isReturned}</Badge>
          </>
        )}
      </>
    ),
  },
]

const admittedColumns: readonly Column<CandidateLine>[] = [
  {
    key: 'decided',
    head: text.decidedOn,
    cell: ({ decidedOn }) => <span className="numeric">{dayOrNone(decidedOn)}</span>,
  },
  {
    key: 'ceremony',
    head: text.ceremonyOn,
    cell: ({ ceremonyOn }) => <span className="numeric">{dayOrNone(ceremonyOn)}</span>,
  },
]

/** Whoever sees names only gets no links to files; a list of the admitted shows both days that may count. */
export const columnsFor = (mayOpen: boolean, admitted: boolean): readonly Column<CandidateLine>[] => [
  nameColumn(mayOpen),
  ...common,
  ...(admitted ? admittedColumns : []),
]
