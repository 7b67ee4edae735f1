import { Link } from 'react-router'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { formatDay } from '../../lib/format.ts'
import { useMay } from '../../lib/session.ts'
import { genderNames, stageNames } from '../../lib/words.ts'
import { Facts } from '../../ui/facts.tsx'
import { messages } from '../messages.ts'
import styles from './compare.module.css'

const text = messages.received

interface CompareProps {
  readonly nomination: ReceivedNomination
  readonly alike: ReceivedNomination['alike']
}

/** The nominee beside whoever may be the same person, as far as a list may say it; the file opens in another tab. */
export const Compare = ({ nomination, alike }: CompareProps) => {
  const mayOpen = useMay('candidates.open')
  return (
    <div className={styles['sides']}>
      <section aria-label={text.nominee} className={styles['side']}>
        <h3>{text.nominee}</h3>
        <strong>{nomination.fullName}</strong>
        <Facts
          facts={[
            { label: text.born, value: formatDay(nomination.bornOn) },
            { label: text.gender, value: genderNames[nomination.gender] },
            { label: text.workplace, value: nomination.workplace },
            { label: text.residence, value: nomination.residence },
          ]}
        />
      </section>
      <section aria-label={text.onRecord} className={styles['side']}>
        <h3>{text.onRecord}</h3>
        {alike.map(({ id, fullName, unitName, stage }) => (
          <div key={id}>
            <strong>{fullName}</strong>
            <Facts
              facts={[
                { label: text.cell, value: unitName },
                { label: text.stage, value: stageNames[stage] },
              ]}
            />
            {mayOpen && (
              <Link to={`/candidates/${id}`} target="_blank">
                {text.toFile}
              </Link>
            )}
          </div>
        ))}
      </section>
    </div>
  )
}
