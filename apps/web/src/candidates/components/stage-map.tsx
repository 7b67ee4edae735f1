import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { formatDay } from '../../lib/format.ts'
import { stageNames } from '../../lib/words.ts'
import { messages, stateWords } from '../messages.ts'
import { stageSteps } from '../stage-steps.ts'
import type { StageState, StageStep } from '../stage-steps.ts'
import styles from './stage-map.module.css'

/** Shape and word say where the person stands; colour only helps. */
const shapes: Readonly<Record<StageState, string>> = { done: '✓', skipped: '–', current: '●', next: '→', ahead: '○' }

const wordsOf = ({ state, on }: StageStep): string => {
  if (on === null) return stateWords[state]
  return state === 'current'
    ? `${stateWords.current}, ${messages.list.since(on)}`
    : `${stateWords[state]}, ${formatDay(on)}`
}

export const StageMap = ({ file }: { readonly file: CandidateFile }) => (
  <ol className={styles['map']}>
    {stageSteps(file).map((step) => (
      <li key={step.stage} aria-current={step.state === 'current' ? 'step' : undefined} className={styles[step.state]}>
        <span aria-hidden="true" className={styles['shape']}>
          {shapes[step.state]}
        </span>
        <span>
          {stageNames[step.stage]} <span className={styles['words']}>{wordsOf(step)}</span>
        </span>
      </li>
    ))}
  </ol>
)
