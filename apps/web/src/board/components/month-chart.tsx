import { Link } from 'react-router'
import { wholeNumber } from '../../lib/format.ts'
import { curveGeometry } from '../curve-geometry.ts'
import type { CurveGeometry, CurvePoint } from '../curve-geometry.ts'
import { monthLines } from '../figures.ts'
import type { MonthLine } from '../figures.ts'
import { admittedLink } from '../links.ts'
import { messages } from '../messages.ts'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartProps } from '../chart-props.ts'
import { MonthTable } from './month-table.tsx'
import styles from './month-chart.module.css'

const Grid = ({ ticks }: Pick<CurveGeometry, 'ticks'>) =>
  ticks.map(({ value, y }) => (
    <line key={value} x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} className={styles['grid']} />
  ))

/** The lines are stretched to the width there is; their strokes are not. */
const Lines = ({ curves }: { readonly curves: CurveGeometry }) => (
  <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" className={styles['lines']}>
    <path d={curves.lastYear.path} className={styles['lastYear']} />
    <path d={curves.evenPace.path} className={styles['evenPace']} />
    <path d={curves.thisYear.path} className={styles['thisYear']} />
  </svg>
)

interface PointProps {
  readonly point: CurvePoint
  readonly to: string
  readonly name: string
}

const Point = ({ point, to, name }: PointProps) => (
  <Link to={to} aria-label={name} className={styles['point']}>
    <title>{name}</title>
    <circle cx={`${point.x}%`} cy={`${point.y}%`} r="14" className={styles['target']} />
    <circle cx={`${point.x}%`} cy={`${point.y}%`} r="4.5" className={styles['dot']} />
    <svg x={`${point.x}%`} y={`${point.y}%`} className={styles['place']}>
      <text y="-11" textAnchor="middle" className={styles['value']}>
        {wholeNumber(point.value)}
      </text>
    </svg>
  </Link>
)

const nameOfPoint = (line: MonthLine | undefined, year: number): string =>
  line === undefined
    ? ''
    : messages.monthName(
        line.month,
        year,
        wholeNumber(line.achieved),
        wholeNumber(line.inMonth),
        wholeNumber(line.evenPace),
      )

const Axis = ({ curves }: { readonly curves: CurveGeometry }) => (
  <>
    <div aria-hidden="true" className={styles['values']}>
      <svg width="100%" height="100%" className={styles['lines']}>
        {curves.ticks.map(({ value, y }) => (
          <text key={value} x="100%" y={`${y}%`} dy="4" textAnchor="end">
            {wholeNumber(value)}
          </text>
        ))}
      </svg>
    </div>
    <span aria-hidden="true" className={styles['unit']}>
      {messages.monthHead}
    </span>
    <div aria-hidden="true" className={styles['months']}>
      {Array.from({ length: 12 }, (_, index) => (
        <span key={index}>{index + 1}</span>
      ))}
    </div>
  </>
)

const Key = ({ year }: { readonly year: number }) => (
  <ul aria-label={messages.legend} className={styles['key']}>
    {(['thisYear', 'evenPace', 'lastYear'] as const).map((kind) => (
      <li key={kind}>
        <svg aria-hidden="true" width="28" height="12">
          <path d="M0 6h28" className={styles[kind]} />
          {kind === 'thisYear' && <circle cx="14" cy="6" r="4" className={styles['dot']} />}
        </svg>
        {kind === 'evenPace' ? messages.evenPace : messages[kind](year)}
      </li>
    ))}
  </ul>
)

const Plot = ({ board }: ChartProps) => {
  const curves = curveGeometry(board)
  const lines = monthLines(board.months)
  return (
    <div className={styles['plot']}>
      <Axis curves={curves} />
      <div className={styles['area']}>
        <svg width="100%" height="100%" className={styles['lines']}>
          <Grid ticks={curves.ticks} />
          <Lines curves={curves} />
          {curves.thisYear.points.map((point) => (
            <Point
              key={point.month}
              point={point}
              to={admittedLink(board, { admittedMonth: point.month })}
              name={nameOfPoint(
                lines.find((line) => line.month === point.month),
                board.year,
              )}
            />
          ))}
        </svg>
      </div>
    </div>
  )
}

/** The year's sum month by month, against an even pace and the year before. */
export const MonthChart = ({ board }: ChartProps) => (
  <ChartFigure
    title={messages.months}
    chart={
      <>
        <Key year={board.year} />
        <Plot board={board} />
      </>
    }
    table={() => <MonthTable board={board} />}
  />
)
