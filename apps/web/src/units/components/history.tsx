import { Link } from 'react-router'
import { addDays } from '@ket-nap/domain/shared/day'
import type { UnitChange, UnitPeriod, UnitView } from '@ket-nap/domain/units/schema'
import { formatDay, formatInstant, noFigure } from '../../lib/format.ts'
import { Section } from '../../ui/layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { changeWords, messages } from '../messages.ts'
import type { Known } from '../known.ts'

const text = messages.history

interface HistoryProps {
  readonly unit: UnitView
  readonly known: Known
}

const changeCell = ({ kind, otherUnitId, otherUnitName }: UnitChange, known: Known) => {
  if (otherUnitId === null || otherUnitName === null) return changeWords[kind]
  const other = known.mayOpen(otherUnitId) ? <Link to={`/units/${otherUnitId}`}>{otherUnitName}</Link> : otherUnitName
  return (
    <>
      {changeWords[kind]} {other}
    </>
  )
}

const changeColumns = (known: Known): readonly Column<UnitChange>[] => [
  { key: 'on', head: text.on, nowrap: true, cell: ({ on }) => formatDay(on) },
  { key: 'change', head: text.change, names: true, cell: (change) => changeCell(change, known) },
  {
    key: 'document',
    head: text.document,
    cell: ({ document }) => (document === null ? noFigure : text.paper(document.number, document.issuedOn, document.signer)),
  },
  { key: 'note', head: text.note, cell: ({ note }) => note },
  { key: 'recordedAt', head: text.recordedAt, cell: ({ recordedAt }) => formatInstant(recordedAt) },
]

/** What happened to a unit, the latest first. */
export const Changes = ({ unit, known }: HistoryProps) => (
  <Section title={text.changes}>
    <Table
      cards
      captionHidden
      caption={text.changes}
      columns={changeColumns(known)}
      rows={unit.changes.toReversed()}
      rowKey={({ id }) => id}
    />
  </Section>
)

/** `until` is the first day on which it no longer held; people name the last on which it did. */
const lastDay = ({ until }: UnitPeriod): string => (until === null ? text.untilNow : formatDay(addDays(until, -1)))

const periodColumns = ({ clusterName }: Known): readonly Column<UnitPeriod>[] => [
  { key: 'from', head: text.from, nowrap: true, cell: ({ from }) => formatDay(from) },
  { key: 'until', head: text.lastDay, nowrap: true, cell: lastDay },
  { key: 'name', head: text.name, names: true, cell: ({ name }) => name },
  { key: 'parent', head: text.parent, cell: ({ parentName }) => parentName ?? noFigure },
  { key: 'cluster', head: text.cluster, cell: ({ clusterId }) => clusterName(clusterId) ?? noFigure },
]

/** What held of a unit and when, the latest first. */
export const Periods = ({ unit, known }: HistoryProps) => (
  <Section title={text.periods}>
    <Table
      cards
      captionHidden
      caption={text.periods}
      columns={periodColumns(known)}
      rows={unit.periods.toReversed()}
      rowKey={({ from }) => from}
    />
  </Section>
)
