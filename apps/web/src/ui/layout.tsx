import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface Props {
  readonly children: ReactNode
}

/** A page: its parts below each other. The first is a PageHeader. */
export const Page = ({ children }: Props) => <div className={styles['page']}>{children}</div>

export interface SectionProps extends Props {
  readonly title: string
  readonly actions?: ReactNode
}

/** A part of a page on its own sheet, under its own heading. */
export const Section = ({ title, actions, children }: SectionProps) => (
  <section aria-label={title} className={styles['section']}>
    <div className={styles['head']}>
      <h2>{title}</h2>
      {actions && <div className={`${styles['row']} no-print`}>{actions}</div>}
    </div>
    {children}
  </section>
)

/** Filters or buttons side by side, wrapping. */
export const Row = ({ children }: Props) => <div className={styles['row']}>{children}</div>
/** Filters above a list: fields side by side, one below another on a phone. */
export const Filters = ({ children }: Props) => (
  <div role="search" className={`${styles['filters']} no-print`}>
    {children}
  </div>
)
/** Things below each other. */
export const Stack = ({ children }: Props) => <div className={styles['stack']}>{children}</div>
