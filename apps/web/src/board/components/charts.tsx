import type { ChartProps } from '../chart-props.ts'
import type { Change } from '../use-change.ts'
import { ClusterChart } from './cluster-chart.tsx'
import { MonthChart } from './month-chart.tsx'
import { OrganisationChart } from './organisation-chart.tsx'
import { Patterns } from './patterns.tsx'
import { PipelineChart } from './pipeline-chart.tsx'
import { UnitChart } from './unit-chart.tsx'
import styles from './charts.module.css'

/** Everything that is drawn; a chunk of its own. Units at the left, the rest beside them or below. */
export const Charts = ({ board, change }: ChartProps & { readonly change: Change }) => (
  <div className={styles['charts']}>
    <Patterns />
    {board.units.length > 0 && (
      <div className={styles['main']}>
        <UnitChart board={board} change={change} />
      </div>
    )}
    <div className={styles['side']}>
      <PipelineChart board={board} />
      <MonthChart board={board} />
      <ClusterChart board={board} />
      <OrganisationChart board={board} />
    </div>
  </div>
)
