import type { ReactNode } from 'react'
import { PageHeader } from '../../ui/page-header.tsx'
import { messages } from '../messages.ts'
import styles from './public-frame.module.css'

interface PublicFrameProps {
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** The page of somebody who is not signed in yet. */
export const PublicFrame = ({ title, description, children }: PublicFrameProps) => (
  <div className={styles['frame']}>
    <header className={styles['head']}>
      <p className={styles['product']}>{messages.product}</p>
      <p className={styles['why']}>{messages.productWhy}</p>
    </header>
    <main className={styles['sheet']}>
      <PageHeader title={title} description={description} />
      {children}
    </main>
  </div>
)
