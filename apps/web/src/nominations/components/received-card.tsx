import { Link } from 'react-router'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { daysBetween } from '@ket-nap/domain/shared/day'
import { formatDay } from '../../lib/format.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { genderNames } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Row } from '../../ui/layout.tsx'
import { messages, statusNames, statusTones } from '../messages.ts'
import { Alike } from './alike.tsx'
import styles from './received-card.module.css'

const text = messages.received

interface ReceivedCardProps {
  readonly nomination: ReceivedNomination
  readonly base: string
  readonly onAnswer: (act: 'accept' | 'decline') => void
}

export const ReceivedCard = ({ nomination, base, onAnswer }: ReceivedCardProps) => {
  const { today } = useSession()
  const { id, fullName, unitName, organisationName, nominatedOn, status, answeredOn } = nomination
  const waiting = status === 'waiting'
  return (
    <li aria-labelledby={`name-${id}`} className={waiting ? styles['card'] : `${styles['card']} ${styles['settled']}`}>
      <div className={styles['head']}>
        <h2 id={`name-${id}`}>{fullName}</h2>
        <Badge tone={statusTones[status]}>
          {statusNames[status]}
          {answeredOn !== null && ` ${text.answeredOn(answeredOn)}`}
        </Badge>
      </div>
      <p>
        {text.by(organisationName, nominatedOn)}
        {waiting && ` (${text.waiting(daysBetween(nominatedOn, today))})`} →{' '}
        {base === '' ? unitName : `${unitName}, ${base}`}
      </p>
      <Facts facts={factsOf(nomination)} />
      {waiting && <Alike nomination={nomination} />}
      {waiting && (
        <Row>
          <Button kind="primary" aria-label={text.acceptOf(fullName)} onClick={() => onAnswer('accept')}>
            {text.accept}
          </Button>
          <Button aria-label={text.declineOf(fullName)} onClick={() => onAnswer('decline')}>
            {text.decline}
          </Button>
        </Row>
      )}
      <ToFile nomination={nomination} />
    </li>
  )
}

const factsOf = (nomination: ReceivedNomination) =>
  [
    { label: text.born, value: `${formatDay(nomination.bornOn)}, ${genderNames[nomination.gender]}` },
    { label: text.workplace, value: nomination.workplace },
    { label: text.residence, value: nomination.residence },
    { label: text.paper, value: text.paperIs(nomination.resolutionNumber, nomination.resolutionOn) },
    { label: text.note, value: nomination.note },
    { label: text.reason, value: nomination.declineReason },
  ].filter(({ value }) => value !== '')

const ToFile = ({ nomination: { candidateId, fullName } }: Pick<ReceivedCardProps, 'nomination'>) => {
  const mayOpen = useMay('candidates.open')
  if (candidateId === null || !mayOpen) return null
  return (
    <p>
      <Link to={`/candidates/${candidateId}`}>
        {text.toFile}: {fullName}
      </Link>
    </p>
  )
}
