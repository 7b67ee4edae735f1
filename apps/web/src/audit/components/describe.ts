import { actNames } from '../../lib/act-names.ts'
import { formatDay, wholeNumber } from '../../lib/format.ts'
import { genderNames, organisationKindNames, roleNames, stageNames, unitKindNames } from '../../lib/words.ts'
import { dataNames, messages, unread, valueNames } from '../messages.ts'

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
  ...actNames,
  ...roleNames,
  ...stageNames,
  ...unitKindNames,
  ...organisationKindNames,
  ...genderNames,
  ...valueNames,
}

const isDocument = (value: Values): value is { readonly number: string; readonly issuedOn: string } =>
  typeof value['number'] === 'string' && typeof value['issuedOn'] === 'string'
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const printText = (value: string, names: ReadonlyMap<string, string>): string => {
  if (/^\d{4}(-\d\d){1,2}$/.test(value)) return formatDay(value)
  const known = names.get(value) ?? words[value]
  if (known !== undefined) return known
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? messages.unnamed(value) : value
}

/** A value in words. `names` knows units and people by id, so that the journal speaks of them and not of numbers. */
const print = (value: unknown, names: ReadonlyMap<string, string>, key = ''): string => {
  if (isNothing(value)) return messages.empty
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  // A year is not a quantity: 2023, not 2.023.
  if (typeof value === 'number') return key === 'year' ? String(value) : wholeNumber(value)
  if (Array.isArray(value)) return value.map((item) => print(item, names)).join(', ')
  if (typeof value === 'string') return printText(value, names)
  if (!isRecord(value)) return messages.empty
  if (isDocument(value)) return messages.document(value.number, formatDay(value.issuedOn))
  return Object.entries(value)
    .filter(([name]) => name !== 'kind')
    .map(([name, part]) => print(part, names, name))
    .join(', ')
}

const printChange = (from: string, to: string): string => (from === to ? to : messages.change(from, to))

const lineOf = (name: string, value: unknown, names: ReadonlyMap<string, string>): DataLine => ({
  label: dataNames[name] ?? name,
  text: isChange(value)
    ? printChange(print(value.from, names, name), print(value.to, names, name))
    : print(value, names, name),
})

const order = Object.keys(dataNames)
const placeOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)

/** What an event says, line by line; a changed value as old → new, and nothing of what was left empty. */
export const describe = (data: Values, names: ReadonlyMap<string, string>): readonly DataLine[] =>
  Object.entries(data)
    .flatMap(([name, value]): (readonly [string, unknown])[] =>
      name === 'changes' && isRecord(value) ? Object.entries(value) : [[name, value]],
    )
    .filter(([name, value]) => !unread.has(name) && !isNothing(value))
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([name, value]) => lineOf(name, value, names))
