import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { messages } from '../messages.ts'
import { usePrinting } from '../use-printing.ts'
import styles from './chart-figure.module.css'

export interface ChartFigureProps {
  readonly title: string
  /** A sentence below the title: what is drawn, in which unit. */
  readonly note?: ReactNode
  /** Choices above the drawing, such as its order. */
  readonly controls?: ReactNode
  readonly chart: ReactNode
  /** So many rows that it goes over several sheets of paper; any other is printed whole. */
  readonly long?: boolean
  /** The same numbers as a table; made only when wanted. */
  readonly table: () => ReactNode
}

/** A chart with its title, and the same numbers as a table on demand. On paper both are printed. */
export const ChartFigure = ({ title, note, controls, long = false, chart, table }: ChartFigureProps) => {
  const [asTable, setAsTable] = useState(false)
  const printing = usePrinting()
  const titleId = useId()
  const buttonId = useId()
  return (
    <figure aria-labelledby={titleId} className={`${styles['figure']} ${long ? styles['long'] : ''}`}>
      <figcaption className={styles['caption']}>
        <h2 id={titleId}>{title}</h2>
        {note !== undefined && <p className={styles['note']}>{note}</p>}
      </figcaption>
      <div className={`${styles['switch']} no-print`}>
        <Button id={buttonId} small aria-labelledby={`${buttonId} ${titleId}`} onClick={() => setAsTable(!asTable)}>
          {asTable ? messages.seeChart : messages.seeTable}
        </Button>
      </div>
      {controls && <div className={`${styles['controls']} no-print`}>{controls}</div>}
      {(!asTable || printing) && <div className={styles['chart']}>{chart}</div>}
      {(asTable || printing) && <div className={styles['table']}>{table()}</div>}
    </figure>
  )
}
