import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { FormPassword } from '../../ui/form/fields.tsx'
import { messages } from '../messages.ts'

interface NewPasswordFieldsProps<V extends FieldValues> {
  readonly form: { readonly control: Control<V> }
  readonly name: FieldPath<V>
  readonly repeatName: FieldPath<V>
}

/** A new password, typed twice. */
export const NewPasswordFields = <V extends FieldValues>({ form, name, repeatName }: NewPasswordFieldsProps<V>) => (
  <>
    <FormPassword
      form={form}
      name={name}
      label={messages.newPassword}
      hint={messages.newPasswordHint}
      autoComplete="new-password"
      required
    />
    <FormPassword form={form} name={repeatName} label={messages.repeatPassword} autoComplete="new-password" required />
  </>
)

/** The check of both for `useContractForm`; equal keys of two keyboard drivers are equal only in NFC. */
export const mustRepeat = (password: string, repeat: string): readonly { path: string; code: string }[] =>
  password.normalize('NFC') === repeat.normalize('NFC') ? [] : [{ path: 'repeat', code: 'passwords_differ' }]
