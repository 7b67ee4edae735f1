import { useState } from 'react'
import { Link } from 'react-router'
import { unitKindNames } from '../../lib/words.ts'
import { messages } from '../messages.ts'
import type { Branch, Grove } from '../tree.ts'
import styles from './unit-tree.module.css'

const text = messages.tree

interface Folding {
  readonly isOpen: (branch: Branch) => boolean
  readonly toggle: (branch: Branch) => void
  readonly clusterNames: ReadonlyMap<string, string>
}

interface UnitTreeProps {
  readonly groves: readonly Grove[]
  readonly clusterNames: ReadonlyMap<string, string>
}

/**
 * Nested lists, each unit with a button that unfolds what is below it; only what is unfolded is in the page. Give it
 * another key when the search changes: what was unfolded by hand belongs to the old one.
 */
export const UnitTree = ({ groves, clusterNames }: UnitTreeProps) => {
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isOpen = (branch: Branch) => touched.get(branch.node.id) ?? branch.open
  const folding = {
    isOpen,
    toggle: (branch: Branch) => setTouched(new Map(touched).set(branch.node.id, !isOpen(branch))),
    clusterNames,
  }
  return (
    <div className={styles['groves']}>
      {groves.map(({ above, branches }) => (
        <div key={branches[0]?.node.id}>
          {above.length > 0 && (
            <p className={styles['above']}>
              {text.above} {above.join(' › ')}
            </p>
          )}
          <Branches branches={branches} folding={folding} />
        </div>
      ))}
    </div>
  )
}

const Branches = ({ branches, folding }: { readonly branches: readonly Branch[]; readonly folding: Folding }) => (
  <ul className={styles['list']}>
    {branches.map((branch) => (
      <Item key={branch.node.id} branch={branch} folding={folding} />
    ))}
  </ul>
)

const Item = ({ branch, folding }: { readonly branch: Branch; readonly folding: Folding }) => {
  const { node, below, size, found } = branch
  const open = folding.isOpen(branch)
  const cluster = folding.clusterNames.get(node.clusterId ?? '')
  const meta = [unitKindNames[node.kind], cluster, size > 0 ? text.below(size) : undefined]
  return (
    <li>
      <div className={styles['row']}>
        {below.length > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={text.toggle(node.name)}
            className={styles['toggle']}
            onClick={() => folding.toggle(branch)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span aria-hidden="true" className={styles['leaf']}>
            ·
          </span>
        )}
        <span className={styles['text']}>
          <Link to={`/units/${node.id}`} className={found ? styles['found'] : undefined}>
            {node.name}
          </Link>
          <span className={styles['meta']}>{meta.filter((part) => part !== undefined).join(' · ')}</span>
        </span>
      </div>
      {open && below.length > 0 && <Branches branches={below} folding={folding} />}
    </li>
  )
}
