import type { ReactNode } from 'react'
import { Breadcrumb } from './breadcrumb.tsx'
import type { Crumb } from './breadcrumb.tsx'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  /** The page's heading and the document's title. */
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly description?: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
}

/** Every page begins with it, also while loading: it sets the title, and the focus comes here after going to a page. */
export const PageHeader = ({ title, crumbs, description, actions }: PageHeaderProps) => (
  <header className={styles['header']}>
    <title>{`${title} · Kết nạp`}</title>
    {crumbs && <Breadcrumb crumbs={crumbs} />}
    <div className={styles['row']}>
      <h1 tabIndex={-1}>{title}</h1>
      {actions && <div className={`${styles['actions']} no-print`}>{actions}</div>}
    </div>
    {description && <p className={styles['description']}>{description}</p>}
  </header>
)
