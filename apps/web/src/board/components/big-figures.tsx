import type { Board } from '@ket-nap/domain/board/schema'
import { percentSpaced } from '@ket-nap/domain/shared/numbers'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { inPipeline, textsOf } from '../figures.ts'
import type { Texts } from '../figures.ts'
import { admittedLink, pipelineLink } from '../links.ts'
import { messages } from '../messages.ts'
import type { Change } from '../use-change.ts'
import { StandingMark } from './standing-mark.tsx'
import { YearBar } from './year-bar.tsx'
import styles from './big-figures.module.css'

interface ItemProps {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly note?: ReactNode
  readonly size?: 'first' | 'second'
}

const Item = ({ label, children, note, size }: ItemProps) => (
  <div className={`${styles['item']} ${size === undefined ? '' : styles[size]}`}>
    <dt className={styles['label']}>{label}</dt>
    <dd className={styles['value']}>{children}</dd>
    {note !== undefined && <dd className={styles['note']}>{note}</dd>}
  </div>
)

interface OpensProps {
  readonly to: string
  readonly text: string
  readonly what: string
}

/** A figure that opens to the people behind it. */
const Opens = ({ to, text, what }: OpensProps) => (
  <Link to={to} aria-label={`${text}, ${what}`} className={styles['opens']}>
    {text}
  </Link>
)

interface BigFiguresProps {
  readonly board: Board
  readonly change: Change
}

const First = ({ board, change, texts }: BigFiguresProps & { readonly texts: Texts }) => {
  const moved = change.by !== 0
  const label = (
    <>
      {messages.admitted} {moved && <strong className={styles['added']}>{messages.added(change.by)}</strong>}
    </>
  )
  return (
    <dl className={moved ? `${styles['lead']} ${styles['moved']}` : styles['lead']}>
      <Item size="first" label={label}>
        <Opens to={admittedLink(board)} text={texts.ratio} what={messages.seeAdmitted} />
      </Item>
      <Item size="second" label={messages.rate}>
        <Opens to={admittedLink(board)} text={texts.percent} what={messages.seeAdmitted} />
      </Item>
    </dl>
  )
}

/** What one opens the page for; stands before any chart is loaded. */
export const BigFigures = ({ board, change }: BigFiguresProps) => {
  const { total, pace } = board
  const texts = textsOf(total, pace, pace.expected)
  return (
    <div className={styles['figures']}>
      <div className={styles['list']}>
        <First board={board} change={change} texts={texts} />
        <dl className={styles['rest']}>
          <Item label={messages.remaining} note={messages.inPipelineCount(inPipeline(total.pipeline))}>
            <Opens to={pipelineLink(board)} text={texts.remaining} what={messages.seePipeline} />
          </Item>
          <Item label={messages.timeGone} note={messages.daysGone(pace.daysGone, pace.daysInYear)}>
            {percentSpaced(pace.daysGone, pace.daysInYear)}
          </Item>
          <Item label={messages.expected} note={<StandingMark standing={texts.standing} long />}>
            {texts.expected}
          </Item>
        </dl>
      </div>
      <YearBar board={board} />
    </div>
  )
}
