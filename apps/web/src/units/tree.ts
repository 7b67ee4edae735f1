import type { UnitNode } from '@ket-nap/domain/units/schema'
import { fold, searchTerms } from '@ket-nap/domain/vietnamese/fold'

/** A unit with those right below it, as the tree shows it. */
export interface Branch {
  readonly node: UnitNode
  readonly below: readonly Branch[]
  /** How many stand right below it, also when a search leaves only some of them in view. */
  readonly size: number
  /** Whether it is shown unfolded before anybody has touched it. */
  readonly open: boolean
  /** It is what was searched for, not only on the way there. */
  readonly found: boolean
}

/** Units of one parent. Where that parent is out of reach, the names of what is above, from the top down. */
export interface Grove {
  readonly above: readonly string[]
  readonly branches: readonly Branch[]
}

const childrenOf = (nodes: readonly UnitNode[]): ReadonlyMap<string | null, readonly UnitNode[]> => {
  const children = new Map<string | null, UnitNode[]>()
  for (const node of nodes) {
    const siblings = children.get(node.parentId)
    if (siblings === undefined) children.set(node.parentId, [node])
    else siblings.push(node)
  }
  return children
}

const namesAbove = (node: UnitNode, byId: ReadonlyMap<string, UnitNode>): readonly string[] => {
  const parent = node.parentId === null ? undefined : byId.get(node.parentId)
  return parent === undefined ? [] : [...namesAbove(parent, byId), parent.name]
}

/**
 * The tree of what is within reach, in the order it came. At first the base units are in view and their cells folded
 * away; whoever has one unit only sees at once what is below it.
 */
export const grovesOf = (nodes: readonly UnitNode[]): readonly Grove[] => {
  const inside = nodes.filter((node) => !node.outside)
  const insideIds = new Set(inside.map(({ id }) => id))
  const roots = inside.filter(({ parentId }) => parentId === null || !insideIds.has(parentId))
  const children = childrenOf(inside)
  const grow = (node: UnitNode): Branch => {
    const below = (children.get(node.id) ?? []).map(grow)
    const open = node.kind === 'superior_committee' || (roots.length === 1 && node === roots[0])
    return { node, below, size: below.length, open, found: false }
  }
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return [...childrenOf(roots).values()].map((siblings) => ({
    above: siblings[0] === undefined ? [] : namesAbove(siblings[0], byId),
    branches: siblings.map(grow),
  }))
}

export interface Search {
  readonly q: string
  readonly clusterId: string
}

const foldedUp = (branch: Branch): Branch => ({
  ...branch,
  open: false,
  found: false,
  below: branch.below.map(foldedUp),
})

/** The unit if it fits, with all below it; otherwise if something below it does, with only that. */
const prune = (branch: Branch, fits: (node: UnitNode) => boolean): Branch | null => {
  const below = branch.below.map((child) => prune(child, fits))
  const kept = below.filter((child) => child !== null)
  if (!fits(branch.node)) return kept.length === 0 ? null : { ...branch, below: kept, open: true, found: false }
  const all = branch.below.map((child, index) => below[index] ?? foldedUp(child))
  return { ...branch, below: all, open: kept.length > 0, found: true }
}

const pruneAll = (groves: readonly Grove[], fits: (node: UnitNode) => boolean): readonly Grove[] =>
  groves.flatMap(({ above, branches }) => {
    const kept = branches.flatMap((branch) => prune(branch, fits) ?? [])
    return kept.length === 0 ? [] : [{ above, branches: kept }]
  })

/**
 * Each word typed begins a word of the name. Words anywhere in a name, as in the search for people, would find half the
 * district for "binh an": Bình Chánh, Bình Thanh, Bình Thuận.
 */
const namedLike = (q: string) => {
  const terms = searchTerms(q)
  return ({ name }: UnitNode): boolean => {
    const words = fold(name).split(/[^\p{L}\p{N}']+/u)
    return terms.every((term) => words.some((word) => word.startsWith(term)))
  }
}

/** Narrowed to a cluster and to names with all the words, without diacritics; the way to what was found is unfolded. */
export const searched = (groves: readonly Grove[], { q, clusterId }: Search): readonly Grove[] => {
  const ofCluster = clusterId === '' ? groves : pruneAll(groves, (node) => node.clusterId === clusterId)
  if (fold(q) === '') return ofCluster
  return pruneAll(ofCluster, namedLike(q))
}

const countIn = (branch: Branch): number =>
  (branch.found ? 1 : 0) + branch.below.reduce((sum, child) => sum + countIn(child), 0)

export const foundCount = (groves: readonly Grove[]): number =>
  groves.reduce((sum, { branches }) => sum + branches.reduce((count, branch) => count + countIn(branch), 0), 0)
