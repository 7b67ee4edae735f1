import type { Cluster, UnitNode } from '@ket-nap/domain/units/schema'

/** What a page knows of other units and of clusters. */
export interface Known {
  /** False for what is known to be out of reach: a name only. An ended unit is in no tree of today and may be opened. */
  readonly mayOpen: (unitId: string) => boolean
  readonly clusterName: (id: string | null) => string | undefined
}

export const knownFrom = (nodes: readonly UnitNode[], clusters: readonly Cluster[]): Known => {
  const outside = new Set(nodes.filter((node) => node.outside).map(({ id }) => id))
  const names = new Map(clusters.map(({ id, name }) => [id, name]))
  return {
    mayOpen: (unitId) => nodes.length > 0 && !outside.has(unitId),
    clusterName: (id) => (id === null ? undefined : names.get(id)),
  }
}
