import { get } from 'react-hook-form'
import type { FieldPath, FieldValues } from 'react-hook-form'

export interface ConflictFields<V extends FieldValues> {
  /** The fields to compare and their labels, in the order shown. */
  readonly labels: Readonly<Partial<Record<FieldPath<V>, string>>>
  /** How a value is shown; left out: as it is, days as dd/mm/yyyy. */
  readonly show?: (name: FieldPath<V>, value: unknown) => string
}

export interface ConflictLine<V extends FieldValues> {
  readonly name: FieldPath<V>
  readonly label: string
  readonly yours: unknown
  readonly current: unknown
  /** Changed in this form; what was not is not a choice of the person's. */
  readonly touched: boolean
}

export interface Conflict<V extends FieldValues> {
  /** Only the fields that differ. */
  readonly lines: readonly ConflictLine<V>[]
  readonly show: ConflictFields<V>['show'] | undefined
}

/** What somebody typed, over the record as it was (`base`), beside the record as it is now. */
export const compare = <V extends FieldValues>(
  fields: ConflictFields<V>,
  yours: V,
  current: V,
  base: V,
): Conflict<V> => {
  const lines = Object.entries<string | undefined>(fields.labels).map(([name, label]) => ({
    // The keys of `labels` are paths of V by its type; Object.entries forgets it.
    name: name as FieldPath<V>,
    label: label ?? name,
    yours: get(yours, name) as unknown,
    current: get(current, name) as unknown,
    touched: (get(yours, name) ?? '') !== (get(base, name) ?? ''),
  }))
  return { lines: lines.filter((line) => (line.yours ?? '') !== (line.current ?? '')), show: fields.show }
}
