import { useQuery } from '@tanstack/react-query'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import type { GrantPlace } from '@ket-nap/domain/access/grants'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { unitKindNames } from '../../lib/words.ts'
import type { ComboboxItem } from '../../ui/combobox.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { messages } from '../messages.ts'

interface PlaceFieldProps<V extends FieldValues> {
  readonly form: { readonly control: Control<V> }
  readonly kind: GrantPlace['kind']
  readonly at: (name: string) => FieldPath<V>
}

const unitItems = (nodes: readonly UnitNode[]): readonly ComboboxItem[] => {
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  return nodes
    .filter((node) => !node.outside)
    .map(({ id, name, kind, parentId }) => {
      const parent = parentId === null ? undefined : names.get(parentId)
      return { value: id, label: name, hint: [unitKindNames[kind], parent].filter(Boolean).join(' · ') }
    })
}

/** Which unit, cluster or organisation, out of those within reach. */
export const PlaceField = <V extends FieldValues>({ form, kind, at }: PlaceFieldProps<V>) => {
  const tree = useQuery({ ...query(units.tree), enabled: kind === 'subtree' })
  const clusters = useQuery({ ...query(units.clusters), enabled: kind === 'cluster' })
  const organisations = useQuery({ ...query(units.organisations), enabled: kind === 'organisation' })
  const choices = {
    subtree: {
      name: 'place.unitId',
      label: messages.grant.unit,
      query: tree,
      items: unitItems(tree.data?.units ?? []),
    },
    cluster: {
      name: 'place.clusterId',
      label: messages.grant.cluster,
      query: clusters,
      items: (clusters.data ?? []).map(({ id, name, inCharge }) => ({ value: id, label: name, hint: inCharge })),
    },
    organisation: {
      name: 'place.organisationId',
      label: messages.grant.organisation,
      query: organisations,
      items: (organisations.data ?? []).map(({ id, name, unitName }) => ({ value: id, label: name, hint: unitName })),
    },
  }
  const choice = choices[kind]
  if (choice.query.isError)
    return <ProblemNotice error={choice.query.error} onRetry={() => void choice.query.refetch()} />
  return (
    <FormCombobox
      key={kind}
      form={form}
      name={at(choice.name)}
      label={choice.label}
      items={choice.items}
      loading={choice.query.isPending}
      required
    />
  )
}
