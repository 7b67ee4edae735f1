import { Link, useSearchParams } from 'react-router'
import type { AuditEntry } from '@ket-nap/domain/audit/contract'
import { AuditType } from '@ket-nap/domain/audit/events'
import { Role } from '@ket-nap/domain/access/permissions'
import { formatInstant, wholeNumber } from '../../lib/format.ts'
import { roleNames } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
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

/** Who it was; the name leads to what this person did, the other conditions kept. */
const Actor = ({ actor }: Pick<AuditEntry, 'actor'>) => {
  const { id, name, role } = actor
  const [params] = useSearchParams()
  if (id === null) return name || messages.system
  const narrowed = new URLSearchParams(params)
  narrowed.set('actor', id)
  return (
    <>
      <Link to={`?${narrowed.toString()}`} aria-label={messages.onlyActor(name)}>
        {name}
      </Link>
      {roleName(role) && ` (${roleName(role)})`}
    </>
  )
}

export const columnsFor = (
  names: ReadonlyMap<string, string>,
  narrow: (to: { readonly subject: string }) => void,
): readonly Column<AuditEntry>[] => [
  { key: 'seq', head: messages.number, numeric: true, cell: (entry) => wholeNumber(entry.seq) },
  { key: 'at', head: messages.when, nowrap: true, cell: (entry) => formatInstant(entry.at) },
  {
    key: 'who',
    head: messages.who,
    cell: ({ actor }) => <Actor actor={actor} />,
  },
  { key: 'type', head: messages.type, names: true, cell: (entry) => eventName(entry.type) },
  { key: 'data', head: messages.what, cell: (entry) => <EntryData entry={entry} names={names} /> },
  {
    key: 'narrow',
    head: messages.related,
    noPrint: true,
    cell: ({ subject, seq }) =>
      subject !== null && (
        <Button small aria-label={messages.onlySubjectOf(wholeNumber(seq))} onClick={() => narrow({ subject })}>
          {messages.onlySubject}
        </Button>
      ),
  },
]
