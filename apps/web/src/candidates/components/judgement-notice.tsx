import { isDay } from '@ket-nap/domain/shared/day'
import { BecauseList } from '../../ui/because-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { messages } from '../messages.ts'
import type { useJudgement } from '../use-judgement.ts'
import { Spoken } from './spoken.tsx'

const text = messages.act

interface JudgementNoticeProps {
  readonly judged: ReturnType<typeof useJudgement>
  readonly on: string
}

/** What the rules of the chosen day say, read out when it changes; it never takes away what was typed. */
export const JudgementNotice = ({ judged, on }: JudgementNoticeProps) => (
  <Spoken>
    {!isDay(on) && <p>{text.dayFirst}</p>}
    {judged.isAsking && <p>{text.judging}</p>}
    <Unjudged judged={judged} />
    {judged.blocked.length > 0 && (
      <Notice tone="warn" title={text.blocked(on)}>
        <BecauseList because={judged.blocked} />
      </Notice>
    )}
    {judged.warnings.length > 0 && (
      <Notice tone="warn" title={text.warned}>
        <BecauseList because={judged.warnings} />
      </Notice>
    )}
  </Spoken>
)

/** Before the first known rules, or the server did not answer; it judges again when the form is sent. */
const Unjudged = ({ judged: { error, askAgain } }: Pick<JudgementNoticeProps, 'judged'>) => {
  if (error === null) return null
  if (error.code === 'request.invalid') return <Notice tone="warn" title={text.unknownRules} />
  return <ProblemNotice error={error} onRetry={askAgain} />
}
