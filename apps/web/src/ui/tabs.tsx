import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export interface TabEntry {
  readonly value: string
  readonly label: string
  readonly content: ReactNode
}

export interface TabsProps {
  /** Names the row of tabs. */
  readonly label: string
  readonly tabs: readonly TabEntry[]
  readonly value: string
  readonly onChange: (value: string) => void
}

export const Tabs = ({ label, tabs, value, onChange }: TabsProps) => (
  <Base.Root value={value} onValueChange={(next: unknown) => onChange(String(next))}>
    <Base.List aria-label={label} className={styles['list']}>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className={styles['tab']}>
          {tab.label}
        </Base.Tab>
      ))}
    </Base.List>
    {tabs.map((tab) => (
      <Base.Panel key={tab.value} value={tab.value} className={styles['panel']}>
        {tab.content}
      </Base.Panel>
    ))}
  </Base.Root>
)
