import { useRef, useState } from 'react'
import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { BecauseList } from '../../ui/because-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Section } from '../../ui/layout.tsx'
import { actNames, deskNames, messages } from '../messages.ts'
import { deskOf, nextActs } from '../next-acts.ts'
import type { OpenAct } from '../next-acts.ts'
import { ActDialog } from './act-dialog.tsx'
import { BlockedActs } from './blocked-acts.tsx'
import styles from './next-steps.module.css'

const text = messages.file

/** What can be recorded now and by whom, what not and why: the judge's answer on the page. */
export const NextSteps = ({ file }: { readonly file: CandidateFile }) => {
  const [act, setAct] = useState<RequestableAct | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { own, again, others, back, blockedHere, blockedElsewhere } = nextActs(file)
  const recorded = () => {
    setAct(null)
    // The button that opened the dialog may be gone with its act; the keyboard goes on where the next one is.
    setTimeout(() => list.current?.focus(), 0)
  }
  return (
    <Section title={text.next}>
      <div ref={list} tabIndex={-1} className={styles['next']}>
        {own.length === 0 && <p>{file.stage === 'official' ? text.finished : text.nothingOwn}</p>}
        <ul className={styles['own']}>
          {own.map((one, index) => (
            <OwnAct key={one.act} one={one} first={index === 0} onOpen={() => setAct(one.act)} />
          ))}
        </ul>
        {again.length > 0 && (
          <details className={styles['again']}>
            <summary>{text.again(again.length)}</summary>
            <ul className={styles['own']}>
              {again.map((one) => (
                <OwnAct key={one.act} one={one} first={false} onOpen={() => setAct(one.act)} />
              ))}
            </ul>
          </details>
        )}
        <OthersActs file={file} acts={others} />
        <BlockedActs title={text.blockedHere} acts={blockedHere} />
        <BlockedActs title={text.blockedLater} acts={blockedElsewhere} />
        {back.length > 0 && (
          <div role="group" aria-label={text.back} className="no-print">
            <Row>
              {back.map((name) => (
                <Button key={name} small onClick={() => setAct(name)}>
                  {actNames[name]}
                </Button>
              ))}
            </Row>
          </div>
        )}
      </div>
      {act !== null && <ActDialog key={act} file={file} act={act} onClose={() => setAct(null)} onRecorded={recorded} />}
    </Section>
  )
}

interface OwnActProps {
  readonly one: OpenAct
  readonly first: boolean
  readonly onOpen: () => void
}

const OwnAct = ({ one, first, onOpen }: OwnActProps) => {
  const { act, to, form, recordedOn, warnings } = one
  const leads = first && to !== null && warnings.length === 0
  const facts = [
    to === null ? text.adds : text.lifts(to),
    form && text.form(form),
    recordedOn && text.recordedOn(recordedOn),
  ]
  return (
    <li className={styles['act']}>
      <Button kind={leads ? 'primary' : 'normal'} onClick={onOpen}>
        {actNames[act]}
      </Button>
      <p className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</p>
      {warnings.length > 0 && (
        <details className={styles['warned']}>
          <summary>▲ {text.needsReason}</summary>
          <BecauseList because={warnings} />
        </details>
      )}
    </li>
  )
}

const whoseOf = (file: CandidateFile, act: RequestableAct): string => {
  const desk = deskOf(act, file.stage)
  if (desk === 'recorder') return text.whoAnnuls
  return act === 'step_back' ? text.or(deskNames[desk], deskNames.office) : deskNames[desk]
}

const OthersActs = ({ file, acts }: { readonly file: CandidateFile; readonly acts: readonly RequestableAct[] }) => {
  if (acts.length === 0) return null
  return (
    <div>
      <h3>{text.others}</h3>
      <ul className={styles['others']}>
        {acts.map((act) => (
          <li key={act}>
            {actNames[act]} <span className={styles['facts']}>– {text.whose(whoseOf(file, act))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
