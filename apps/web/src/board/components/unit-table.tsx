import type { Board, BoardUnit } from '@ket-nap/domain/board/schema'
import { Link } from 'react-router'
import { wholeNumber } from '../../lib/format.ts'
import { stageGroupNames } from '../../lib/words.ts'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { textsOf } from '../figures.ts'
import type { Texts } from '../figures.ts'
import { admittedLink, boardLink, peopleLink } from '../links.ts'
import { messages, pipelineGroups } from '../messages.ts'
import type { BoardSearch } from '../search.ts'
import { StandingMark } from './standing-mark.tsx'
import styles from './unit-table.module.css'

interface Line {
  readonly unit: BoardUnit
  readonly texts: Texts
}

/** A count that opens to the people counted; nobody behind a zero. */
export const Count = ({ count, to }: { readonly count: number; readonly to: string }) =>
  count === 0 ? wholeNumber(count) : <Link to={to}>{wholeNumber(count)}</Link>

const figureColumns = (board: Board): readonly Column<Line>[] => [
  {
    key: 'achieved',
    head: messages.admittedShort,
    numeric: true,
    cell: ({ unit }) => <Count count={unit.achieved} to={admittedLink(board, { unitId: unit.unitId })} />,
  },
  { key: 'quota', head: messages.quota, numeric: true, cell: ({ unit }) => wholeNumber(unit.quota) },
  { key: 'percent', head: messages.percent, numeric: true, cell: ({ texts }) => texts.percent },
  { key: 'remaining', head: messages.remaining, numeric: true, cell: ({ texts }) => texts.remaining },
  { key: 'expected', head: messages.expected, numeric: true, cell: ({ texts }) => texts.expected },
  { key: 'standing', head: messages.againstPace, cell: ({ texts }) => <StandingMark standing={texts.standing} /> },
]

const stepColumns = (board: Board): readonly Column<Line>[] =>
  pipelineGroups.map((group) => ({
    key: group,
    head: stageGroupNames[group],
    numeric: true,
    cell: ({ unit }) => (
      <Count count={unit.pipeline[group]} to={peopleLink(board, { unitId: unit.unitId, stageGroup: group })} />
    ),
  }))

const Total = ({ board }: { readonly board: Board }) => {
  const { achieved, quota, pipeline } = board.total
  const texts = textsOf(board.total, board.pace, board.pace.expected)
  const counts = { achieved: wholeNumber(achieved), quota: wholeNumber(quota) }
  const figures = { ...counts, percent: texts.percent, remaining: texts.remaining, expected: texts.expected }
  const steps = pipelineGroups.map((group) => [group, wholeNumber(pipeline[group])] as const)
  const cell = ([key, figure]: readonly [string, string]) => (
    <td key={key} className={styles['total']}>
      {figure}
    </td>
  )
  return (
    <tr>
      <th scope="row">{messages.total}</th>
      {Object.entries(figures).map(cell)}
      <td>
        <StandingMark standing={texts.standing} />
      </td>
      {steps.map(cell)}
    </tr>
  )
}

interface UnitTableProps {
  readonly board: Board
  /** In the order of the chart. */
  readonly units: readonly BoardUnit[]
  readonly search: BoardSearch
}

/** The numbers of the bars, each opening to its people. */
export const UnitTable = ({ board, units, search }: UnitTableProps) => {
  const name: Column<Line> = {
    key: 'name',
    head: messages.unit,
    names: true,
    cell: ({ unit }) => (unit.opens ? <Link to={boardLink(search, unit.unitId)}>{unit.name}</Link> : unit.name),
  }
  return (
    <Table
      caption={messages.unitsTable(board.year, board.asOf)}
      captionHidden
      columns={[name, ...figureColumns(board), ...stepColumns(board)]}
      rows={units.map((unit) => ({ unit, texts: textsOf(unit, board.pace) }))}
      rowKey={({ unit }) => unit.unitId}
      foot={<Total board={board} />}
    />
  )
}
