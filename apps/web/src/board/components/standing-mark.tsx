import { messages } from '../messages.ts'
import type { Standing } from '../pace.ts'
import styles from './standing-mark.module.css'

/** Down, level, up, done: a shape of its own for each, drawn so that it does not depend on a font. */
const shapes: Readonly<Record<Standing['kind'], string>> = {
  none: '',
  behind: 'M0 2h10L5 10z',
  even: 'M0 3h10v1.6H0zM0 6.4h10V8H0z',
  ahead: 'M0 9h10L5 1z',
  met: 'M0 5.6 1.6 4 4 6.4 8.4 2 10 3.6 4 9.6z',
  over: 'M0 5h10L5 0zM0 10h10L5 5z',
}

export interface StandingMarkProps {
  readonly standing: Standing
  /** The whole sentence instead of the word. */
  readonly long?: boolean
}

/** Behind or ahead by shape and word; colour only helps. */
export const StandingMark = ({ standing, long = false }: StandingMarkProps) => (
  <span className={`${styles['mark']} ${styles[standing.kind]} ${long ? styles['long'] : ''}`}>
    {standing.kind !== 'none' && (
      <svg aria-hidden="true" viewBox="0 0 10 10" className={styles['shape']}>
        <path d={shapes[standing.kind]} />
      </svg>
    )}
    {long ? messages.standingSentence(standing) : messages.standing(standing)}
  </span>
)
