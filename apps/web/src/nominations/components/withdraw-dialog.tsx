import { nominations } from '@ket-nap/domain/nominations/contract'
import type { OwnNomination } from '@ket-nap/domain/nominations/schema'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'
import { useReadAgain } from '../use-read-again.ts'
import { Answered } from './answered.tsx'

const text = messages.own

interface WithdrawDialogProps {
  readonly nomination: OwnNomination
  readonly onClose: () => void
}

export const WithdrawDialog = ({ nomination, onClose }: WithdrawDialogProps) => {
  const say = useAnnounce()
  const { id, fullName, version, status } = nomination
  const form = useContractForm({
    id: `nominations.withdraw.${id}`,
    endpoint: nominations.withdraw,
    defaults: { reason: '' },
    version,
    toInput: ({ reason }, over) => ({ params: { id }, body: { reason, version: over } }),
    refresh: [nominations.own],
    onDone: () => {
      say(text.withdrawn(fullName))
      onClose()
    },
  })
  useReadAgain(form.error, [nominations.own])
  return (
    <Dialog open onClose={onClose} title={text.withdrawOf(fullName)} description={text.withdrawWhy}>
      {status === 'waiting' || form.sending ? (
        <Form form={form} submitLabel={text.withdraw} submitKind="danger" onCancel={onClose}>
          <FormTextArea form={form} name="reason" label={messages.received.reason} required />
        </Form>
      ) : (
        <Answered nomination={nomination} onClose={onClose} />
      )}
    </Dialog>
  )
}
