import { wholeNumber } from '../lib/format.ts'
import { Button } from './button.tsx'
import styles from './pager.module.css'

export interface PagerProps {
  readonly shown: number
  readonly total: number
  readonly hasNext: boolean
  readonly loading: boolean
  readonly onNext: () => void
  /** What is counted: `người`, `tài khoản`. */
  readonly noun: string
}

/** How much of the list is on screen, and the way to the rest. */
export const Pager = ({ shown, total, hasNext, loading, onNext, noun }: PagerProps) => (
  <div className={styles['pager']}>
    <p role="status">
      Đang xem {wholeNumber(shown)} trong {wholeNumber(total)} {noun}.
    </p>
    {hasNext && (
      <Button onClick={onNext} busy={loading}>
        Tải thêm
      </Button>
    )}
  </div>
)
