import type { NominationStatus } from '@ket-nap/domain/nominations/schema'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { messages, statusNames } from '../messages.ts'

const text = messages.received

interface AnsweredProps {
  readonly nomination: {
    readonly status: NominationStatus
    readonly answeredOn: string | null
    readonly declineReason: string
  }
  readonly onClose: () => void
}

/** Instead of a form whose question somebody else has settled while it was open. */
export const Answered = ({ nomination: { status, answeredOn, declineReason }, onClose }: AnsweredProps) => (
  <Notice tone="warn" title={text.answered} actions={<Button onClick={onClose}>Đóng</Button>}>
    <p>
      {statusNames[status]}
      {answeredOn !== null && ` ${text.answeredOn(answeredOn)}`}.
    </p>
    {declineReason !== '' && (
      <p>
        {text.reason}: {declineReason}
      </p>
    )}
    <p>{text.answeredHelp}</p>
  </Notice>
)
