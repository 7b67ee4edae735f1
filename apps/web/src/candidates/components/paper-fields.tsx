import type { ActDefinition } from '@ket-nap/domain/candidates/acts'
import { FieldGroup } from '../../ui/field-group.tsx'
import { FormDay, FormText } from '../../ui/form/fields.tsx'
import type { Bound } from '../../ui/form/fields.tsx'
import type { ActValues } from '../act-values.ts'
import { messages } from '../messages.ts'
import { SideBySide } from '../../ui/side-by-side.tsx'

const text = messages.act

interface PaperFieldsProps extends Pick<Bound<ActValues>, 'form'> {
  readonly paper: ActDefinition['document']
}

/** Number, date and signer of the paper behind an act. */
export const PaperFields = ({ form, paper }: PaperFieldsProps) => {
  if (paper === 'none') return null
  const required = paper === 'required'
  return (
    <FieldGroup legend={required ? text.paper : text.paperOptional}>
      <SideBySide>
        <FormText
          form={form}
          name="document.number"
          label={text.number}
          hint={text.numberHint}
          autoComplete="off"
          required={required}
        />
        <FormDay
          form={form}
          name="document.issuedOn"
          label={text.issuedOn}
          hint={text.issuedOnHint}
          required={required}
        />
      </SideBySide>
      <FormText form={form} name="document.signer" label={text.signer} autoComplete="off" />
    </FieldGroup>
  )
}
