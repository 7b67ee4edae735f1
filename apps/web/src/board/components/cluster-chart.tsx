import type { Board } from '@ket-nap/domain/board/schema'
import { wholeNumber } from '../../lib/format.ts'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { barGeometry, barScale } from '../bar-geometry.ts'
import { nameOfLine, textsOf } from '../figures.ts'
import { admittedLink, peopleLink } from '../links.ts'
import { messages } from '../messages.ts'
import { BarRow, BarRows } from './bar-row.tsx'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartProps } from '../chart-props.ts'
import { StandingMark } from './standing-mark.tsx'
import { Count } from './unit-table.tsx'

type Cluster = Board['clusters'][number]

/** Units outside every cluster have no list of their own to open. */
const filterOf = ({ clusterId }: Cluster) => (clusterId === null ? null : { clusterId })

const Rows = ({ board }: ChartProps) => {
  const scale = barScale(board.clusters)
  return (
    <BarRows>
      {board.clusters.map((cluster) => {
        const texts = textsOf(cluster, board.pace)
        const filter = filterOf(cluster)
        const inCharge = `${messages.inCharge}: ${messages.inChargeBy(cluster.inCharge)}`
        const count = messages.unitsOf(cluster.unitCount)
        return (
          <BarRow
            key={cluster.clusterId ?? ''}
            {...(filter === null ? {} : { to: peopleLink(board, filter) })}
            label={nameOfLine(cluster.name, texts, [inCharge, count])}
            name={cluster.name}
            under={`${messages.inChargeBy(cluster.inCharge)} · ${count}`}
            texts={texts}
            achieved={cluster.achieved}
            geometry={barGeometry(scale, cluster, texts.expectedValue)}
            lanes={1}
          />
        )
      })}
    </BarRows>
  )
}

const columns = (board: Board): readonly Column<Cluster>[] => [
  { key: 'name', head: messages.cluster, names: true, cell: ({ name }) => name },
  { key: 'inCharge', head: messages.inCharge, cell: ({ inCharge }) => messages.inChargeBy(inCharge) },
  { key: 'unitCount', head: messages.unitCount, numeric: true, cell: ({ unitCount }) => wholeNumber(unitCount) },
  {
    key: 'achieved',
    head: messages.admittedShort,
    numeric: true,
    cell: (cluster) => {
      const filter = filterOf(cluster)
      return filter === null ? (
        wholeNumber(cluster.achieved)
      ) : (
        <Count count={cluster.achieved} to={admittedLink(board, filter)} />
      )
    },
  },
  { key: 'quota', head: messages.quota, numeric: true, cell: ({ quota }) => wholeNumber(quota) },
  { key: 'percent', head: messages.percent, numeric: true, cell: (line) => textsOf(line, board.pace).percent },
  { key: 'remaining', head: messages.remaining, numeric: true, cell: ({ remaining }) => wholeNumber(remaining) },
  {
    key: 'standing',
    head: messages.againstPace,
    cell: (line) => <StandingMark standing={textsOf(line, board.pace).standing} />,
  },
]

/** Clusters under the members of the standing committee who are in charge of them. */
export const ClusterChart = ({ board }: ChartProps) => {
  if (board.clusters.length === 0) return null
  return (
    <ChartFigure
      title={messages.clusters}
      chart={<Rows board={board} />}
      table={() => (
        <Table
          caption={messages.clustersTable}
          captionHidden
          columns={columns(board)}
          rows={board.clusters}
          rowKey={({ clusterId }) => clusterId ?? ''}
        />
      )}
    />
  )
}
