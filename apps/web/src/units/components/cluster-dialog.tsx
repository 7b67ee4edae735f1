import { board } from '@ket-nap/domain/board/contract'
import { units } from '@ket-nap/domain/units/contract'
import type { Cluster } from '@ket-nap/domain/units/schema'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormText } from '../../ui/form/fields.tsx'
import type { Bound } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'

const text = messages.clusters
const refresh = [units.clusters, board.show]

interface ClusterValues {
  readonly name: string
  readonly inCharge: string
}

export const CreateClusterDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useAnnounce()
  const defaults: ClusterValues = { name: '', inCharge: '' }
  const form = useContractForm({
    id: 'units.cluster.create',
    endpoint: units.createCluster,
    defaults,
    toInput: (body) => ({ body }),
    refresh,
    fieldOfCode: { 'units.cluster_taken': 'name' },
    onDone: () => {
      say(text.created)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={text.create}>
      <Form form={form} submitLabel={text.create} onCancel={onClose}>
        <ClusterFields form={form} />
      </Form>
    </Dialog>
  )
}

interface ChangeClusterDialogProps {
  /** As it is now: of a query on the page. */
  readonly cluster: Cluster
  readonly onClose: () => void
}

export const ChangeClusterDialog = ({ cluster, onClose }: ChangeClusterDialogProps) => {
  const say = useAnnounce()
  const defaults: ClusterValues = { name: cluster.name, inCharge: cluster.inCharge }
  const form = useContractForm({
    id: `units.cluster.change.${cluster.id}`,
    endpoint: units.changeCluster,
    defaults,
    version: cluster.version,
    toInput: (values, version) => ({ params: { id: cluster.id }, body: { ...values, version } }),
    refresh,
    fieldOfCode: { 'units.cluster_taken': 'name' },
    conflict: { labels: { name: text.name, inCharge: text.inCharge } },
    onDone: () => {
      say(text.saved)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={text.editTitle(cluster.name)}>
      <Form form={form} submitLabel={text.save} onCancel={onClose}>
        <ClusterFields form={form} />
      </Form>
    </Dialog>
  )
}

const ClusterFields = ({ form }: Pick<Bound<ClusterValues>, 'form'>) => (
  <>
    <FormText form={form} name="name" label={text.name} autoComplete="off" required />
    <FormText form={form} name="inCharge" label={text.inCharge} hint={text.inChargeHint} autoComplete="off" />
  </>
)
