import { Link } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { AccountStatus } from '@ket-nap/domain/accounts/schema'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { formatInstant } from '../../lib/format.ts'
import { usePages } from '../../lib/paged.ts'
import { useFilters } from '../../lib/search-params.ts'
import { roleNames } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Filters, Page } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import { Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { messages, statusNames, statusTones } from '../messages.ts'

const text = messages.list

const rolesOf = (account: AccountView): string =>
  account.grants.length === 0
    ? text.noRole
    : account.grants.map((grant) => `${roleNames[grant.role]} – ${grant.placeName}`).join('; ')

const columns: readonly Column<AccountView>[] = [
  {
    key: 'name',
    head: messages.displayName,
    names: true,
    cell: (account) => <Link to={`/accounts/${account.id}`}>{account.displayName}</Link>,
  },
  { key: 'userName', head: messages.userName, cell: (account) => account.userName },
  {
    key: 'status',
    head: text.status,
    cell: (account) => <Badge tone={statusTones[account.status]}>{statusNames[account.status]}</Badge>,
  },
  { key: 'roles', head: text.roles, cell: rolesOf },
  {
    key: 'last',
    head: text.lastSignIn,
    nowrap: true,
    cell: (account) => (account.lastSignedInAt === null ? text.never : formatInstant(account.lastSignedInAt)),
  },
]

export const AccountsPage = () => {
  const [filters, setFilters] = useFilters({ q: '', status: '' })
  const status = AccountStatus.safeParse(filters.status).data
  const pages = usePages(accounts.list, { query: { q: filters.q, ...(status ? { status } : {}) } })
  return (
    <Page>
      <PageHeader
        title={text.title}
        actions={
          <LinkButton to="/accounts/new" kind="primary">
            {text.add}
          </LinkButton>
        }
      />
      <Filters>
        <SearchField label={text.search} value={filters.q} onSearch={(q) => setFilters({ q })} />
        <Select
          label={text.status}
          emptyLabel={text.all}
          options={optionsOf(statusNames)}
          value={filters.status}
          onChange={(event) => setFilters({ status: event.target.value })}
        />
      </Filters>
      <List pages={pages} noun={text.noun} empty={<Empty title={text.none}>{text.noneHelp}</Empty>}>
        <Table
          caption={text.title}
          captionHidden
          cards
          columns={columns}
          rows={pages.items}
          rowKey={(account) => account.id}
        />
      </List>
    </Page>
  )
}
