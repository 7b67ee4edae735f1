import { candidateFilter } from '@ket-nap/domain/candidates/contract'
import type { candidates } from '@ket-nap/domain/candidates/contract'
import type { Sent } from '@ket-nap/domain/shared/endpoint'
import { OrganisationKind } from '@ket-nap/domain/units/schema'
import type { ComboboxItem } from '../ui/combobox.tsx'
import { messages } from './messages.ts'

const text = messages.list.chip

export const noFilters = {
  q: '',
  unitId: '',
  clusterId: '',
  stage: '',
  stageGroup: '',
  returned: '',
  asOf: '',
  admittedIn: '',
  admittedMonth: '',
  originKind: '',
}
type Name = keyof typeof noFilters
export type Search = Readonly<Record<Name, string>>
export type ListQuery = NonNullable<Sent<typeof candidates.list>['query']>

const isName = (name: string): name is Name => name in noFilters

/** What of the address can be asked of the server; a value it would refuse, as in a link cut short, filters nothing. */
export const readable = (search: Search): Search => ({
  ...noFilters,
  ...Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) => value !== '' && isName(name) && candidateFilter[name].safeParse(value).success,
    ),
  ),
})

/** Every value was parsed by the contract's own filter of that name. */
export const queryOf = (search: Search): ListQuery =>
  Object.fromEntries(Object.entries(readable(search)).filter(([, value]) => value !== '')) as ListQuery

export interface Chip {
  readonly text: string
  readonly clears: Partial<Search>
}

const timeChip = ({ admittedIn, admittedMonth, asOf }: Search): Chip | null => {
  if (admittedIn !== '') {
    const admitted = text.admitted(admittedIn, admittedMonth)
    const said = asOf === '' ? admitted : `${admitted} ${text.upTo(asOf)}`
    return { text: said, clears: { admittedIn: '', admittedMonth: '', asOf: '' } }
  }
  return asOf === '' ? null : { text: text.asOf(asOf), clears: { asOf: '' } }
}

const originChip = ({ originKind }: Search): Chip | null => {
  const kind = originKind === 'none' ? originKind : OrganisationKind.safeParse(originKind).data
  return kind === undefined ? null : { text: text.origin(kind), clears: { originKind: '' } }
}

/** A unit of another day's tree, or out of reach: the picker cannot show it, and it narrows the list all the same. */
const unitChip = ({ unitId }: Search, items: readonly ComboboxItem[] | undefined): Chip | null =>
  unitId === '' || items === undefined || items.some(({ value }) => value === unitId)
    ? null
    : { text: text.unknownUnit, clears: { unitId: '' } }

/** What the list is narrowed to beside the fields that show it themselves, each with the way to drop it. */
export const chipsOf = (search: Search, items: readonly ComboboxItem[] | undefined): readonly Chip[] => {
  const known = readable(search)
  return [timeChip(known), originChip(known), unitChip(known, items)].filter((chip) => chip !== null)
}
