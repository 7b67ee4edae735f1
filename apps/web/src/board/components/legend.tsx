import { stageGroupNames } from '../../lib/words.ts'
import { messages, pipelineGroups } from '../messages.ts'
import { Swatch } from './swatch.tsx'
import styles from './legend.module.css'

/** Words for every fill and mark of the bars. */
export const UnitLegend = ({ withOver }: { readonly withOver: boolean }) => (
  <ul aria-label={messages.legend} className={styles['legend']}>
    <li>
      <Swatch kind="done" /> {messages.legendAdmitted}
    </li>
    <li>
      <Swatch kind="quota" /> {messages.legendQuota}
    </li>
    <li>
      <Swatch kind="expected" /> {messages.legendExpected}
    </li>
    {withOver && (
      <li>
        <Swatch kind="step" fill="over" /> {messages.legendOver}
      </li>
    )}
    {pipelineGroups.map((group) => (
      <li key={group}>
        <Swatch kind="step" fill={group} /> {stageGroupNames[group]}
      </li>
    ))}
  </ul>
)
