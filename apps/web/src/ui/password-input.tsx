import { useState } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import type { TextInputProps } from './text-input.tsx'
import control from './control.module.css'
import styles from './password-input.module.css'

export type PasswordInputProps = Omit<TextInputProps, 'type' | 'short'>

/** A password that can be looked at: a Vietnamese input method changes what was typed without a sign. */
export const PasswordInput = ({
  label,
  hint,
  error,
  required = false,
  labelHidden = false,
  ...rest
}: PasswordInputProps) => {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error} required={required} labelHidden={labelHidden}>
      {(ids) => (
        <div className={styles['box']}>
          <input
            {...rest}
            {...ids}
            type={shown ? 'text' : 'password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className={control['control']}
          />
          <Button onClick={() => setShown(!shown)} aria-pressed={shown} aria-label={`Hiện ${label.toLowerCase()}`}>
            {shown ? 'Ẩn' : 'Hiện'}
          </Button>
        </div>
      )}
    </Field>
  )
}
