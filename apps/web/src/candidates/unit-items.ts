import { isCell } from '@ket-nap/domain/units/rules'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { unitKindNames } from '../lib/words.ts'
import type { ComboboxItem } from '../ui/combobox.tsx'

/** Units within reach, each with its kind and the unit above, by which it is found too. */
export const unitItems = (nodes: readonly UnitNode[]): readonly ComboboxItem[] => {
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  return nodes
    .filter((node) => !node.outside)
    .map(({ id, name, kind, parentId }) => ({
      value: id,
      label: name,
      hint: [unitKindNames[kind], parentId === null ? undefined : names.get(parentId)].filter(Boolean).join(' · '),
    }))
}

/** Only the units a person can belong to. */
export const cellItems = (nodes: readonly UnitNode[]): readonly ComboboxItem[] => {
  const cells = new Set(nodes.filter((node) => isCell(node.kind)).map((node) => node.id))
  return unitItems(nodes).filter((item) => cells.has(item.value))
}
