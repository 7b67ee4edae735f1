import { useState } from 'react'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { NominationStatus } from '@ket-nap/domain/nominations/schema'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { usePages } from '../../lib/paged.ts'
import { useFilters } from '../../lib/search-params.ts'
import { Filters, Page, Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import { Empty } from '../../ui/states.tsx'
import { AcceptDialog } from '../components/accept-dialog.tsx'
import { CellFilter } from '../components/cell-filter.tsx'
import { DeclineDialog } from '../components/decline-dialog.tsx'
import { NominationTabs } from '../components/nomination-tabs.tsx'
import { ReceivedCard } from '../components/received-card.tsx'
import { messages, statusNames } from '../messages.ts'
import { useBasesOfTree } from '../use-bases.ts'
import styles from './received-page.module.css'

const text = messages.received

export const ReceivedPage = () => (
  <Page>
    <PageHeader title={text.title} description={text.why} />
    <NominationTabs at="/nominations/received">
      <Stack>
        <ReceivedList />
      </Stack>
    </NominationTabs>
  </Page>
)

interface Opened {
  readonly act: 'accept' | 'decline'
  readonly nomination: ReceivedNomination
}

const ReceivedList = () => {
  const [filters, setFilters] = useFilters({ status: '', unitId: '' })
  const status = NominationStatus.safeParse(filters.status).data
  const narrowed = status !== undefined || filters.unitId !== ''
  const pages = usePages(nominations.received, {
    query: { ...(status ? { status } : {}), ...(filters.unitId ? { unitId: filters.unitId } : {}) },
  })
  const baseOf = useBasesOfTree()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  // As it is now, if it is still on the page: somebody else may answer while the dialog is open.
  const nomination = pages.items.find(({ id }) => id === opened?.nomination.id) ?? opened?.nomination
  return (
    <>
      <Filters>
        <Select
          label={text.status}
          emptyLabel={text.all}
          options={optionsOf(statusNames)}
          value={status ?? ''}
          onChange={(event) => setFilters({ status: event.target.value })}
        />
        <CellFilter value={filters.unitId} onChange={(unitId) => setFilters({ unitId })} />
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
        <ul aria-label={text.title} className={styles['cards']}>
          {pages.items.map((one) => (
            <ReceivedCard
              key={one.id}
              nomination={one}
              base={baseOf(one.unitId)}
              onAnswer={(act) => setOpened({ act, nomination: one })}
            />
          ))}
        </ul>
      </List>
      {nomination && opened?.act === 'accept' && <AcceptDialog nomination={nomination} onClose={close} />}
      {nomination && opened?.act === 'decline' && <DeclineDialog nomination={nomination} onClose={close} />}
    </>
  )
}
