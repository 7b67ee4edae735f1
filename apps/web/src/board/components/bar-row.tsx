import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { wholeNumber } from '../../lib/format.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { BarGeometry, BarScale } from '../bar-geometry.ts'
import type { Texts } from '../figures.ts'
import { Bar } from './bar.tsx'
import { StandingMark } from './standing-mark.tsx'
import styles from './bar-row.module.css'

export interface BarRowProps {
  /** Where the people behind the bar are; left out where no list can be named. */
  readonly to?: string
  /** The whole row in words, for who cannot see the bar. */
  readonly label: string
  readonly name: string
  /** A second line below the name. */
  readonly under?: string
  readonly texts: Texts
  readonly achieved: number
  readonly geometry: BarGeometry
  readonly lanes: 1 | 2
  readonly changed?: boolean
}

const Inside = ({ name, under, texts, achieved, geometry, lanes }: BarRowProps) => (
  <>
    <span className={styles['name']}>
      {name}
      {under !== undefined && <span className={styles['under']}>{under}</span>}
    </span>
    <span className={styles['bar']}>
      <Bar geometry={geometry} achieved={achieved} lanes={lanes} />
    </span>
    <span className={styles['figures']}>{texts.both}</span>
    <span className={styles['mark']}>
      {(texts.standing.kind === 'behind' || texts.standing.kind === 'met' || texts.standing.kind === 'over') && (
        <StandingMark standing={texts.standing} />
      )}
    </span>
  </>
)

/** The row is one link, named by the sentence; what is drawn inside repeats it for the eye. */
export const BarRow = (props: BarRowProps) => {
  const { to, label, changed = false } = props
  return (
    <li className={changed ? `${styles['item']} ${styles['changed']}` : styles['item']}>
      {to === undefined ? (
        <>
          <VisuallyHidden>{label}</VisuallyHidden>
          <div aria-hidden="true" className={styles['row']}>
            <Inside {...props} />
          </div>
        </>
      ) : (
        <Link to={to} aria-label={label} className={`${styles['row']} ${styles['link']}`}>
          <Inside {...props} />
        </Link>
      )}
    </li>
  )
}

interface BarRowsProps {
  readonly scale?: BarScale
  readonly ticks?: readonly number[]
  readonly children: readonly ReactNode[]
}

/** Rows of one scale below each other, with the scale above them. */
export const BarRows = ({ scale, ticks = [], children }: BarRowsProps) => (
  <div className={styles['rows']}>
    {scale && (
      <div aria-hidden="true" className={styles['axis']}>
        <svg width="100%" height="16" className={styles['ticks']}>
          {ticks.map((tick) => (
            <text key={tick} x={`${scale(tick)}%`} y="12" textAnchor={tick === 0 ? 'start' : 'middle'}>
              {wholeNumber(tick)}
            </text>
          ))}
        </svg>
      </div>
    )}
    <ol className={children.length > 200 ? `${styles['list']} ${styles['many']}` : styles['list']}>{children}</ol>
  </div>
)
