import { board } from '@ket-nap/domain/board/contract'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { Quota } from '@ket-nap/domain/quotas/schema'
import { formatDay, wholeNumber } from '../../lib/format.ts'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDay, FormText, FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { documentBody, noDocument } from '../document-values.ts'
import { messages } from '../messages.ts'
import { faultsOfChange, readSignedNumber } from '../read-numbers.ts'
import { DocumentFields } from './document-fields.tsx'

interface Props {
  /** As it is now: of a query on the page, so that after a conflict the newer one is here. */
  readonly quota: Quota
  readonly unitName: string
  readonly onClose: () => void
}

const text = messages.adjust

/** Raises or lowers a quota from a day on; the number first given stays on record. */
export const AdjustDialog = ({ quota, unitName, onClose }: Props) => {
  const say = useAnnounce()
  const { today } = useSession()
  const form = useContractForm({
    id: `quotas.adjust.${quota.id}`,
    endpoint: quotas.adjust,
    defaults: { change: '', on: today, document: noDocument, reason: '' },
    version: quota.version,
    toInput: ({ change, on, document, reason }, version) => ({
      params: { id: quota.id },
      body: { change: readSignedNumber(change), on, document: documentBody(document), reason, version },
    }),
    check: ({ change }) => faultsOfChange('change', change),
    refresh: [quotas.year, quotas.get, board.show],
    fieldOfCode: { 'quotas.below_zero': 'change' },
    onDone: () => {
      say(text.done)
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title(unitName, quota.year)}
      description={text.now(wholeNumber(quota.current))}
    >
      <Form form={form} submitLabel={text.submit} onCancel={onClose}>
        <div>
          <FormText form={form} name="change" label={text.change} hint={text.changeHint} autoComplete="off" required short />
          <Outcome current={quota.current} change={readSignedNumber(form.watch('change'))} />
        </div>
        <FormDay form={form} name="on" label={text.on} hint={text.onHint(formatDay(quota.document.issuedOn))} required />
        <DocumentFields form={form} />
        <FormTextArea form={form} name="reason" label={text.reason} required />
      </Form>
    </Dialog>
  )
}

/** What comes of it, while it is typed. The line is there from the start, so that a screen reader hears it change. */
const Outcome = ({ current, change }: { readonly current: number; readonly change: number }) => {
  const after = current + change
  const said = after < 0 ? text.tooLow(wholeNumber(current)) : text.after(wholeNumber(after))
  return <p aria-live="polite">{Number.isInteger(change) && change !== 0 ? said : ''}</p>
}
