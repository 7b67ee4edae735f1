import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { units } from '@ket-nap/domain/units/contract'
import { isBase, isCell, mayStandUnder } from '@ket-nap/domain/units/rules'
import { UnitKind } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { useSession } from '../../lib/session.ts'
import { unitKindNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { FormSelect, FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import { messages } from '../messages.ts'
import { choicesOf } from '../unit-choices.ts'
import { ChangeFields } from './change-fields.tsx'

const text = messages.found

interface FoundDialogProps {
  /** Chosen beforehand; '' for none. */
  readonly parentId: string
  readonly onClose: () => void
}

/** Founds a unit and goes to its page. */
export const FoundDialog = ({ parentId, onClose }: FoundDialogProps) => {
  const say = useAnnounce()
  const navigate = useNavigate()
  const { today } = useSession()
  const tree = useQuery(query(units.tree, { query: {} }))
  const clusters = useQuery(query(units.clusters))
  const nodes = tree.data?.units ?? []
  const kindsUnder = (id: string): readonly UnitKind[] => {
    const parent = nodes.find((node) => node.id === id)
    return parent === undefined ? [] : UnitKind.options.filter((kind) => mayStandUnder(kind, parent.kind))
  }
  const form = useContractForm({
    id: `units.found.${parentId}`,
    endpoint: units.found,
    defaults: { parentId, kind: '', name: '', clusterId: '', ...emptyChange(today) },
    toInput: ({ parentId: under, kind, name, clusterId, ...change }) => {
      // Nothing chosen, or what does not stand under the parent: refused by the contract as not filled in.
      const chosen = kindsUnder(under).find((possible) => possible === kind)
      const inCluster = clusterId !== '' && chosen !== undefined && isBase(chosen)
      const body = { ...changeBody(change), name, parentId: under, clusterId: inCluster ? clusterId : null }
      return { body: { ...body, kind: chosen as UnitKind } }
    },
    refresh: followsTree,
    fieldOfCode: {
      'units.parent_kind': 'kind',
      'units.name_taken': 'name',
      'units.not_existing': 'parentId',
      'units.day_before_history': 'on',
    },
    onDone: ({ id, name }) => {
      say(text.done(name))
      onClose()
      void navigate(`/units/${id}`)
    },
  })
  const [under, kind] = form.watch(['parentId', 'kind'])
  const kinds = kindsUnder(under)
  return (
    <Dialog open onClose={onClose} title={parentId === '' ? text.open : text.below}>
      <Form form={form} submitLabel={text.open} onCancel={onClose}>
        <FormCombobox
          form={form}
          name="parentId"
          label={text.parent}
          items={choicesOf(nodes, (node) => !isCell(node.kind))}
          loading={tree.isPending}
          required
        />
        <FormSelect
          form={form}
          name="kind"
          label={text.kind}
          hint={under === '' ? text.kindHint : undefined}
          emptyLabel={text.choose}
          options={kinds.map((value) => ({ value, label: unitKindNames[value] }))}
          required
        />
        <FormText form={form} name="name" label={text.name} autoComplete="off" required />
        {kinds.some((possible) => possible === kind && isBase(possible)) && (
          <FormSelect
            form={form}
            name="clusterId"
            label={text.cluster}
            emptyLabel={text.noCluster}
            options={(clusters.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ChangeFields form={form} />
      </Form>
    </Dialog>
  )
}
