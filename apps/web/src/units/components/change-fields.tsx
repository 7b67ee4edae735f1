import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { FieldGroup } from '../../ui/field-group.tsx'
import { FormDay, FormText, FormTextArea } from '../../ui/form/fields.tsx'
import { SideBySide } from '../../ui/side-by-side.tsx'
import type { ChangeValues } from '../change-values.ts'
import { messages } from '../messages.ts'

const text = messages.change

interface ChangeFieldsProps<V extends FieldValues & ChangeValues> {
  readonly form: { readonly control: Control<V> }
  /** Since when the unit has been as it is: no change may fall before. */
  readonly since?: string | undefined
}

/** What every change of a unit asks for: the day of effect, the paper that ordered it, a note. */
export const ChangeFields = <V extends FieldValues & ChangeValues>({ form, since }: ChangeFieldsProps<V>) => {
  // V has these paths by its constraint, which the path type cannot see for a generic V.
  const path = (name: 'on' | 'note' | `document.${keyof ChangeValues['document']}`) => name as FieldPath<V>
  return (
    <>
      <FormDay form={form} name={path('on')} label={text.on} hint={since && text.onHint(since)} required />
      <FieldGroup legend={text.document}>
        <SideBySide>
          <FormText form={form} name={path('document.number')} label={text.number} hint={text.numberHint} autoComplete="off" />
          <FormDay form={form} name={path('document.issuedOn')} label={text.issuedOn} hint={text.issuedOnHint} />
        </SideBySide>
        <FormText form={form} name={path('document.signer')} label={text.signer} autoComplete="off" />
      </FieldGroup>
      <FormTextArea form={form} name={path('note')} label={text.note} rows={2} />
    </>
  )
}
