import type { LiveState } from '../lib/live.ts'
import { messages } from './messages.ts'
import styles from './live-mark.module.css'

const shapes: Readonly<Record<LiveState, string>> = { live: '●', connecting: '○', lost: '▲' }

/** Whether what is on screen follows by itself, by shape and word. A phone shows the word only of a line that is lost. */
export const LiveMark = ({ state }: { readonly state: LiveState }) => (
  <span role="status" className={`${styles['mark']} ${styles[state]}`}>
    <span aria-hidden="true">{shapes[state]}</span> <span className={styles['word']}>{messages.live[state]}</span>
  </span>
)
