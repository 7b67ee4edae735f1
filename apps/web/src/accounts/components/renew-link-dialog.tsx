import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { useAction } from '../../lib/query.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { messages } from '../messages.ts'
import { ActivationLink } from './activation-link.tsx'

interface RenewLinkDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

export const RenewLinkDialog = ({ account, onClose }: RenewLinkDialogProps) => {
  const action = useAction(accounts.renewLink, [accounts.get, accounts.list])
  if (action.data === undefined) {
    return (
      <Confirm
        title={messages.detail.renew}
        confirmLabel={messages.detail.renewConfirm}
        onConfirm={() => action.mutate({ params: { id: account.id } })}
        onClose={onClose}
        action={action}
      >
        <p>{messages.detail.renewWhy}</p>
      </Confirm>
    )
  }
  return (
    // The link is shown once: a slip of the Esc key must not lose it.
    <Dialog open mustAnswer onClose={onClose} title={messages.link.title}>
      <Stack>
        <ActivationLink link={action.data} />
        <Row>
          <Button kind="primary" onClick={onClose}>
            {messages.link.close}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}
