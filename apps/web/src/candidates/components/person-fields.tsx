import type { ReactNode } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { genderNames } from '../../lib/words.ts'
import { FormDay, FormRadioGroup, FormText } from '../../ui/form/fields.tsx'
import type { Bound } from '../../ui/form/fields.tsx'
import { optionsOf } from '../../ui/select.tsx'
import { messages } from '../messages.ts'
import type { PersonValues } from '../person-values.ts'
import { SideBySide } from '../../ui/side-by-side.tsx'

const text = messages.person

interface PersonFieldsProps<V extends FieldValues> extends Pick<Bound<V>, 'form'> {
  /** Shown right below name and birth date, which decide who it may be already. */
  readonly children?: ReactNode
}

/** The fields of a person, in the forms for a new one and for correcting one. */
export const PersonFields = <V extends FieldValues>({ form, children }: PersonFieldsProps<V>) => {
  // Both forms' values hold PersonValues; the paths of a generic V cannot say so.
  const at = (name: keyof PersonValues) => name as FieldPath<V>
  return (
    <>
      <FormText
        form={form}
        name={at('fullName')}
        label={text.fullName}
        autoComplete="off"
        autoCapitalize="words"
        required
      />
      <FormDay form={form} name={at('bornOn')} label={text.bornOn} hint={text.bornOnHint} partial required />
      {children}
      <FormRadioGroup
        form={form}
        name={at('gender')}
        label={text.gender}
        options={optionsOf(genderNames)}
        inline
        required
      />
      <SideBySide>
        <FormText form={form} name={at('ethnicity')} label={text.ethnicity} autoComplete="off" />
        <FormText form={form} name={at('religion')} label={text.religion} autoComplete="off" />
      </SideBySide>
      <FormText form={form} name={at('occupation')} label={text.occupation} autoComplete="off" />
      <FormText form={form} name={at('workplace')} label={text.workplace} autoComplete="off" />
      <FormText form={form} name={at('residence')} label={text.residence} autoComplete="off" />
    </>
  )
}
