import { useState } from 'react'
import { set } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import { formatDay } from '../../lib/format.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import type { Conflict } from './conflict.ts'
import styles from './conflict-panel.module.css'

const showValue = (value: unknown): string => {
  if (value === '' || value === null || value === undefined) return '(để trống)'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(text) : text
}

export interface ConflictPanelProps<V extends FieldValues> {
  readonly conflict: Conflict<V>
  readonly onSettle: (chosen: Partial<V>) => void
}

/** Somebody else saved first: both versions side by side, one choice for each field that differs, then sent again. */
export const ConflictPanel = <V extends FieldValues>({ conflict, onSettle }: ConflictPanelProps<V>) => {
  const untouched = conflict.lines.filter(({ touched }) => !touched).map(({ name }) => name)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set(untouched))
  const choose = (name: string, current: boolean) => {
    const next = new Set(taken)
    if (current) next.add(name)
    else next.delete(name)
    setTaken(next)
  }
  const settle = () => {
    const chosen: Partial<V> = {}
    conflict.lines.forEach((line) => set(chosen, line.name, taken.has(line.name) ? line.current : line.yours))
    onSettle(chosen)
  }
  return (
    <Notice
      tone="warn"
      title="Người khác đã lưu một bản mới trong lúc đồng chí sửa"
      actions={
        <Button kind="primary" onClick={settle}>
          Gửi lại với các lựa chọn này
        </Button>
      }
    >
      {conflict.lines.length === 0 && <p>Các ô đồng chí sửa giống bản hiện tại. Có thể gửi lại.</p>}
      {conflict.lines.map((line) => {
        const print = (value: unknown) => (conflict.show ? conflict.show(line.name, value) : showValue(value))
        return (
          <fieldset key={line.name} className={styles['line']}>
            <legend className={styles['legend']}>{line.label}</legend>
            <label className={styles['choice']}>
              <input
                type="radio"
                name={line.name}
                checked={!taken.has(line.name)}
                onChange={() => choose(line.name, false)}
              />
              <span>
                <b>Của đồng chí:</b> {print(line.yours)}
              </span>
            </label>
            <label className={styles['choice']}>
              <input
                type="radio"
                name={line.name}
                checked={taken.has(line.name)}
                onChange={() => choose(line.name, true)}
              />
              <span>
                <b>Bản hiện tại:</b> {print(line.current)}
              </span>
            </label>
          </fieldset>
        )
      })}
    </Notice>
  )
}
