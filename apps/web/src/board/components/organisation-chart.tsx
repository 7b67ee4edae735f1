import type { Board } from '@ket-nap/domain/board/schema'
import { Link } from 'react-router'
import { wholeNumber } from '../../lib/format.ts'
import { organisationKindNames } from '../../lib/words.ts'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { barScale } from '../bar-geometry.ts'
import { admittedLink, peopleLink, pipelineLink } from '../links.ts'
import { messages } from '../messages.ts'
import { BarRows } from './bar-row.tsx'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartProps } from '../chart-props.ts'
import { patternId } from './patterns.tsx'
import { Swatch } from './swatch.tsx'
import { Count } from './unit-table.tsx'
import bar from './bar.module.css'
import row from './bar-row.module.css'
import legend from './legend.module.css'

type Origin = Board['organisations'][number]

const nameOf = (kind: Origin['kind']): string =>
  kind === 'none' ? messages.noOrganisation : organisationKindNames[kind]

const Key = () => (
  <ul aria-label={messages.legend} className={legend['legend']}>
    <li>
      <Swatch kind="done" /> {messages.admittedShort}
    </li>
    <li>
      <Swatch kind="step" fill="verifying" /> {messages.inPipelineShort}
    </li>
  </ul>
)

const Rows = ({ board }: ChartProps) => {
  const scale = barScale(
    board.organisations.map((line) => ({ achieved: line.achieved + line.inPipeline, quota: null })),
  )
  return (
    <BarRows>
      {board.organisations.map(({ kind, achieved, inPipeline }) => {
        const [admitted, waiting] = [wholeNumber(achieved), wholeNumber(inPipeline)]
        const done = scale(achieved)
        return (
          <li key={kind} className={row['item']}>
            <Link
              to={peopleLink(board, { originKind: kind })}
              aria-label={messages.organisationName(nameOf(kind), admitted, waiting)}
              className={`${row['row']} ${row['link']} ${row['plain']}`}
            >
              <span className={row['name']}>{nameOf(kind)}</span>
              <span className={row['bar']}>
                <svg aria-hidden="true" width="100%" height="18" className={bar['bar']}>
                  <rect x="0" y="2" width={`${done}%`} height="14" className={bar['done']} />
                  <rect
                    x={`${done}%`}
                    y="2"
                    width={`${scale(achieved + inPipeline) - done}%`}
                    height="14"
                    fill={`url(#${patternId('verifying')})`}
                    className={bar['step']}
                  />
                  <path d="M0 0v18" className={bar['base']} />
                </svg>
              </span>
              <span className={row['figures']}>
                {admitted} · {waiting}
              </span>
            </Link>
          </li>
        )
      })}
    </BarRows>
  )
}

const columns = (board: Board): readonly Column<Origin>[] => [
  { key: 'name', head: messages.organisation, names: true, cell: ({ kind }) => nameOf(kind) },
  {
    key: 'achieved',
    head: messages.admittedShort,
    numeric: true,
    cell: ({ kind, achieved }) => <Count count={achieved} to={admittedLink(board, { originKind: kind })} />,
  },
  {
    key: 'inPipeline',
    head: messages.inPipelineShort,
    numeric: true,
    cell: ({ kind, inPipeline }) => <Count count={inPipeline} to={pipelineLink(board, { originKind: kind })} />,
  },
]

/** From which mass organisation those come who were admitted, and those on their way (CV1556 point 3). */
export const OrganisationChart = ({ board }: ChartProps) => {
  if (board.organisations.length === 0) return null
  return (
    <ChartFigure
      title={messages.organisations}
      chart={
        <>
          <Key />
          <Rows board={board} />
        </>
      }
      table={() => (
        <Table
          caption={messages.organisationsTable}
          captionHidden
          columns={columns(board)}
          rows={board.organisations}
          rowKey={({ kind }) => kind}
        />
      )}
    />
  )
}
