import { noFigure, wholeNumber } from '../../lib/format.ts'
import { Table } from '../../ui/table.tsx'
import { monthLines } from '../figures.ts'
import { admittedLink } from '../links.ts'
import { messages } from '../messages.ts'
import type { ChartProps } from '../chart-props.ts'
import { Count } from './unit-table.tsx'

/** The numbers of the curve; those of a month open to its people, of this year and the last. */
export const MonthTable = ({ board }: ChartProps) => (
  <Table
    caption={messages.monthsTable(board.year)}
    captionHidden
    columns={[
      { key: 'month', head: messages.monthHead, names: true, cell: ({ month }) => messages.month(month) },
      {
        key: 'inMonth',
        head: `${messages.inMonth}, ${board.year}`,
        numeric: true,
        cell: ({ month, inMonth }) =>
          inMonth === null ? noFigure : <Count count={inMonth} to={admittedLink(board, { admittedMonth: month })} />,
      },
      {
        key: 'achieved',
        head: messages.cumulative(board.year),
        numeric: true,
        cell: ({ achieved }) => wholeNumber(achieved),
      },
      { key: 'evenPace', head: messages.evenPace, numeric: true, cell: ({ evenPace }) => wholeNumber(evenPace) },
      {
        key: 'lastYearInMonth',
        head: `${messages.inMonth}, ${board.year - 1}`,
        numeric: true,
        cell: ({ month, lastYearInMonth }) => (
          <Count
            count={lastYearInMonth}
            to={admittedLink({ ...board, year: board.year - 1 }, { admittedMonth: month })}
          />
        ),
      },
      {
        key: 'lastYear',
        head: messages.cumulative(board.year - 1),
        numeric: true,
        cell: ({ lastYear }) => wholeNumber(lastYear),
      },
    ]}
    rows={monthLines(board.months)}
    rowKey={({ month }) => month}
  />
)
