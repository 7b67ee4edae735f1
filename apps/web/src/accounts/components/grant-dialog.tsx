import { access } from '@ket-nap/domain/access/contract'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'
import { GrantFields } from './grant-fields.tsx'
import { emptyGrant, toNewGrant } from './grant-values.ts'
import type { GrantValues } from './grant-values.ts'

interface GrantDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

export const GrantDialog = ({ account, onClose }: GrantDialogProps) => {
  const say = useAnnounce()
  const defaults: GrantValues & Record<string, unknown> = { ...emptyGrant }
  const form = useContractForm({
    id: `access.grant.${account.id}`,
    endpoint: access.grant,
    defaults,
    toInput: (values) => ({ body: { ...toNewGrant(values), accountId: account.id } }),
    refresh: [accounts.get, accounts.list],
    onDone: () => {
      say(messages.grant.added)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={messages.grant.add} description={account.displayName}>
      <Form form={form} submitLabel={messages.grant.add} onCancel={onClose}>
        <GrantFields form={form} prefix="" />
      </Form>
    </Dialog>
  )
}
