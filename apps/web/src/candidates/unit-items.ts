import { isCell } from '@ket-nap/domain/units/rules'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { unitKindNames } from '../lib/words.ts'
import type { ComboboxItem } from '../ui/combobox.tsx'

/** Many communes have a "Chi bộ thôn 1": where a name is not the only one, the unit above goes with it. */
const isShared = (nodes: readonly UnitNode[]): ((name: string) => boolean) => {
  const counts = new Map<string, number>()
  for (const { name } of nodes) counts.set(name, (counts.get(name) ?? 0) + 1)
  return (name) => (counts.get(name) ?? 0) > 1
}

/** Units within reach, each with its kind and the unit above, by which it is found too. */
export const unitItems = (nodes: readonly UnitNode[]): readonly ComboboxItem[] => {
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  const shared = isShared(nodes)
  return nodes
    .filter((node) => !node.outside)
    .map(({ id, name, kind, parentId }) => {
      const above = parentId === null ? undefined : names.get(parentId)
      if (above !== undefined && shared(name))
        return { value: id, label: `${name}, ${above}`, hint: unitKindNames[kind] }
      return { value: id, label: name, hint: [unitKindNames[kind], above].filter(Boolean).join(' · ') }
    })
}

/** Only the units a person can belong to. */
export const cellItems = (nodes: readonly UnitNode[]): readonly ComboboxItem[] => {
  const cells = new Set(nodes.filter((node) => isCell(node.kind)).map((node) => node.id))
  return unitItems(nodes).filter((item) => cells.has(item.value))
}
