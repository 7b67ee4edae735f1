import { messages } from '../messages.ts'
import type { Chip } from '../search.ts'
import { Button } from '../../ui/button.tsx'
import styles from './filter-chips.module.css'

const text = messages.list

interface FilterChipsProps {
  readonly chips: readonly Chip[]
  readonly onDrop: (chip: Chip) => void
  readonly onDropAll: () => void
}

/** Says in words what the list is narrowed to, as when a figure of the board was opened; each can be dropped. */
export const FilterChips = ({ chips, onDrop, onDropAll }: FilterChipsProps) => {
  if (chips.length === 0) return null
  return (
    <div className={styles['chips']}>
      <p id="filtering">{text.filtering}</p>
      <ul aria-labelledby="filtering" className={styles['list']}>
        {chips.map((chip) => (
          <li key={chip.text} className={styles['chip']}>
            <span>{chip.text}</span>
            <button
              type="button"
              aria-label={text.drop(chip.text)}
              className={styles['drop']}
              onClick={() => onDrop(chip)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <Button kind="plain" small onClick={onDropAll}>
          {text.dropAll}
        </Button>
      )}
    </div>
  )
}
