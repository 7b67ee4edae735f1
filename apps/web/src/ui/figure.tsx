import type { ReactNode } from 'react'
import styles from './figure.module.css'

export interface FigureProps {
  readonly label: string
  /** Already printed the Vietnamese way (`wholeNumber`, the contract's `percent`). */
  readonly value: ReactNode
  readonly note?: ReactNode
  readonly large?: boolean
}

/** A figure with its name. Put several in one `<Figures>`. */
export const Figure = ({ label, value, note, large = false }: FigureProps) => (
  <div className={styles['figure']}>
    <dt className={styles['label']}>{label}</dt>
    <dd className={large ? styles['large'] : styles['value']}>{value}</dd>
    {note && <dd className={styles['note']}>{note}</dd>}
  </div>
)

export const Figures = ({ children }: { readonly children: ReactNode }) => (
  <dl className={styles['figures']}>{children}</dl>
)
