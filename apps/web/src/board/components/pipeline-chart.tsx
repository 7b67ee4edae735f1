import { Link } from 'react-router'
import { wholeNumber } from '../../lib/format.ts'
import { stageGroupNames } from '../../lib/words.ts'
import { Table } from '../../ui/table.tsx'
import { barGeometry, barScale } from '../bar-geometry.ts'
import { inPipeline } from '../figures.ts'
import { peopleLink } from '../links.ts'
import { messages, pipelineGroups } from '../messages.ts'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartProps } from '../chart-props.ts'
import { patternId } from './patterns.tsx'
import { Swatch } from './swatch.tsx'
import { Count } from './unit-table.tsx'
import bar from './bar.module.css'
import styles from './pipeline-chart.module.css'

/** All who are on their way, nearest to the decision first. */
const Strip = ({ board }: ChartProps) => {
  const { pipeline } = board.total
  const row = { achieved: 0, quota: null, pipeline }
  return (
    <svg aria-hidden="true" width="100%" height="24" className={bar['bar']}>
      {barGeometry(barScale([row]), row, null).pipeline.map(({ group, from, width }) => (
        <rect
          key={group}
          x={`${from}%`}
          y="2"
          width={`${width}%`}
          height="20"
          fill={`url(#${patternId(group)})`}
          className={bar['step']}
        />
      ))}
    </svg>
  )
}

const Steps = ({ board }: ChartProps) => (
  <ul className={styles['steps']}>
    {pipelineGroups.map((group) => (
      <li key={group}>
        <Link to={peopleLink(board, { stageGroup: group })} className={styles['step']}>
          <Swatch kind="step" fill={group} />
          <span>{stageGroupNames[group]}</span>{' '}
          <strong className="numeric">{wholeNumber(board.total.pipeline[group])}</strong>
        </Link>
      </li>
    ))}
  </ul>
)

const StepTable = ({ board }: ChartProps) => (
  <Table
    caption={messages.pipeline}
    captionHidden
    columns={[
      { key: 'step', head: messages.step, names: true, cell: (group) => stageGroupNames[group] },
      {
        key: 'count',
        head: messages.people,
        numeric: true,
        cell: (group) => <Count count={board.total.pipeline[group]} to={peopleLink(board, { stageGroup: group })} />,
      },
    ]}
    rows={pipelineGroups}
    rowKey={(group) => group}
  />
)

export const PipelineChart = ({ board }: ChartProps) => (
  <ChartFigure
    title={messages.pipeline}
    note={messages.pipelineNote(inPipeline(board.total.pipeline))}
    chart={
      <>
        {inPipeline(board.total.pipeline) > 0 && <Strip board={board} />}
        <Steps board={board} />
      </>
    }
    table={() => <StepTable board={board} />}
  />
)
