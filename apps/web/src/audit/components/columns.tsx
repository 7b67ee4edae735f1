import type { AuditEntry } from '@ket-nap/domain/audit/contract'
import { AuditType } from '@ket-nap/domain/audit/events'
import { Role } from '@ket-nap/domain/access/permissions'
import { formatInstant, wholeNumber } from '../../lib/format.ts'
import { roleNames } from '../../lib/words.ts'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { Column } from '../../ui/table.tsx'
import { eventNames, messages } from '../messages.ts'
import { EntryData } from './entry-data.tsx'

/** An entry written by a newer program may be of a kind this page does not know. */
const eventName = (type: string): string => {
  const known = AuditType.safeParse(type).data
  return known === undefined ? type : eventNames[known]
}

const roleName = (role: string | null): string => {
  const known = Role.safeParse(role).data
  return known === undefined ? '' : roleNames[known]
}

interface Narrowing {
  readonly actor?: string
  readonly subject?: string
}

const narrowing = ({ actor, subject }: AuditEntry, narrow: (to: Narrowing) => void): readonly MenuEntry[] => [
  ...(actor.id === null
    ? []
    : [{ label: messages.onlyActor(actor.name), onSelect: () => narrow({ actor: actor.id ?? '' }) }]),
  ...(subject === null ? [] : [{ label: messages.onlySubject, onSelect: () => narrow({ subject }) }]),
]

export const columnsFor = (
  names: ReadonlyMap<string, string>,
  narrow: (to: Narrowing) => void,
): readonly Column<AuditEntry>[] => [
  { key: 'seq', head: messages.number, numeric: true, cell: (entry) => wholeNumber(entry.seq) },
  { key: 'at', head: messages.when, nowrap: true, cell: (entry) => formatInstant(entry.at) },
  {
    key: 'who',
    head: messages.who,
    cell: ({ actor }) => (
      <>
        {actor.name || messages.system}
        {roleName(actor.role) && ` (${roleName(actor.role)})`}
      </>
    ),
  },
  { key: 'type', head: messages.type, names: true, cell: (entry) => eventName(entry.type) },
  { key: 'data', head: messages.what, cell: (entry) => <EntryData entry={entry} names={names} /> },
  {
    key: 'narrow',
    head: messages.onlyThese,
    cell: (entry) => (
      <Menu iconOnly label={`${messages.onlyThese}: ${wholeNumber(entry.seq)}`} entries={narrowing(entry, narrow)} />
    ),
  },
]
