import { Dialog as Base } from '@base-ui/react/dialog'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
  /** A question that must be answered: Esc and a click outside do nothing. */
  readonly mustAnswer?: boolean
  readonly wide?: boolean
}

const fields = 'input:not([readonly], [type="hidden"]), select, textarea'

/**
 * A dialog over the page. Focus goes in, to the first field where there is one (by touch not: the keyboard would cover
 * the question), and on closing back to where it was.
 */
export const Dialog = ({
  open,
  onClose,
  title,
  description,
  children,
  mustAnswer = false,
  wide = false,
}: DialogProps) => {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      disablePointerDismissal
      onOpenChange={(next, details) => {
        if (next) return
        if (mustAnswer) details.cancel()
        else onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          ref={popup}
          className={`${styles['popup']} ${wide ? styles['wide'] : ''}`}
          initialFocus={(by) => (by !== 'touch' && popup.current?.querySelector<HTMLElement>(fields)) || true}
        >
          <div className={styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {!mustAnswer && (
              <Base.Close aria-label="Đóng" className={styles['close']}>
                ×
              </Base.Close>
            )}
          </div>
          {description && <Base.Description className={styles['description']}>{description}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
