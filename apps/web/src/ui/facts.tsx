import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Names and values of one thing; an empty value shows a dash, so that "not known" is not mistaken for "not loaded". */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles['facts']}>
    {facts.map((fact) => (
      <div key={fact.label} className={styles['fact']}>
        <dt>{fact.label}</dt>
        <dd>{fact.value === '' || fact.value === null || fact.value === undefined ? '—' : fact.value}</dd>
      </div>
    ))}
  </dl>
)
