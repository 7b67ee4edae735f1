import type { CandidateAct, CandidateFile } from '@ket-nap/domain/candidates/schema'
import { formatDay } from '../../lib/format.ts'
import { stageNames } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { BecauseList } from '../../ui/because-list.tsx'
import { Section } from '../../ui/layout.tsx'
import { actNames, messages } from '../messages.ts'
import styles from './history.module.css'

const text = messages.file

/** Everything that was recorded, the latest first; what was taken back stays, struck through and named as such. */
export const History = ({ file }: { readonly file: Pick<CandidateFile, 'acts' | 'returnedTimes'> }) => (
  <Section title={text.history}>
    {file.returnedTimes > 0 && <p>{text.rounds(file.returnedTimes)}</p>}
    <ol reversed className={styles['history']}>
      {file.acts
        .toSorted((one, other) => other.seq - one.seq)
        .map((act) => (
          <li key={act.id} className={styles['act']}>
            <time dateTime={act.happenedOn} className={styles['day']}>
              {formatDay(act.happenedOn)}
            </time>
            <Recorded act={act} takenBack={file.acts.find(({ seq }) => seq === act.annulsSeq)} />
          </li>
        ))}
    </ol>
  </Section>
)

const paperOf = ({ document }: CandidateAct): string | null => {
  if (document === null) return null
  const signer = document.signer === undefined ? '' : `, ${text.signer(document.signer)}`
  return text.paper(document.number, document.issuedOn) + signer
}

interface RecordedProps {
  readonly act: CandidateAct
  /** For the taking back of an act: that act. */
  readonly takenBack: CandidateAct | undefined
}

const Recorded = ({ act, takenBack }: RecordedProps) => {
  const paper = paperOf(act)
  return (
    <div className={styles['what']}>
      <p>
        {act.annulled ? <s>{actNames[act.name]}</s> : <strong>{actNames[act.name]}</strong>}{' '}
        {act.annulled && <Badge>{text.annulled}</Badge>}
      </p>
      {act.toStage !== null && <p>{text.backTo(stageNames[act.toStage])}</p>}
      {takenBack !== undefined && <p>{text.takesBack(actNames[takenBack.name], takenBack.happenedOn)}</p>}
      {paper !== null && <p>{paper}</p>}
      {act.note !== '' && (
        <p className={styles['words']}>
          {text.note}: {act.note}
        </p>
      )}
      {act.reason !== '' && (
        <p className={styles['words']}>
          {text.reason}: {act.reason}
        </p>
      )}
      {act.warnings.length > 0 && (
        <details>
          <summary>
            <Badge tone="warn">{text.late}</Badge>
          </summary>
          <BecauseList because={act.warnings} />
        </details>
      )}
      <p className={styles['recorded']}>{text.recorded(act.recordedAt, act.recordedBy)}</p>
    </div>
  )
}
