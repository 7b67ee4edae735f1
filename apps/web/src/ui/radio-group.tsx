import { useId } from 'react'
import type { ReactNode } from 'react'
import { FieldError, RequiredMark } from './field.tsx'
import styles from './choice.module.css'

export interface RadioOption {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

export interface RadioGroupProps {
  readonly label: string
  readonly options: readonly RadioOption[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  /** One after another in a line instead of below each other. */
  readonly inline?: boolean
  /** Receives the first input, so that a form can put the focus there. */
  readonly inputRef?: (input: HTMLInputElement | null) => void
}

export const RadioGroup = (props: RadioGroupProps) => {
  const { label, options, value, onChange, onBlur, hint, error, required = false, inline = false, inputRef } = props
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={described || undefined} className={styles['group']}>
      <legend className={styles['legend']}>
        {label}
        {required && <RequiredMark />}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <div className={inline ? styles['inline'] : styles['stack']}>
        {options.map((option, index) => (
          <label key={option.value} className={styles['choice']}>
            <input
              ref={index === 0 ? inputRef : undefined}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              required={required}
              onChange={() => onChange(option.value)}
              onBlur={onBlur}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles['optionHint']}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
