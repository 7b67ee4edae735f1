import { useState } from 'react'
import type { AccountView, HeldGrant } from '@ket-nap/domain/accounts/schema'
import { formatDay } from '../../lib/format.ts'
import { later } from '../../lib/later.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { roleNames } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/layout.tsx'
import { Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { messages } from '../messages.ts'

const GrantDialog = later(async () => (await import('./grant-dialog.tsx')).GrantDialog)
const RevokeDialog = later(async () => (await import('./revoke-dialog.tsx')).RevokeDialog)

const text = messages.grant

const periodOf = ({ from, until }: HeldGrant): string =>
  until === null ? `${formatDay(from)} – ${text.open}` : `${formatDay(from)} – ${formatDay(until)}`

const GrantStatus = ({ grant, today }: { readonly grant: HeldGrant; readonly today: string }) => {
  if (grant.until !== null && grant.until < today) return <Badge>{text.ended}</Badge>
  return grant.from > today ? <Badge tone="info">{text.coming}</Badge> : <Badge tone="good">{text.holding}</Badge>
}

const columnsFor = (today: string, revoke: ((grant: HeldGrant) => void) | null): readonly Column<HeldGrant>[] => [
  { key: 'role', head: text.role, names: true, cell: (grant) => roleNames[grant.role] },
  { key: 'place', head: text.place, cell: (grant) => grant.placeName },
  { key: 'period', head: text.period, cell: periodOf },
  { key: 'status', head: messages.list.status, cell: (grant) => <GrantStatus grant={grant} today={today} /> },
  ...(revoke === null
    ? []
    : [
        {
          key: 'revoke',
          head: text.revoke,
          noPrint: true,
          cell: (grant: HeldGrant) =>
            grant.until !== null && grant.until < today ? null : (
              <Button
                small
                kind="danger"
                onClick={() => revoke(grant)}
                aria-label={text.revokeTitle(roleNames[grant.role], grant.placeName)}
              >
                {text.revoke}
              </Button>
            ),
        },
      ]),
]

/** The roles of an account with their places; ended ones stay visible. */
export const AccountGrants = ({ account }: { readonly account: AccountView }) => {
  const { today } = useSession()
  const mayGrant = useMay('access.grant')
  const [granting, setGranting] = useState(false)
  const [revoking, setRevoking] = useState<HeldGrant | null>(null)
  return (
    <Section
      title={messages.detail.grants}
      actions={
        mayGrant && account.status !== 'deactivated' && <Button onClick={() => setGranting(true)}>{text.add}</Button>
      }
    >
      {account.grants.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Table
          caption={messages.detail.grants}
          captionHidden
          cards
          columns={columnsFor(today, mayGrant ? setRevoking : null)}
          rows={account.grants}
          rowKey={(grant) => grant.id}
        />
      )}
      {granting && <GrantDialog account={account} onClose={() => setGranting(false)} />}
      {revoking && <RevokeDialog grant={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  )
}
