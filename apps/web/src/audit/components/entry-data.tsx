import type { AuditEntry } from '@ket-nap/domain/audit/contract'
import { messages } from '../messages.ts'
import { describe } from './describe.ts'
import styles from './entry-data.module.css'

interface EntryDataProps {
  readonly entry: AuditEntry
  readonly names: ReadonlyMap<string, string>
}

export const EntryData = ({ entry, names }: EntryDataProps) => {
  if (entry.data === null) return <span className={styles['quiet']}>{messages.hidden}</span>
  const lines = describe(entry.data, names)
  if (lines.length === 0) return <span className={styles['quiet']}>{messages.nothingMore}</span>
  return (
    <dl className={styles['lines']}>
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}: </dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  )
}
