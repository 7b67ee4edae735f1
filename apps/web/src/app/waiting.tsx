import { Loading } from '../ui/states.tsx'
import styles from './bare.module.css'

/** Before anything is known, not even who is there. */
export const Waiting = () => (
  <main className={styles['bare']}>
    <Loading lines={3} />
  </main>
)
