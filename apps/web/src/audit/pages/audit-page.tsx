import { useQuery } from '@tanstack/react-query'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { audit } from '@ket-nap/domain/audit/contract'
import { AuditType } from '@ket-nap/domain/audit/events'
import { isDay } from '@ket-nap/domain/shared/day'
import { units } from '@ket-nap/domain/units/contract'
import { usePages } from '../../lib/paged.ts'
import { query } from '../../lib/query.ts'
import { useFilters } from '../../lib/search-params.ts'
import { useMay } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Filters, Page, Row } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import { Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { columnsFor } from '../components/columns.tsx'
import { eventNames, messages } from '../messages.ts'

const noFilter = { type: '', from: '', until: '', actor: '', subject: '' }
const types = optionsOf(eventNames).toSorted((one, other) => one.label.localeCompare(other.label, 'vi'))

/** Half-typed days stay in their fields and are not asked for. */
const queryOf = ({ type, from, until, actor, subject }: typeof noFilter) => {
  const known = AuditType.safeParse(type).data
  return {
    actor,
    subject,
    ...(known ? { type: known } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(until) ? { until } : {}),
  }
}

/** Units, clusters and people by id. The journal is readable without, and whoever may not see accounts does without. */
const useNames = (): ReadonlyMap<string, string> => {
  const tree = useQuery(query(units.tree))
  const clusters = useQuery(query(units.clusters))
  const people = useQuery({ ...query(accounts.list, { query: { limit: 200 } }), enabled: useMay('accounts.manage') })
  return new Map([
    ...(tree.data?.units ?? []).map(({ id, name }) => [id, name] as const),
    ...(clusters.data ?? []).map(({ id, name }) => [id, name] as const),
    ...(people.data?.items ?? []).map(({ id, displayName }) => [id, displayName] as const),
  ])
}

export const AuditPage = () => {
  const [filters, setFilters] = useFilters(noFilter)
  const pages = usePages(audit.list, { query: queryOf(filters) })
  const names = useNames()
  return (
    <Page>
      <PageHeader title={messages.title} description={messages.why} />
      <Filters>
        <Select
          label={messages.type}
          emptyLabel={messages.all}
          options={types}
          value={filters.type}
          onChange={(event) => setFilters({ type: event.target.value })}
        />
        <DayInput label={messages.from} value={filters.from} onChange={(from) => setFilters({ from })} />
        <DayInput label={messages.until} value={filters.until} onChange={(until) => setFilters({ until })} />
      </Filters>
      {(filters.actor !== '' || filters.subject !== '') && (
        <Row>
          <p>{messages.narrowed}</p>
          <Button small onClick={() => setFilters({ actor: '', subject: '' })}>
            {messages.showAll}
          </Button>
        </Row>
      )}
      <List pages={pages} noun={messages.noun} empty={<Empty title={messages.none}>{messages.noneHelp}</Empty>}>
        <Table
          caption={messages.title}
          captionHidden
          cards
          columns={columnsFor(names, setFilters)}
          rows={pages.items}
          rowKey={(entry) => entry.seq}
        />
      </List>
    </Page>
  )
}
