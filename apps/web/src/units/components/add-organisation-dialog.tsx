import { units } from '@ket-nap/domain/units/contract'
import { OrganisationKind } from '@ket-nap/domain/units/schema'
import { organisationKindNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormSelect, FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.organisations

interface AddOrganisationDialogProps extends UnitDialogProps {
  /** The kinds that the unit has none of yet. */
  readonly free: readonly OrganisationKind[]
}

export const AddOrganisationDialog = ({ unit, free, onClose }: AddOrganisationDialogProps) => {
  const say = useAnnounce()
  const form = useContractForm({
    id: `units.organisation.${unit.id}`,
    endpoint: units.createOrganisation,
    defaults: { kind: '', name: '' },
    // Nothing chosen is refused by the contract as not filled in; the schema is what makes a kind of a text.
    toInput: ({ kind, name }) => ({ body: { kind: OrganisationKind.safeParse(kind).data as OrganisationKind, name, unitId: unit.id } }),
    refresh: [units.organisations],
    fieldOfCode: { 'units.name_taken': 'kind' },
    onDone: () => {
      say(text.added)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={text.addTo(unit.name)}>
      <Form form={form} submitLabel={text.add} onCancel={onClose}>
        <FormSelect
          form={form}
          name="kind"
          label={text.kind}
          emptyLabel={text.choose}
          options={free.map((value) => ({ value, label: organisationKindNames[value] }))}
          required
        />
        <FormText form={form} name="name" label={text.name} hint={text.nameHint} autoComplete="off" required />
      </Form>
    </Dialog>
  )
}
