import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isDay } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import { units } from '@ket-nap/domain/units/contract'
import { isBase } from '@ket-nap/domain/units/rules'
import type { Cluster, UnitNode } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { useFilters } from '../../lib/search-params.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Empty } from '../../ui/states.tsx'
import { FoundDialog } from '../components/found-dialog.tsx'
import { TreeFilters } from '../components/tree-filters.tsx'
import type { TreeSearch } from '../components/tree-filters.tsx'
import { UnitTree } from '../components/unit-tree.tsx'
import { messages } from '../messages.ts'
import { foundCount, grovesOf, searched } from '../tree.ts'
import styles from './units-page.module.css'

const text = messages.tree
const noSearch = { q: '', clusterId: '' }

/** How many base units and how many cells below them there are within reach. */
const countsOf = (nodes: readonly UnitNode[]): string => {
  const inside = nodes.filter(({ outside }) => !outside)
  return text.counts(inside.filter(({ kind }) => isBase(kind)).length, inside.filter(({ kind }) => kind === 'cell').length)
}

/** The tree of Party organisations as it stands, or as it stood on a day. */
export const UnitsPage = () => {
  const { today } = useSession()
  const [filters, setFilters] = useFilters({ on: '', ...noSearch })
  const [founding, setFounding] = useState(false)
  const mayManage = useMay('units.manage')
  // A day that cannot be read, as in a link cut short, is today.
  const search = { ...filters, on: isDay(filters.on) && filters.on !== today ? filters.on : '' }
  const tree = useQuery(query(units.tree, { query: search.on === '' ? {} : { on: search.on } }))
  const clusters = useQuery(query(units.clusters))
  return (
    <Page>
      <PageHeader
        title={messages.title}
        description={tree.data && countsOf(tree.data.units)}
        actions={
          <>
            <LinkButton to="/units/clusters">{text.clusters}</LinkButton>
            {mayManage && (
              <Button kind="primary" onClick={() => setFounding(true)}>
                {messages.found.open}
              </Button>
            )}
          </>
        }
      />
      <TreeFilters search={search} today={today} clusters={clusters.data ?? []} onChange={setFilters} />
      {search.on !== '' && (
        <Notice title={text.asOf(search.on)} actions={<Button small onClick={() => setFilters({ on: '' })}>{text.backToToday}</Button>} />
      )}
      <Loaded query={tree} lines={12}>
        {(data) => (
          <Tree nodes={data.units} on={search.on} search={search} clusters={clusters.data ?? []} onDrop={() => setFilters(noSearch)} />
        )}
      </Loaded>
      {founding && <FoundDialog parentId="" onClose={() => setFounding(false)} />}
    </Page>
  )
}

interface TreeProps {
  readonly nodes: readonly UnitNode[]
  readonly on: Day | ''
  readonly search: TreeSearch
  readonly clusters: readonly Cluster[]
  readonly onDrop: () => void
}

const Tree = ({ nodes, on, search, clusters, onDrop }: TreeProps) => {
  const { q, clusterId } = search
  const groves = useMemo(() => grovesOf(nodes), [nodes])
  const shown = useMemo(() => searched(groves, { q, clusterId }), [groves, q, clusterId])
  const clusterNames = useMemo(() => new Map(clusters.map(({ id, name }) => [id, name])), [clusters])
  if (groves.length === 0) return <Empty title={on === '' ? text.empty : text.emptyThen(on)}>{on === '' && <p>{text.emptyHelp}</p>}</Empty>
  const searching = q.trim() !== '' || clusterId !== ''
  return (
    <>
      <p role="status" className={styles['status']}>
        {searching && text.found(foundCount(shown))}
      </p>
      {shown.length === 0 ? (
        <Empty title={text.noneFound}>
          <Button onClick={onDrop}>{text.dropFilters}</Button>
        </Empty>
      ) : (
        <Section title={text.label}>
          <UnitTree key={`${q} ${clusterId}`} groves={shown} clusterNames={clusterNames} />
        </Section>
      )}
    </>
  )
}
