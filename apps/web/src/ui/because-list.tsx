import type { Because } from '@ket-nap/domain/shared/because'
import { reasonSentence } from '../lib/because.ts'
import { confidenceNames } from '../lib/problems.ts'
import styles from './because-list.module.css'

/** Why: each reason with its article, where that is written, and how sure we are of it. */
export const BecauseList = ({ because }: { readonly because: readonly Because[] }) => (
  <ul className={styles['list']}>
    {because.map((reason) => (
      <li key={JSON.stringify([reason.code, reason.article, reason.detail])}>
        {reasonSentence(reason)}
        <span className={styles['source']}>
          {reason.article} · {reason.source} · {confidenceNames[reason.confidence]}
        </span>
      </li>
    ))}
  </ul>
)
