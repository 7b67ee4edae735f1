import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'
import { Field } from './field.tsx'
import type { FieldLabels } from './field.tsx'
import styles from './control.module.css'

export interface TextInputProps extends FieldLabels, Omit<InputHTMLAttributes<HTMLInputElement>, 'required' | 'id'> {
  /** For dates, years, numbers: no wider than what goes in. */
  readonly short?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

export const TextInput = ({
  label,
  hint,
  error,
  required = false,
  labelHidden = false,
  short = false,
  ...rest
}: TextInputProps) => (
  <Field label={label} hint={hint} error={error} required={required} labelHidden={labelHidden}>
    {(ids) => (
      <input type="text" {...rest} {...ids} className={`${styles['control']} ${short ? styles['short'] : ''}`} />
    )}
  </Field>
)

export interface TextAreaProps
  extends FieldLabels,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'required' | 'id'> {
  readonly ref?: Ref<HTMLTextAreaElement>
}

export const TextArea = ({ label, hint, error, required = false, labelHidden = false, ...rest }: TextAreaProps) => (
  <Field label={label} hint={hint} error={error} required={required} labelHidden={labelHidden}>
    {(ids) => <textarea rows={3} {...rest} {...ids} className={styles['control']} />}
  </Field>
)
