import { useController } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { Checkbox } from '../checkbox.tsx'
import type { CheckboxProps } from '../checkbox.tsx'
import { DayInput } from '../day-input.tsx'
import type { DayInputProps } from '../day-input.tsx'
import { PasswordInput } from '../password-input.tsx'
import type { PasswordInputProps } from '../password-input.tsx'
import { RadioGroup } from '../radio-group.tsx'
import type { RadioGroupProps } from '../radio-group.tsx'
import { Select } from '../select.tsx'
import type { SelectProps } from '../select.tsx'
import { TextArea, TextInput } from '../text-input.tsx'
import type { TextAreaProps, TextInputProps } from '../text-input.tsx'

/** Ties a control to a field of a form: `<FormText form={form} name="document.number" label="Số" required />`. */
export interface Bound<V extends FieldValues> {
  readonly form: { readonly control: Control<V> }
  readonly name: FieldPath<V>
}

/** What the form gives and the caller therefore must not. */
export type Given = 'value' | 'onChange' | 'onBlur' | 'error' | 'ref' | 'form' | 'name' | 'inputRef' | 'checked'

export const useBound = <V extends FieldValues>({ form, name }: Bound<V>) => {
  const { field, fieldState } = useController({ control: form.control, name })
  return { field, error: fieldState.error?.message }
}

type Props<V extends FieldValues, P> = Bound<V> & Omit<P, Given>

export const FormText = <V extends FieldValues>({ form, name, ...rest }: Props<V, TextInputProps>) => {
  const { field, error } = useBound({ form, name })
  return <TextInput {...rest} {...field} error={error} />
}

export const FormPassword = <V extends FieldValues>({ form, name, ...rest }: Props<V, PasswordInputProps>) => {
  const { field, error } = useBound({ form, name })
  return <PasswordInput {...rest} {...field} error={error} />
}

export const FormTextArea = <V extends FieldValues>({ form, name, ...rest }: Props<V, TextAreaProps>) => {
  const { field, error } = useBound({ form, name })
  return <TextArea {...rest} {...field} error={error} />
}

export const FormSelect = <V extends FieldValues>({ form, name, ...rest }: Props<V, SelectProps>) => {
  const { field, error } = useBound({ form, name })
  return <Select {...rest} {...field} error={error} />
}

export const FormDay = <V extends FieldValues>({ form, name, ...rest }: Props<V, DayInputProps>) => {
  const { field, error } = useBound({ form, name })
  return <DayInput {...rest} {...field} error={error} />
}

export const FormCheckbox = <V extends FieldValues>({ form, name, ...rest }: Props<V, CheckboxProps>) => {
  const { field, error } = useBound({ form, name })
  const { value, ...others } = field
  return <Checkbox {...rest} {...others} checked={value === true} error={error} />
}

export const FormRadioGroup = <V extends FieldValues>({ form, name, ...rest }: Props<V, RadioGroupProps>) => {
  const { field, error } = useBound({ form, name })
  return (
    <RadioGroup
      {...rest}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={error}
    />
  )
}
