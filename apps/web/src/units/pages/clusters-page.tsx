import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { units } from '@ket-nap/domain/units/contract'
import type { Cluster } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { useMay } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table.tsx'
import { ChangeClusterDialog, CreateClusterDialog } from '../components/cluster-dialog.tsx'
import { messages } from '../messages.ts'

const text = messages.clusters

const columns: readonly Column<Cluster>[] = [
  { key: 'name', head: text.name, names: true, cell: ({ name }) => name },
  { key: 'inCharge', head: text.inCharge, cell: ({ inCharge }) => (inCharge === '' ? text.nobody : inCharge) },
  {
    key: 'units',
    head: text.units,
    cell: ({ id, unitCount }) => <Link to={`/units?clusterId=${id}`}>{text.count(unitCount)}</Link>,
  },
]

const withEdit = (onEdit: (id: string) => void): readonly Column<Cluster>[] => [
  ...columns,
  {
    key: 'acts',
    head: text.acts,
    cell: ({ id, name }) => (
      <Button small aria-label={`${text.edit}: ${name}`} onClick={() => onEdit(id)}>
        {text.edit}
      </Button>
    ),
  },
]

/** The clusters and who is in charge of each. */
export const ClustersPage = () => {
  const clusters = useQuery(query(units.clusters))
  const mayManage = useMay('units.manage')
  const [creating, setCreating] = useState(false)
  const [editedId, setEditedId] = useState('')
  const edited = clusters.data?.find(({ id }) => id === editedId)
  return (
    <Page>
      <PageHeader
        title={text.title}
        description={text.description}
        crumbs={[{ label: messages.title, to: '/units' }]}
        actions={
          mayManage && (
            <Button kind="primary" onClick={() => setCreating(true)}>
              {text.create}
            </Button>
          )
        }
      />
      <Loaded query={clusters} lines={5}>
        {(data) =>
          data.length === 0 ? (
            <Empty title={text.empty}>
              <p>{mayManage ? text.emptyHelp : text.emptyReadOnly}</p>
            </Empty>
          ) : (
            <Table
              cards
              captionHidden
              caption={text.caption}
              columns={mayManage ? withEdit(setEditedId) : columns}
              rows={data}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
      {creating && <CreateClusterDialog onClose={() => setCreating(false)} />}
      {edited && <ChangeClusterDialog cluster={edited} onClose={() => setEditedId('')} />}
    </Page>
  )
}
