import type { ReactNode, Ref } from 'react'
import styles from './notice.module.css'

export type NoticeTone = 'info' | 'warn' | 'error' | 'success'
const words: Readonly<Record<NoticeTone, string>> = {
  info: 'Lưu ý',
  warn: 'Cảnh báo',
  error: 'Lỗi',
  success: 'Đã xong',
}
const shapes: Readonly<Record<NoticeTone, string>> = { info: '◆', warn: '▲', error: '■', success: '●' }

export interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title?: string
  readonly children?: ReactNode
  /** Buttons below the text. */
  readonly actions?: ReactNode
  /** Can take the focus, e.g. after a refused form. */
  readonly ref?: Ref<HTMLDivElement>
}

/** An error is read aloud at once (role alert), the others when the reader comes to them. */
export const Notice = ({ tone = 'info', title, children, actions, ref }: NoticeProps) => (
  <div
    ref={ref}
    tabIndex={-1}
    role={tone === 'error' ? 'alert' : undefined}
    className={`${styles['notice']} ${styles[tone]}`}
  >
    <span aria-hidden="true" className={styles['shape']}>
      {shapes[tone]}
    </span>
    <div className={styles['text']}>
      <p className={styles['title']}>{title ?? words[tone]}</p>
      {children}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  </div>
)
