import { nameKey } from '@ket-nap/domain/units/periods'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { unitKindNames } from '../lib/words.ts'
import type { ComboboxItem } from '../ui/combobox.tsx'

/** The units of a tree to choose from, each with its kind and the unit above, by which it is found too. */
export const choicesOf = (nodes: readonly UnitNode[], fits: (node: UnitNode) => boolean): readonly ComboboxItem[] => {
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  return nodes
    .filter((node) => !node.outside && fits(node))
    .map(({ id, name, kind, parentId }) => ({
      value: id,
      label: name,
      hint: [unitKindNames[kind], names.get(parentId ?? '')].filter(Boolean).join(' · '),
    }))
}

/** A unit and everything that stands below it. */
export const idsWithin = (nodes: readonly UnitNode[], id: string): ReadonlySet<string> => {
  const inside = new Set([id])
  // In the order of the tree: what is above a unit comes before it.
  for (const node of nodes) if (node.parentId !== null && inside.has(node.parentId)) inside.add(node.id)
  return inside
}

/** The units right below one that have a namesake right below another: both cannot stand under one parent. */
export const namesakesBelow = (nodes: readonly UnitNode[], id: string, otherId: string): readonly string[] => {
  const below = (parentId: string) => nodes.filter((node) => node.parentId === parentId).map(({ name }) => name)
  const taken = new Set(below(otherId).map(nameKey))
  return below(id).filter((name) => taken.has(nameKey(name)))
}
