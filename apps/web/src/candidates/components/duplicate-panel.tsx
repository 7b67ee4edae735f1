import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DuplicateHint } from '@ket-nap/domain/candidates/schema'
import { formatDay } from '../../lib/format.ts'
import { useMay } from '../../lib/session.ts'
import { stageNames } from '../../lib/words.ts'
import { Notice } from '../../ui/notice.tsx'
import { messages } from '../messages.ts'

const text = messages.duplicate

interface DuplicatePanelProps {
  readonly hint: DuplicateHint
  /** The way to confirm that it is somebody else. */
  readonly children: ReactNode
}

/** Who it may be already: those within reach by name, of others only that there is somebody. */
export const DuplicatePanel = ({ hint, children }: DuplicatePanelProps) => {
  const mayOpen = useMay('candidates.open')
  return (
    <Notice tone="warn" title={text.title}>
      {hint.visible.length > 0 && (
        <ul>
          {hint.visible.map(({ id, fullName, bornOn, unitName, stage, likeness }) => (
            <li key={id}>
              {/* In another tab: what is being typed stays. */}
              {mayOpen ? (
                <Link to={`/candidates/${id}`} target="_blank">
                  {fullName}
                </Link>
              ) : (
                <strong>{fullName}</strong>
              )}
              , {formatDay(bornOn)}, {unitName}, {stageNames[stage]} ({text.likeness[likeness]})
            </li>
          ))}
        </ul>
      )}
      {hint.elsewhere && <p>{text.elsewhere}</p>}
      {children}
    </Notice>
  )
}
