import { useQuery } from '@tanstack/react-query'
import { units } from '@ket-nap/domain/units/contract'
import { query } from '../../lib/query.ts'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormSelect } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import { messages } from '../messages.ts'
import { ChangeFields } from './change-fields.tsx'
import { lastChangeOf } from './unit-dialog.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.setCluster

export const SetClusterDialog = ({ unit, onClose }: UnitDialogProps) => {
  const say = useAnnounce()
  const { today } = useSession()
  const clusters = useQuery(query(units.clusters))
  const nameOf = (id: unknown) => clusters.data?.find((cluster) => cluster.id === id)?.name ?? text.none
  const form = useContractForm({
    id: `units.cluster.${unit.id}`,
    endpoint: units.setCluster,
    defaults: { clusterId: unit.clusterId ?? '', ...emptyChange(today) },
    version: unit.version,
    toInput: ({ clusterId, ...change }, version) => ({
      params: { id: unit.id },
      body: { ...changeBody(change), clusterId: clusterId === '' ? null : clusterId, version },
    }),
    refresh: followsTree,
    fieldOfCode: { 'units.day_before_history': 'on' },
    conflict: { labels: { clusterId: text.cluster }, show: (_name, value) => nameOf(value) },
    onDone: () => {
      say(text.done)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={text.title(unit.name)}>
      <Form form={form} submitLabel={text.open} onCancel={onClose}>
        <FormSelect
          form={form}
          name="clusterId"
          label={text.cluster}
          emptyLabel={text.none}
          options={(clusters.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChangeFields form={form} since={lastChangeOf(unit)} />
      </Form>
    </Dialog>
  )
}
