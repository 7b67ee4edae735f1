import { patternId } from './patterns.tsx'
import styles from './bar.module.css'

export type SwatchKind = 'done' | 'quota' | 'expected' | 'step'

interface SwatchProps {
  readonly kind: SwatchKind
  /** The pattern of a step. */
  readonly fill?: string
}

/** A small piece of the chart beside its word. */
export const Swatch = ({ kind, fill = '' }: SwatchProps) => (
  <svg aria-hidden="true" width="16" height="12" className={styles['swatch']}>
    {kind === 'done' && <rect x="0" y="1" width="16" height="10" className={styles['done']} />}
    {kind === 'step' && (
      <rect x="0.5" y="1.5" width="15" height="9" fill={`url(#${patternId(fill)})`} className={styles['step']} />
    )}
    {kind === 'quota' && <path d="M5 0.75h6M8 0v12M5 11.25h6" className={styles['quota']} />}
    {kind === 'expected' && <path d="M8 2l3.5 4L8 10 4.5 6z" className={styles['expected']} />}
  </svg>
)
