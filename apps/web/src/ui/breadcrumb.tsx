import { Link } from 'react-router'
import styles from './breadcrumb.module.css'

export interface Crumb {
  readonly label: string
  /** Left out for what one may not open. */
  readonly to?: string
}

/** From the top down to what is above this page. */
export const Breadcrumb = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => (
  <nav aria-label="Đường dẫn" className="no-print">
    <ol className={styles['list']}>
      {crumbs.map((crumb) => (
        <li key={crumb.to ?? crumb.label}>
          {crumb.to === undefined ? crumb.label : <Link to={crumb.to}>{crumb.label}</Link>}
        </li>
      ))}
    </ol>
  </nav>
)
