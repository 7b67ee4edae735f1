import type { FieldValues } from 'react-hook-form'
import { Combobox } from '../combobox.tsx'
import type { ComboboxProps } from '../combobox.tsx'
import { useBound } from './fields.tsx'
import type { Bound, Given } from './fields.tsx'

/** A picker in a form. In a file of its own: the picker is large, and most forms have none. */
export const FormCombobox = <V extends FieldValues>({ form, name, ...rest }: Bound<V> & Omit<ComboboxProps, Given>) => {
  const { field, error } = useBound({ form, name })
  return <Combobox {...rest} {...field} error={error} />
}
