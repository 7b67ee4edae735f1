import { wholeNumber } from '../../lib/format.ts'
import { stageGroupNames } from '../../lib/words.ts'
import type { BarGeometry, Piece } from '../bar-geometry.ts'
import { messages } from '../messages.ts'
import { patternId } from './patterns.tsx'
import styles from './bar.module.css'

const share = (value: number): string => `${value}%`

interface BlockProps {
  readonly piece: Piece
  readonly y: number
  readonly height: number
  readonly title: string
  readonly fill?: string
}

const Block = ({ piece, y, height, title, fill }: BlockProps) => (
  <rect
    x={share(piece.from)}
    y={y}
    width={share(piece.width)}
    height={height}
    {...(fill === undefined ? {} : { fill: `url(#${patternId(fill)})` })}
    className={fill === undefined ? styles['done'] : styles['step']}
  >
    <title>{title}</title>
  </rect>
)

/** The quota: a line with a foot and a head, white-edged so that it is seen over the bar as well. */
const QuotaLine = ({ at, height }: { readonly at: number; readonly height: number }) => (
  <svg x={share(at)} y="0" className={styles['place']} data-mark="quota">
    <path d={`M0 0v${height}`} className={styles['halo']} />
    <path d={`M-3 0.75h6M0 0v${height}M-3 ${height - 0.75}h6`} className={styles['quota']} />
  </svg>
)

const Expected = ({ at, y }: { readonly at: number; readonly y: number }) => (
  <svg x={share(at)} y={y} className={styles['place']} data-mark="expected">
    <path d="M0 0l3.5 4L0 8l-3.5-4z" className={styles['expected']} />
  </svg>
)

export interface BarProps {
  readonly geometry: BarGeometry
  readonly achieved: number
  /** With a second lane for the people in the pipeline. */
  readonly lanes: 1 | 2
}

/**
 * One row. Widths are shares of whatever width there is, so it fits a phone and a page of paper without measuring.
 * Hidden from screen readers: the link around it has the same in words.
 */
export const Bar = ({ geometry, achieved, lanes }: BarProps) => {
  const height = lanes === 2 ? 28 : 20
  return (
    <svg aria-hidden="true" width="100%" height={height} className={styles['bar']}>
      <rect x="0" y="3" width="100%" height="14" className={styles['track']} />
      <Block piece={geometry.done} y={3} height={14} title={`${messages.legendAdmitted}: ${wholeNumber(achieved)}`} />
      {geometry.over && <Block piece={geometry.over} y={3} height={14} title={messages.legendOver} fill="over" />}
      {geometry.pipeline.map(({ group, count, ...piece }) => (
        <Block
          key={group}
          piece={piece}
          y={18.5}
          height={8}
          title={`${stageGroupNames[group]}: ${wholeNumber(count)}`}
          fill={group}
        />
      ))}
      <path d={`M0 1v${height - 2}`} className={styles['base']} />
      {geometry.expected !== null && <Expected at={geometry.expected} y={6} />}
      {geometry.quota !== null && <QuotaLine at={geometry.quota} height={height} />}
    </svg>
  )
}
