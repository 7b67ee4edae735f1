import type { ReactNode } from 'react'
import styles from './side-by-side.module.css'

/** Fields beside each other, one below another on a phone. (`Filters` looks the same and is announced as a search.) */
export const SideBySide = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['fields']}>{children}</div>
)
