import { access } from '@ket-nap/domain/access/contract'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { HeldGrant } from '@ket-nap/domain/accounts/schema'
import { roleNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'

interface RevokeDialogProps {
  readonly grant: HeldGrant
  readonly onClose: () => void
}

export const RevokeDialog = ({ grant, onClose }: RevokeDialogProps) => {
  const say = useAnnounce()
  const form = useContractForm({
    id: `access.revoke.${grant.id}`,
    endpoint: access.revoke,
    defaults: { reason: '' },
    toInput: (body) => ({ params: { id: grant.id }, body }),
    refresh: [accounts.get, accounts.list],
    onDone: () => {
      say(messages.grant.revoked)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={messages.grant.revokeTitle(roleNames[grant.role], grant.placeName)}>
      <Form form={form} submitLabel={messages.grant.revoke} submitKind="danger" onCancel={onClose}>
        <FormTextArea form={form} name="reason" label={messages.grant.reason} required />
      </Form>
    </Dialog>
  )
}
