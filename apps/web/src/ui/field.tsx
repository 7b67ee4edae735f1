import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './field.module.css'

/** What a control must carry to belong to its label, hint and error. */
export interface ControlIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-required': boolean | undefined
}

export interface FieldLabels {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  /** Only read aloud; for a filter whose meaning is plain to see. */
  readonly labelHidden?: boolean
}

interface FieldProps extends FieldLabels {
  readonly children: (ids: ControlIds) => ReactNode
}

/** Label, hint, control and error of one field, tied together by ids. */
export const Field = ({ label, hint, error, required = false, labelHidden = false, children }: FieldProps) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={labelHidden ? styles['labelHidden'] : styles['label']}>
        {label}
        {required && <RequiredMark />}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

/** The star is explained once in each form (ui/form/form.tsx) and told to screen readers by aria-required. */
export const RequiredMark = () => (
  <span aria-hidden="true" className={styles['mark']}>
    {' *'}
  </span>
)

export const FieldError = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <p id={id} className={styles['error']}>
    <span aria-hidden="true">▲ </span>
    {children}
  </p>
)
