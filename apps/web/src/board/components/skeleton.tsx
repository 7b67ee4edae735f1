import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { messages } from '../messages.ts'
import styles from './skeleton.module.css'

/** Grey places of the size of what will come, so that the page does not jump under the finger. */
export const ChartsSkeleton = ({ rows }: { readonly rows: number }) => (
  <div aria-busy="true" className={styles['charts']}>
    <div aria-hidden="true" className={styles['sheet']}>
      {Array.from({ length: Math.min(rows, 12) }, (_, index) => (
        <div key={index} className={styles['row']} />
      ))}
    </div>
    <div aria-hidden="true" className={styles['sheet']} />
  </div>
)

export const BoardSkeleton = () => (
  <div aria-busy="true" className={styles['board']}>
    <output>
      <VisuallyHidden>{messages.loading}</VisuallyHidden>
    </output>
    <div aria-hidden="true" className={styles['figures']} />
    <ChartsSkeleton rows={12} />
  </div>
)
