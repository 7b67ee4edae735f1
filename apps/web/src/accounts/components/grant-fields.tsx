import type { Control, FieldPath, FieldValues, UseFormSetValue, UseFormWatch } from 'react-hook-form'
import { Role } from '@ket-nap/domain/access/permissions'
import { roleNames } from '../../lib/words.ts'
import { FormDay, FormRadioGroup, FormSelect } from '../../ui/form/fields.tsx'
import { SideBySide } from '../../ui/side-by-side.tsx'
import { optionsOf } from '../../ui/select.tsx'
import { messages, placeKindNames } from '../messages.ts'
import { placeKindsOf } from './grant-values.ts'
import { PlaceField } from './place-field.tsx'

interface GrantFieldsProps<V extends FieldValues> {
  readonly form: {
    readonly control: Control<V>
    readonly watch: UseFormWatch<V>
    readonly setValue: UseFormSetValue<V>
  }
  /** Where the grant's values are: '' or `grants.0.`. */
  readonly prefix: string
}

/** Role, place and time of one grant. */
export const GrantFields = <V extends FieldValues>({ form, prefix }: GrantFieldsProps<V>) => {
  // The values below the prefix are GrantValues; the paths of a generic V cannot say so.
  const at = (name: string) => `${prefix}${name}` as FieldPath<V>
  const role = Role.safeParse(form.watch(at('role'))).data ?? 'cell_officer'
  const kinds = placeKindsOf(role)
  const kind = kinds.find((candidate) => candidate === form.watch(at('place.kind'))) ?? kinds[0] ?? 'subtree'
  return (
    <>
      <FormSelect form={form} name={at('role')} label={messages.grant.role} options={optionsOf(roleNames)} required />
      {kinds.length > 1 && (
        <FormRadioGroup
          form={form}
          name={at('place.kind')}
          label={messages.grant.place}
          options={kinds.map((value) => ({ value, label: placeKindNames[value] }))}
          required
        />
      )}
      <PlaceField form={form} kind={kind} at={at} />
      <SideBySide>
        <FormDay form={form} name={at('from')} label={messages.grant.from} hint={messages.grant.fromHint} />
        <FormDay form={form} name={at('until')} label={messages.grant.until} hint={messages.grant.untilHint} />
      </SideBySide>
    </>
  )
}
