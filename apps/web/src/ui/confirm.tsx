import type { ReactNode } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Row, Stack } from './layout.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export interface ConfirmProps {
  readonly title: string
  /** What will happen and what not. */
  readonly children: ReactNode
  /** The act in words: `Kết thúc các phiên`, never only "OK". */
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** The act itself, for its being under way and its refusal. */
  readonly action: Pick<UseMutationResult<unknown, unknown>, 'isPending' | 'error'>
}

/** Asks before an act that cannot simply be taken back. */
export const Confirm = ({
  title,
  children,
  confirmLabel,
  danger = false,
  onConfirm,
  onClose,
  action,
}: ConfirmProps) => (
  <Dialog open title={title} onClose={onClose}>
    <Stack>
      {children}
      {action.error !== null && <ProblemNotice error={action.error} />}
      <Row>
        <Button kind={danger ? 'danger' : 'primary'} busy={action.isPending} onClick={onConfirm}>
          {confirmLabel}
        </Button>
        <Button onClick={onClose}>Thôi</Button>
      </Row>
    </Stack>
  </Dialog>
)
