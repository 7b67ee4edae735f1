import { formatDay, wholeNumber } from '../../lib/format.ts'
import { genderNames, organisationKindNames, roleNames, stageNames, unitKindNames } from '../../lib/words.ts'
import { dataNames, messages, valueNames } from '../messages.ts'

export interface DataLine {
  readonly label: string
  readonly text: string
}

type Values = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isChange = (value: unknown): value is { readonly from: unknown; readonly to: unknown } =>
  isRecord(value) && Object.keys(value).toSorted().join() === 'from,to'

const words: Readonly<Record<string, string>> = {
  ...roleNames,
  ...stageNames,
  ...unitKindNames,
  ...organisationKindNames,
  ...genderNames,
  ...valueNames,
}

/** A value in words. `names` knows units by id, so that the journal speaks of places and not of numbers. */
const print = (value: unknown, names: ReadonlyMap<string, string>, key = ''): string => {
  if (value === null || value === undefined || value === '') return messages.empty
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  // A year is not a quantity: 2023, not 2.023.
  if (typeof value === 'number') return key === 'year' ? String(value) : wholeNumber(value)
  if (Array.isArray(value)) return value.map((item) => print(item, names)).join(', ')
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value)
    return names.get(value) ?? words[value] ?? value
  }
  if (!isRecord(value)) return messages.empty
  return Object.entries(value)
    .filter(([name]) => name !== 'kind')
    .map(([name, part]) => print(part, names, name))
    .join(', ')
}

const lineOf = (name: string, value: unknown, names: ReadonlyMap<string, string>): DataLine => ({
  label: dataNames[name] ?? name,
  text: isChange(value)
    ? messages.change(print(value.from, names, name), print(value.to, names, name))
    : print(value, names, name),
})

/** What an event says, line by line; a changed value as old → new. */
export const describe = (data: Values, names: ReadonlyMap<string, string>): readonly DataLine[] =>
  Object.entries(data).flatMap(([name, value]) =>
    name === 'changes' && isRecord(value)
      ? Object.entries(value).map(([field, change]) => lineOf(field, change, names))
      : [lineOf(name, value, names)],
  )
