import { nominations } from '@ket-nap/domain/nominations/contract'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'
import { useReadAgain } from '../use-read-again.ts'
import { Answered } from './answered.tsx'

const text = messages.received

interface DeclineDialogProps {
  readonly nomination: ReceivedNomination
  readonly onClose: () => void
}

export const DeclineDialog = ({ nomination, onClose }: DeclineDialogProps) => {
  const say = useAnnounce()
  const { id, fullName, version, status } = nomination
  const form = useContractForm({
    id: `nominations.decline.${id}`,
    endpoint: nominations.decline,
    defaults: { reason: '' },
    version,
    toInput: ({ reason }, over) => ({ params: { id }, body: { reason, version: over } }),
    refresh: [nominations.received],
    onDone: () => {
      say(text.declined(fullName))
      onClose()
    },
  })
  useReadAgain(form.error, [nominations.received])
  return (
    <Dialog open onClose={onClose} title={text.declineOf(fullName)} description={text.declineWhy}>
      {status === 'waiting' || form.sending ? (
        <Form form={form} submitLabel={text.decline} submitKind="danger" onCancel={onClose}>
          <FormTextArea form={form} name="reason" label={text.declineReason} required />
        </Form>
      ) : (
        <Answered nomination={nomination} onClose={onClose} />
      )}
    </Dialog>
  )
}
