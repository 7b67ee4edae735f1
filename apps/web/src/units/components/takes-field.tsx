import type { UnitNode } from '@ket-nap/domain/units/schema'
import type { FieldValues } from 'react-hook-form'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FieldError } from '../../ui/field.tsx'
import { useBound } from '../../ui/form/fields.tsx'
import type { Bound } from '../../ui/form/fields.tsx'
import { messages } from '../messages.ts'
import styles from './takes-field.module.css'

const text = messages.split

interface TakesFieldProps<V extends FieldValues> extends Bound<V> {
  readonly below: readonly UnitNode[]
}

/** Which of the units below go over to the new one. The field's value is a list of ids. */
export const TakesField = <V extends FieldValues>({ form, name, below }: TakesFieldProps<V>) => {
  const { field, error } = useBound({ form, name })
  const taken: readonly string[] = field.value
  const take = (id: string, goes: boolean) => field.onChange(goes ? [...taken, id] : taken.filter((other) => other !== id))
  return (
    <fieldset aria-describedby={error ? 'takes-error' : 'takes-hint'} className={styles['takes']}>
      <legend>{text.takes}</legend>
      <p id="takes-hint">{text.takesHint}</p>
      <div className={styles['choices']}>
        {below.map(({ id, name: unitName }) => (
          <Checkbox key={id} label={unitName} checked={taken.includes(id)} onChange={(event) => take(id, event.target.checked)} />
        ))}
      </div>
      {error && <FieldError id="takes-error">{error}</FieldError>}
    </fieldset>
  )
}
