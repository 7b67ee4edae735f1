import { useQuery } from '@tanstack/react-query'
import { units } from '@ket-nap/domain/units/contract'
import { isCell } from '@ket-nap/domain/units/rules'
import { query } from '../../lib/query.ts'
import { useSession } from '../../lib/session.ts'
import { unitKindNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import type { ChangeValues } from '../change-values.ts'
import { messages } from '../messages.ts'
import { ChangeFields } from './change-fields.tsx'
import { TakesField } from './takes-field.tsx'
import { lastChangeOf } from './unit-dialog.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.split

type SplitValues = ChangeValues & { readonly name: string; readonly takesUnitIds: readonly string[] }

export const SplitDialog = ({ unit, onClose }: UnitDialogProps) => {
  const say = useAnnounce()
  const { today } = useSession()
  const tree = useQuery(query(units.tree, { query: {} }))
  const below = (tree.data?.units ?? []).filter(({ parentId }) => parentId === unit.id)
  const defaults: SplitValues = { name: '', takesUnitIds: [], ...emptyChange(today) }
  const form = useContractForm({
    id: `units.split.${unit.id}`,
    endpoint: units.split,
    defaults,
    version: unit.version,
    toInput: ({ name, takesUnitIds, ...change }, version) => ({
      params: { id: unit.id },
      // One that has gone elsewhere since it was ticked has no box any more.
      body: { ...changeBody(change), name, takesUnitIds: takesUnitIds.filter((id) => below.some((child) => child.id === id)), version },
    }),
    refresh: followsTree,
    fieldOfCode: { 'units.name_taken': 'name', 'units.day_before_history': 'on' },
    onDone: () => {
      say(text.done(unit.name))
      onClose()
    },
  })
  const explain = isCell(unit.kind) ? text.explainCell : text.explain(unitKindNames[unit.kind])
  return (
    <Dialog open onClose={onClose} title={text.title(unit.name)} description={explain}>
      <Form form={form} submitLabel={text.open} onCancel={onClose}>
        <FormText form={form} name="name" label={text.name} autoComplete="off" required />
        {below.length > 0 && <TakesField form={form} name="takesUnitIds" below={below} />}
        <ChangeFields form={form} since={lastChangeOf(unit)} />
      </Form>
    </Dialog>
  )
}
