import { useState } from 'react'
import { Navigate } from 'react-router'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { NominationStatus } from '@ket-nap/domain/nominations/schema'
import type { OwnNomination } from '@ket-nap/domain/nominations/schema'
import { usePages } from '../../lib/paged.ts'
import { useFilters } from '../../lib/search-params.ts'
import { useMay } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Filters, Page, Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import { Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { NominationTabs } from '../components/nomination-tabs.tsx'
import { ownColumns } from '../components/own-columns.tsx'
import { WithdrawDialog } from '../components/withdraw-dialog.tsx'
import { messages, statusNames } from '../messages.ts'
import { useBasesOfPlaces } from '../use-bases.ts'

const text = messages.own

export const OwnPage = () => {
  const [follows, mayNominate] = [useMay('nominations.follow_own'), useMay('nominations.create')]
  if (!follows) return <Navigate to="/nominations/received" replace />
  const add = (
    <LinkButton to="/nominations/new" kind="primary">
      {text.add}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader title={text.title} actions={mayNominate && add} />
      <NominationTabs at="/nominations">
        <Stack>
          <OwnList mayNominate={mayNominate} />
        </Stack>
      </NominationTabs>
    </Page>
  )
}

const OwnList = ({ mayNominate }: { readonly mayNominate: boolean }) => {
  const [filters, setFilters] = useFilters({ q: '', status: '' })
  const status = NominationStatus.safeParse(filters.status).data
  const pages = usePages(nominations.own, { query: { q: filters.q, ...(status ? { status } : {}) } })
  const baseOf = useBasesOfPlaces(mayNominate)
  const [opened, setOpened] = useState<OwnNomination | null>(null)
  const severalOrganisations = new Set(pages.items.map(({ organisationId }) => organisationId)).size > 1
  const narrowed = filters.q !== '' || status !== undefined
  return (
    <>
      <Filters>
        <SearchField label={text.search} value={filters.q} onSearch={(q) => setFilters({ q })} />
        <Select
          label={text.status}
          emptyLabel={text.all}
          options={optionsOf(statusNames)}
          value={status ?? ''}
          onChange={(event) => setFilters({ status: event.target.value })}
        />
      </Filters>
      <List
        pages={pages}
        noun={text.noun}
        empty={
          <Empty title={narrowed ? text.noMatch : text.none}>
            <p>{narrowed ? text.noMatchHelp : text.noneHelp}</p>
          </Empty>
        }
      >
        <Table
          caption={text.title}
          captionHidden
          cards
          columns={ownColumns({ severalOrganisations, baseOf, mayWithdraw: mayNominate, onWithdraw: setOpened })}
          rows={pages.items}
          rowKey={({ id }) => id}
        />
      </List>
      {opened && (
        <WithdrawDialog
          nomination={pages.items.find(({ id }) => id === opened.id) ?? opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
