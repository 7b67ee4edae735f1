import { Link } from 'react-router'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { useMay } from '../../lib/session.ts'
import { stageNames } from '../../lib/words.ts'
import { Notice } from '../../ui/notice.tsx'
import { messages } from '../messages.ts'

const text = messages.received

/** Who it may be already: within reach by name, elsewhere only that there is somebody. */
export const Alike = ({
  nomination: { duplicate, alike },
}: {
  readonly nomination: Pick<ReceivedNomination, 'duplicate' | 'alike'>
}) => {
  const mayOpen = useMay('candidates.open')
  if (duplicate === 'none') return null
  if (duplicate === 'elsewhere') {
    return (
      <Notice tone="warn">
        <p>{text.elsewhere}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={text.visible}>
      <ul>
        {alike.map(({ id, fullName, unitName, stage }) => (
          <li key={id}>
            {/* In another tab: an answer being typed stays. */}
            {mayOpen ? (
              <Link to={`/candidates/${id}`} target="_blank">
                {fullName}
              </Link>
            ) : (
              <strong>{fullName}</strong>
            )}
            , {unitName}, {stageNames[stage]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
