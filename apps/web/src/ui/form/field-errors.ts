import type { FieldProblem } from '@ket-nap/domain/shared/problem'
import { get, set } from 'react-hook-form'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import type { core } from 'zod'
import { fieldSentence } from '../../lib/field-sentences.ts'

/** A fault on its way to a field: path in the body, code, facts. */
export interface Fault {
  readonly path: string
  readonly code: string
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

export const faultOfIssue = (issue: core.$ZodIssue): Fault => {
  const path = issue.path.map(String).join('.')
  // zod names what it met and what it wants in the issue itself: the facts of the sentence.
  return { path, code: issue.code, detail: { ...issue } }
}

export const faultOfField = ({ path, code, detail }: FieldProblem): Fault => ({
  path: path.replace(/^body\./, ''),
  code,
  detail,
})

/** Codes that for an empty field only mean "fill this in". */
const emptyCodes = new Set(['invalid_format', 'invalid_type', 'invalid_value', 'invalid_union', 'too_small'])

/** The field a fault belongs to: itself, the nearest one above it, or the first one below it (`document` → `document.number`). */
const fieldOf = (
  path: string,
  names: ReadonlySet<string>,
  aliases: Readonly<Record<string, string>>,
): string | undefined => {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')))) {
    const name = aliases[rest] ?? rest
    if (names.has(name)) return name
  }
  const below = `${aliases[path] ?? path}.`
  return path === '' ? undefined : [...names].find((name) => name.startsWith(below))
}

export interface Landed {
  readonly byField: ReadonlyMap<string, { readonly type: string; readonly message: string }>
  /** Faults of what has no field on this form: they are told above it. */
  readonly homeless: readonly Fault[]
}

/** Puts faults on the form's fields, the first one of each field only. */
export const land = (
  faults: readonly Fault[],
  names: ReadonlySet<string>,
  values: unknown,
  aliases: Readonly<Record<string, string>> = {},
): Landed => {
  const byField = new Map<string, { type: string; message: string }>()
  const homeless: Fault[] = []
  for (const fault of faults) {
    const name = fieldOf(fault.path, names, aliases)
    if (name === undefined) homeless.push(fault)
    else if (!byField.has(name)) {
      const value: unknown = get(values, name)
      const empty = value === '' || value === null || value === undefined
      const code = empty && emptyCodes.has(fault.code) ? 'required' : fault.code
      byField.set(name, { type: code, message: fieldSentence({ ...fault, code, detail: { ...fault.detail } }) })
    }
  }
  return { byField, homeless }
}

/** The same as the nested object that react-hook-form keeps errors in. */
export const nestedErrors = <V extends FieldValues>(landed: Landed): FieldErrors<V> => {
  const errors: FieldErrors<V> = {}
  for (const [name, error] of landed.byField) set(errors, name, error)
  return errors
}
