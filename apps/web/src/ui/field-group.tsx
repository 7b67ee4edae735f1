import type { ReactNode } from 'react'
import styles from './field-group.module.css'

interface FieldGroupProps {
  readonly legend: string
  readonly children: ReactNode
}

/** Fields that belong together, such as number, date and signer of one paper, read aloud under one name. */
export const FieldGroup = ({ legend, children }: FieldGroupProps) => (
  <fieldset className={styles['group']}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
