import { Combobox as Base } from '@base-ui/react/combobox'
import { fold, matchesWords } from '@ket-nap/domain/vietnamese/fold'
import type { Ref } from 'react'
import { Field } from './field.tsx'
import type { FieldLabels } from './field.tsx'
import control from './control.module.css'
import styles from './combobox.module.css'

export interface ComboboxItem {
  readonly value: string
  readonly label: string
  /** A second line: the unit above, the kind; searched too. */
  readonly hint?: string | undefined
}

export interface ComboboxProps extends FieldLabels {
  readonly items: readonly ComboboxItem[]
  /** '' is nothing chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly disabled?: boolean | undefined
  /** When the items come from the server: called with what is typed; the items are then shown as they come. */
  readonly onSearch?: (text: string) => void
  readonly loading?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

const fits = (item: ComboboxItem, typed: string): boolean =>
  matchesWords(fold(`${item.label} ${item.hint ?? ''}`), typed)

/** A picker for long lists, searched without diacritics and by words in any order. */
export const Combobox = (props: ComboboxProps) => {
  const {
    items,
    value,
    onChange,
    onBlur,
    placeholder = 'Gõ để tìm',
    disabled = false,
    onSearch,
    loading = false,
    ref,
  } = props
  const { label, hint, error, required = false, labelHidden = false } = props
  const chosen = items.find((item) => item.value === value) ?? null
  return (
    <Field label={label} hint={hint} error={error} required={required} labelHidden={labelHidden}>
      {(ids) => (
        <Base.Root<ComboboxItem>
          items={items}
          value={chosen}
          onValueChange={(item) => onChange(item?.value ?? '')}
          itemToStringLabel={(item) => item.label}
          isItemEqualToValue={(one, other) => one.value === other.value}
          filter={onSearch ? null : fits}
          onInputValueChange={(text, details) => {
            if (details.reason === 'input-change') onSearch?.(text)
          }}
          disabled={disabled}
          autoHighlight
        >
          <div className={styles['box']}>
            <Base.Input
              {...ids}
              ref={ref}
              onBlur={onBlur}
              placeholder={placeholder}
              className={`${control['control']} ${styles['input']}`}
            />
            {chosen !== null && !disabled && (
              <Base.Clear aria-label={`Bỏ chọn: ${label}`} className={styles['clear']}>
                ×
              </Base.Clear>
            )}
            <Base.Trigger aria-label={`Mở danh sách: ${label}`} className={styles['trigger']}>
              ▾
            </Base.Trigger>
          </div>
          <Base.Portal>
            <Base.Positioner sideOffset={4} className={styles['positioner']}>
              <Base.Popup className={styles['popup']}>
                <Base.Empty>
                  <p className={styles['empty']}>{loading ? 'Đang tìm…' : 'Không có mục nào khớp.'}</p>
                </Base.Empty>
                <Base.List className={styles['list']}>
                  {(item: ComboboxItem) => (
                    <Base.Item key={item.value} value={item} className={styles['item']}>
                      {item.label}
                      {item.hint && <span className={styles['hint']}>{item.hint}</span>}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
