import { useQuery } from '@tanstack/react-query'
import { units } from '@ket-nap/domain/units/contract'
import { isCell } from '@ket-nap/domain/units/rules'
import { query } from '../../lib/query.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { messages } from '../messages.ts'

interface CellFilterProps {
  readonly value: string
  readonly onChange: (unitId: string) => void
}

/** Which cell; for an officer of one cell there is nothing to choose. */
export const CellFilter = ({ value, onChange }: CellFilterProps) => {
  const tree = useQuery(query(units.tree))
  const nodes = tree.data?.units ?? []
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const cells = nodes.filter(({ kind, outside }) => isCell(kind) && !outside)
  const isShared = (name: string): boolean => cells.filter((cell) => cell.name === name).length > 1
  const items = cells.map(({ id, name, parentId }) => {
    const above = names.get(parentId ?? '')
    return above !== undefined && isShared(name)
      ? { value: id, label: `${name}, ${above}` }
      : { value: id, label: name, hint: above }
  })
  if (items.length <= 1) return null
  return (
    <Combobox
      label={messages.received.cell}
      items={items}
      placeholder={messages.received.all}
      value={value}
      onChange={onChange}
    />
  )
}
