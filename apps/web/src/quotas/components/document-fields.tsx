import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { FieldGroup } from '../../ui/field-group.tsx'
import { FormDay, FormText } from '../../ui/form/fields.tsx'
import { SideBySide } from '../../ui/side-by-side.tsx'
import type { DocumentValues } from '../document-values.ts'
import { messages } from '../messages.ts'

interface Props<V extends FieldValues & { readonly document: DocumentValues }> {
  readonly form: { readonly control: Control<V> }
}

const text = messages.document

/** The paper behind a number: a quota without one is not a quota. */
export const DocumentFields = <V extends FieldValues & { readonly document: DocumentValues }>({ form }: Props<V>) => {
  // V has these paths by its constraint, which the path type cannot see for a generic V.
  const path = (name: keyof DocumentValues) => `document.${name}` as FieldPath<V>
  return (
    <FieldGroup legend={text.legend}>
      <SideBySide>
        <FormText form={form} name={path('number')} label={text.number} hint={text.numberHint} autoComplete="off" required />
        <FormDay form={form} name={path('issuedOn')} label={text.issuedOn} hint={text.issuedOnHint} required />
      </SideBySide>
      <FormText form={form} name={path('signer')} label={text.signer} autoComplete="off" />
    </FieldGroup>
  )
}
