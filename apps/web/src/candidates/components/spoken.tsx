import type { ReactNode } from 'react'
import styles from './spoken.module.css'

/** What comes and goes while one types is read aloud; for that the region is there before its content. */
export const Spoken = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className={styles['spoken']}>
    {children}
  </div>
)
