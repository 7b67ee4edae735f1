import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'

interface DeactivateDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

export const DeactivateDialog = ({ account, onClose }: DeactivateDialogProps) => {
  const say = useAnnounce()
  const form = useContractForm({
    id: `accounts.deactivate.${account.id}`,
    endpoint: accounts.deactivate,
    defaults: { reason: '' },
    version: account.version,
    toInput: (values, version) => ({ params: { id: account.id }, body: { ...values, version } }),
    refresh: [accounts.get, accounts.list],
    onDone: () => {
      say(messages.detail.deactivated)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={messages.detail.deactivate} description={messages.detail.deactivateWhy}>
      <Form form={form} submitLabel={messages.detail.deactivate} submitKind="danger" onCancel={onClose}>
        <FormTextArea form={form} name="reason" label={messages.grant.reason} required />
      </Form>
    </Dialog>
  )
}
