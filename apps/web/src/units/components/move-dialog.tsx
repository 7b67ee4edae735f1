import { useQuery } from '@tanstack/react-query'
import { units } from '@ket-nap/domain/units/contract'
import { mayStandUnder } from '@ket-nap/domain/units/rules'
import { query } from '../../lib/query.ts'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import { messages } from '../messages.ts'
import { choicesOf, idsWithin } from '../unit-choices.ts'
import { ChangeFields } from './change-fields.tsx'
import { lastChangeOf } from './unit-dialog.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.move

export const MoveDialog = ({ unit, onClose }: UnitDialogProps) => {
  const say = useAnnounce()
  const { today } = useSession()
  const tree = useQuery(query(units.tree, { query: {} }))
  const form = useContractForm({
    id: `units.move.${unit.id}`,
    endpoint: units.move,
    defaults: { parentId: '', ...emptyChange(today) },
    version: unit.version,
    toInput: ({ parentId, ...change }, version) => ({
      params: { id: unit.id },
      body: { ...changeBody(change), parentId, version },
    }),
    refresh: followsTree,
    fieldOfCode: {
      'units.parent_kind': 'parentId',
      'units.cycle': 'parentId',
      'units.name_taken': 'parentId',
      'units.not_existing': 'parentId',
      'units.day_before_history': 'on',
    },
    onDone: () => {
      say(text.done)
      onClose()
    },
  })
  const nodes = tree.data?.units ?? []
  const own = idsWithin(nodes, unit.id)
  const choices = choicesOf(nodes, ({ id, kind }) => mayStandUnder(unit.kind, kind) && !own.has(id) && id !== unit.parentId)
  return (
    <Dialog open onClose={onClose} title={text.title(unit.name)} description={text.explain}>
      <Form form={form} submitLabel={text.submit} onCancel={onClose}>
        <FormCombobox form={form} name="parentId" label={text.parent} items={choices} loading={tree.isPending} required />
        <ChangeFields form={form} since={lastChangeOf(unit)} />
      </Form>
    </Dialog>
  )
}
