import type { Board } from '@ket-nap/domain/board/schema'
import styles from './year-bar.module.css'

const percentOf = (part: number, whole: number): string => `${whole <= 0 ? 0 : Math.min(100, (100 * part) / whole)}%`

/** The year in one line: done, what should be done by now, and the quota. The figures above say the same in words. */
export const YearBar = ({ board: { total, pace } }: { readonly board: Board }) => {
  if (total.quota === null || total.quota <= 0) return null
  const whole = Math.max(total.quota, total.achieved)
  const quota = percentOf(total.quota, whole)
  return (
    <svg aria-hidden="true" width="100%" height="22" className={styles['bar']}>
      <rect x="0" y="4" width="100%" height="14" className={styles['track']} />
      <rect x="0" y="4" width={percentOf(total.achieved, whole)} height="14" className={styles['done']} />
      {pace.expected !== null && (
        <svg x={percentOf(pace.expected, whole)} y="0" className={styles['place']}>
          <path d="M0 2v18M-4 0h8L0 5z" className={styles['expected']} />
        </svg>
      )}
      <line x1={quota} x2={quota} y1="0" y2="22" className={styles['quota']} />
    </svg>
  )
}
