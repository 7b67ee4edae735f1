import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { formatDay } from '../../lib/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { actNames, messages } from '../messages.ts'

const text = messages.act

interface MeanwhileProps {
  readonly acts: CandidateFile['acts']
  /** How many there were when the dialog was opened; acts are only ever added. */
  readonly seen: number
}

/** What others have recorded while one types: the reason of a conflict, told in words before it is one. */
export const Meanwhile = ({ acts, seen }: MeanwhileProps) => {
  const added = acts.toSorted((one, other) => one.seq - other.seq).slice(seen)
  if (added.length === 0) return null
  return (
    <Notice tone="warn" title={text.meanwhile}>
      <ul>
        {added.map((act) => (
          <li key={act.id}>
            {actNames[act.name]}, {formatDay(act.happenedOn)} ({act.recordedBy})
          </li>
        ))}
      </ul>
      <p>{text.meanwhileHelp}</p>
    </Notice>
  )
}
