import type { ReactNode } from 'react'
import { toApiError } from '../lib/api-error.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { LinkButton } from './button.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './states.module.css'

export interface EmptyProps {
  /** What there is none of, as a sentence. */
  readonly title: string
  /** What to do about it. */
  readonly children?: ReactNode
}

export const Empty = ({ title, children }: EmptyProps) => (
  <div className={styles['state']}>
    <p className={styles['title']}>{title}</p>
    {children}
  </div>
)

export interface LoadingProps {
  /** As many grey lines as the content will roughly have, so that the page does not jump. */
  readonly lines?: number
  readonly label?: string
}

export const Loading = ({ lines = 6, label = 'Đang tải…' }: LoadingProps) => (
  <div aria-busy="true" className={styles['loading']}>
    <p role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
    </p>
    {Array.from({ length: lines }, (_, index) => (
      <div key={index} aria-hidden="true" className={styles['line']} />
    ))}
  </div>
)

/** Signed in, but this page is not for the account. */
export const Forbidden = () => (
  <Empty title="Đồng chí không có quyền xem nội dung này.">
    <p>Nếu công việc cần đến, hãy đề nghị người quản trị cấp quyền.</p>
    <LinkButton to="/">Về trang đầu</LinkButton>
  </Empty>
)

/** Not there, or out of reach: the same words, so that nothing is given away. */
export const NotFound = () => (
  <Empty title="Không tìm thấy nội dung này.">
    <p>Đường dẫn có thể sai, nội dung có thể đã được chuyển, hoặc nằm ngoài phạm vi được giao.</p>
    <LinkButton to="/">Về trang đầu</LinkButton>
  </Empty>
)

export interface FailureProps {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** Why a page or a part of it could not be read: no right, not there, or a fault with a way to try again. */
export const Failure = ({ error, onRetry }: FailureProps) => {
  const { code } = toApiError(error)
  if (code === 'request.forbidden') return <Forbidden />
  if (code === 'request.not_found') return <NotFound />
  return <ProblemNotice error={error} title="Chưa tải được" onRetry={onRetry} />
}
