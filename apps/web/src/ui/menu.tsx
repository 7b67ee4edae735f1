import { Menu as Base } from '@base-ui/react/menu'
import button from './button.module.css'
import styles from './menu.module.css'

export interface MenuEntry {
  readonly label: string
  readonly onSelect: () => void
  readonly danger?: boolean
  readonly disabled?: boolean
}

export interface MenuProps {
  /** Names the button; with `iconOnly` only read aloud. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly iconOnly?: boolean
}

/** Further acts on something, behind one button. */
export const Menu = ({ label, entries, iconOnly = false }: MenuProps) => (
  <Base.Root>
    <Base.Trigger className={`${button['button']} ${button['small']}`} aria-label={iconOnly ? label : undefined}>
      {iconOnly ? '⋯' : `${label} ▾`}
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="end" className={styles['positioner']}>
        <Base.Popup className={styles['popup']}>
          {entries.map((entry) => (
            <Base.Item
              key={entry.label}
              disabled={entry.disabled ?? false}
              onClick={entry.onSelect}
              className={`${styles['item']} ${entry.danger ? styles['danger'] : ''}`}
            >
              {entry.label}
            </Base.Item>
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
