import { useQuery } from '@tanstack/react-query'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { units } from '@ket-nap/domain/units/contract'
import { query } from '../../lib/query.ts'
import { usePages } from '../../lib/paged.ts'
import { useFilters } from '../../lib/search-params.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { columnsFor } from '../components/columns.tsx'
import { FilterChips } from '../components/filter-chips.tsx'
import { ListFilters } from '../components/list-filters.tsx'
import { messages } from '../messages.ts'
import { chipsOf, noFilters, queryOf, readable } from '../search.ts'
import { unitItems } from '../unit-items.ts'
import styles from './candidates-page.module.css'

const text = messages.list

export const CandidatesPage = () => {
  const [search, setSearch] = useFilters(noFilters)
  const { today } = useSession()
  const [mayOpen, mayCreate] = [useMay('candidates.open'), useMay('candidates.create')]
  const known = readable(search)
  const tree = useQuery(query(units.tree, { query: known.asOf === '' ? {} : { on: known.asOf } }))
  const pages = usePages(candidates.list, { query: queryOf(search) })
  const items = unitItems(tree.data?.units ?? [])
  const chips = chipsOf(search, tree.data && items)
  const add = <AddButton unitId={known.unitId} />
  const described =
    pages.query.data &&
    `${text.total(pages.total)}. ${known.asOf !== '' && known.asOf < today ? text.asOfNote(known.asOf) : ''}`
  return (
    <Page>
      <PageHeader title={text.title} description={described} actions={mayCreate && add} />
      <div className={styles['filters']}>
        <ListFilters search={known} unitItems={items} unitsLoading={tree.isPending} onChange={setSearch} />
        <FilterChips chips={chips} onDrop={({ clears }) => setSearch(clears)} onDropAll={() => setSearch(noFilters)} />
      </div>
      <List
        pages={pages}
        noun={text.noun}
        empty={<Empty title={text.none}>{mayCreate ? <p>{text.noneHelp}</p> : <p>{text.noneReadOnly}</p>}</Empty>}
      >
        <Table
          caption={text.title}
          captionHidden
          cards
          columns={columnsFor(mayOpen, known.admittedIn !== '')}
          rows={pages.items}
          rowKey={({ id }) => id}
        />
      </List>
    </Page>
  )
}

/** Someone looking at one cell most likely adds to it. */
const AddButton = ({ unitId }: { readonly unitId: string }) => (
  <LinkButton to={unitId === '' ? '/candidates/new' : `/candidates/new?unitId=${unitId}`} kind="primary">
    {text.add}
  </LinkButton>
)
