import styles from './patterns.module.css'

/** Ids are fixed: the page has one board, and a fill can only name an id. */
export const patternId = (name: string): string => `board-pattern-${name}`

interface PatternProps {
  readonly name: string
  readonly path: string
}

const Pattern = ({ name, path }: PatternProps) => (
  <pattern id={patternId(name)} width="6" height="6" patternUnits="userSpaceOnUse">
    <rect width="6" height="6" className={styles[name]} />
    <path d={path} className={`${styles['ink']} ${styles[`${name}-ink`] ?? ''}`} />
  </pattern>
)

/**
 * The fills of the steps: each a lightness and a texture of its own, so that they are told apart in grey, in print and
 * without seeing colours.
 */
export const Patterns = () => (
  <svg aria-hidden="true" width="0" height="0" className={styles['hidden']}>
    <defs>
      <Pattern name="deciding" path="" />
      <Pattern name="resolving" path="M-1 1l2-2M0 6l6-6M5 7l2-2" />
      <Pattern name="verifying" path="M2 2h1.6v1.6H2zM5 5h1v1H5z" />
      <Pattern name="preparing" path="M0 3h6" />
      <Pattern name="sourcing" path="" />
      <Pattern name="over" path="M-1 1l2-2M0 6l6-6M5 7l2-2" />
    </defs>
  </svg>
)
