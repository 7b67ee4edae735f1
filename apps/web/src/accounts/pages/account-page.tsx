import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { formatInstant, wholeNumber } from '../../lib/format.ts'
import { query } from '../../lib/query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AccountActs } from '../components/account-acts.tsx'
import { AccountGrants } from '../components/account-grants.tsx'
import { messages, statusNames, statusTones } from '../messages.ts'

const text = messages.detail

export const AccountPage = () => {
  const { id = '' } = useParams()
  const account = useQuery(query(accounts.get, { params: { id } }))
  return (
    <Page>
      <PageHeader
        title={account.data?.displayName ?? messages.list.title}
        crumbs={[{ label: messages.list.title, to: '/accounts' }]}
        actions={account.data && <AccountActs account={account.data} />}
      />
      <Loaded query={account}>
        {(data) => (
          <>
            <AccountFacts account={data} />
            <AccountGrants account={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const AccountFacts = ({ account }: { readonly account: AccountView }) => (
  <Section title={text.account}>
    <Facts
      facts={[
        { label: messages.userName, value: account.userName },
        {
          label: messages.list.status,
          value: <Badge tone={statusTones[account.status]}>{statusNames[account.status]}</Badge>,
        },
        { label: text.created, value: formatInstant(account.createdAt) },
        {
          label: messages.list.lastSignIn,
          value: account.lastSignedInAt === null ? messages.list.never : formatInstant(account.lastSignedInAt),
        },
        { label: text.sessions, value: wholeNumber(account.openSessions) },
      ]}
    />
  </Section>
)
