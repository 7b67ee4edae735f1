import { useQuery } from '@tanstack/react-query'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { units } from '@ket-nap/domain/units/contract'
import { query } from '../lib/query.ts'

/** Whose cell it is; '' where the name says it, or while it is not known. Every commune has a "Chi bộ thôn 1". */
export type BaseOf = (unitId: string) => string

/** From the cells to which one may nominate. */
export const useBasesOfPlaces = (mayNominate: boolean): BaseOf => {
  const places = useQuery({ ...query(nominations.places), enabled: mayNominate })
  const bases = new Map(
    (places.data?.cells ?? []).map(({ id, name, baseName }) => [id, baseName === name ? '' : baseName]),
  )
  return (unitId) => bases.get(unitId) ?? ''
}

/** From the tree of units within reach. */
export const useBasesOfTree = (): BaseOf => {
  const tree = useQuery(query(units.tree))
  const nodes = new Map((tree.data?.units ?? []).map((node) => [node.id, node]))
  return (unitId) => {
    const node = nodes.get(unitId)
    // A cell directly below the committee is its own base.
    return node === undefined || node.kind !== 'cell' ? '' : (nodes.get(node.parentId ?? '')?.name ?? '')
  }
}
