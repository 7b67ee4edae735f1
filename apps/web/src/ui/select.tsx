import type { Ref, SelectHTMLAttributes } from 'react'
import { Field } from './field.tsx'
import type { FieldLabels } from './field.tsx'
import styles from './control.module.css'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface SelectProps extends FieldLabels, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'required' | 'id'> {
  readonly options: readonly Option[]
  /** The first, empty choice: what it means that nothing is chosen (`Tất cả`, `– Chọn –`). Left out: none. */
  readonly emptyLabel?: string
  readonly ref?: Ref<HTMLSelectElement>
}

/** The browser's own list: on a phone it is the best one there is. */
export const Select = ({
  label,
  hint,
  error,
  required = false,
  labelHidden = false,
  options,
  emptyLabel,
  ...rest
}: SelectProps) => (
  <Field label={label} hint={hint} error={error} required={required} labelHidden={labelHidden}>
    {(ids) => (
      <select {...rest} {...ids} className={styles['control']}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** Options of a catalogue such as `roleNames`, in its order. */
export const optionsOf = (names: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
