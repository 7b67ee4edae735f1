import type { ReactNode, Ref } from 'react'
import { toApiError } from '../lib/api-error.ts'
import { problemSentence } from '../lib/problems.ts'
import { BecauseList } from './because-list.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import styles from './problem-notice.module.css'

export interface ProblemNoticeProps {
  /** Whatever was thrown; anything but an ApiError shows as an unexpected fault. */
  readonly error: unknown
  readonly title?: string
  readonly onRetry?: (() => void) | undefined
  readonly actions?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** A refusal in words: what is wrong, what to do, and for a rule each reason with its article. */
export const ProblemNotice = ({ error, title = 'Chưa thực hiện được', onRetry, actions, ref }: ProblemNoticeProps) => {
  const problem = toApiError(error)
  const buttons = (onRetry || actions) && (
    <>
      {onRetry && <Button onClick={onRetry}>Thử lại</Button>}
      {actions}
    </>
  )
  return (
    <Notice tone="error" title={title} actions={buttons} {...(ref === undefined ? {} : { ref })}>
      <p>{problemSentence(problem)}</p>
      {problem.because.length > 0 && <BecauseList because={problem.because} />}
      {problem.requestId !== undefined && <p className={styles['request']}>Mã yêu cầu: {problem.requestId}</p>}
    </Notice>
  )
}
