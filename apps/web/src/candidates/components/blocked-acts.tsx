import { BecauseList } from '../../ui/because-list.tsx'
import { actNames, messages } from '../messages.ts'
import { outOfTurn } from '../next-acts.ts'
import type { BlockedAct } from '../next-acts.ts'
import styles from './blocked-acts.module.css'

interface BlockedActsProps {
  readonly title: string
  readonly acts: readonly BlockedAct[]
}

/** Every "no" with its article; folded away, because mostly nobody asks. */
export const BlockedActs = ({ title, acts }: BlockedActsProps) => {
  if (acts.length === 0) return null
  // The order of the stages is one reason for most acts: told once, above them.
  const turn = acts.flatMap(({ because }) => because).find(outOfTurn)
  return (
    <details className={`${styles['blocked']} no-print`}>
      <summary>{title}</summary>
      {turn && <BecauseList because={[turn]} />}
      <ul className={styles['list']}>
        {acts.map((one) => (
          <Blocked key={one.act} one={one} />
        ))}
      </ul>
    </details>
  )
}

const Blocked = ({ one: { act, because, from } }: { readonly one: BlockedAct }) => {
  const own = because.filter((reason) => !outOfTurn(reason))
  return (
    <li>
      <strong>{actNames[act]}</strong>
      {own.length < because.length && from.length > 0 && (
        <span className={styles['from']}> {messages.file.recordedFrom(from)}</span>
      )}
      {own.length > 0 && <BecauseList because={own} />}
    </li>
  )
}
