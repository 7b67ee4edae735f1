import { units } from '@ket-nap/domain/units/contract'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import { messages } from '../messages.ts'
import { ChangeFields } from './change-fields.tsx'
import { lastChangeOf } from './unit-dialog.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.rename

export const RenameDialog = ({ unit, onClose }: UnitDialogProps) => {
  const say = useAnnounce()
  const { today } = useSession()
  const form = useContractForm({
    id: `units.rename.${unit.id}`,
    endpoint: units.rename,
    defaults: { name: unit.name, ...emptyChange(today) },
    version: unit.version,
    toInput: ({ name, ...change }, version) => ({ params: { id: unit.id }, body: { ...changeBody(change), name, version } }),
    refresh: followsTree,
    fieldOfCode: { 'units.name_taken': 'name', 'units.day_before_history': 'on' },
    conflict: { labels: { name: text.name } },
    onDone: () => {
      say(text.done)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={text.title(unit.name)}>
      <Form form={form} submitLabel={text.open} onCancel={onClose}>
        <FormText form={form} name="name" label={text.name} autoComplete="off" required />
        <ChangeFields form={form} since={lastChangeOf(unit)} />
      </Form>
    </Dialog>
  )
}
