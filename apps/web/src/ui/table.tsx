import type { Key, ReactNode } from 'react'
import styles from './table.module.css'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Figures: right-aligned with digits of one width. */
  readonly numeric?: boolean
  /** Short things that must not be broken: a day, a clock. */
  readonly nowrap?: boolean
  /** Only buttons: nothing to print. */
  readonly noPrint?: boolean
  /** The cell that names the row; read aloud with each other cell of it. One per table. */
  readonly names?: boolean
  /** Shown by a header that can be pressed; give `onSort` and `sorted` with it. */
  readonly onSort?: () => void
  readonly sorted?: 'ascending' | 'descending' | undefined
}

export interface TableProps<Row> {
  /** Says what the table is; shown above it unless `captionHidden`. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => Key
  readonly foot?: ReactNode
  /** Below 600 px each row becomes a card with the heads as labels; otherwise the table scrolls sideways. */
  readonly cards?: boolean
}

/** A dense table. It scrolls within its own region, which the keyboard can reach, so the page never scrolls sideways. */
export const Table = <Row,>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  foot,
  cards = false,
}: TableProps<Row>) => (
  <div
    role="region"
    aria-label={`Bảng: ${caption}`}
    tabIndex={0}
    className={`${styles['region']} ${cards ? styles['cards'] : ''}`}
  >
    <table className={styles['table']}>
      <caption className={captionHidden ? styles['captionHidden'] : styles['caption']}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" aria-sort={column.sorted} className={classOf(column)}>
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  </div>
)

const classOf = (column: Pick<Column<never>, 'numeric' | 'nowrap' | 'noPrint'>): string =>
  [column.numeric && styles['numeric'], column.nowrap && styles['nowrap'], column.noPrint && 'no-print']
    .filter(Boolean)
    .join(' ')

const arrows = { ascending: '▲', descending: '▼' }

const Head = <Row,>({ column }: { readonly column: Column<Row> }) => {
  if (!column.onSort) return column.head
  return (
    <button type="button" onClick={column.onSort} className={styles['sort']}>
      {column.head} <span aria-hidden="true">{column.sorted ? arrows[column.sorted] : '↕'}</span>
    </button>
  )
}

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const label = typeof column.head === 'string' ? column.head : undefined
  if (column.names) return <th scope="row">{column.cell(row)}</th>
  return (
    <td data-label={label} className={classOf(column)}>
      {column.cell(row)}
    </td>
  )
}
