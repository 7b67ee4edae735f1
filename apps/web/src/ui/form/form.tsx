import { useEffect, useRef } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { fieldSentence } from '../../lib/field-sentences.ts'
import { Button } from '../button.tsx'
import type { ButtonKind } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import type { ContractForm } from './form-types.ts'
import { useImeSafe } from './use-ime-safe.ts'
import styles from './form.module.css'

export interface FormProps<V extends FieldValues> {
  readonly form: ContractForm<V>
  readonly submitLabel: string
  readonly submitKind?: ButtonKind
  readonly onCancel?: (() => void) | undefined
  readonly children: ReactNode
  /** Names the form for screen readers where the page has several. */
  readonly label?: string
  /** Without required fields the line that explains the star is left out. */
  readonly noRequired?: boolean
}

/** The frame of a form: what was refused above, fields, buttons. Enter that ends a word of an input method does not send. */
export const Form = <V extends FieldValues>(props: FormProps<V>) => {
  const { form, submitLabel, submitKind = 'primary', onCancel, children, label, noRequired = false } = props
  const frame = useRef<HTMLFormElement>(null)
  const isComposing = useImeSafe(frame)
  const refusal = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (form.error !== null) refusal.current?.focus()
  }, [form.error])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // A form inside a dialog of another form (React trees bubble through portals) must not send the outer one.
    event.stopPropagation()
    if (!isComposing() && !form.sending) void form.submit()
  }
  return (
    <form ref={frame} noValidate aria-label={label} className={styles['form']} onSubmit={onSubmit}>
      {form.draftRestored && <DraftNotice onDrop={form.dropDraft} />}
      <div ref={refusal} tabIndex={-1} className={styles['refusal']}>
        <Refused form={form} />
      </div>
      {!noRequired && <p className={styles['legend']}>Ô có dấu * phải điền.</p>}
      {children}
      <div className={styles['buttons']}>
        <Button type="submit" kind={submitKind} busy={form.sending}>
          {submitLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>Thôi</Button>}
      </div>
    </form>
  )
}

const Refused = <V extends FieldValues>({ form }: { readonly form: ContractForm<V> }) => {
  if (form.conflict) return <ConflictPanel conflict={form.conflict} onSettle={(chosen) => void form.settle(chosen)} />
  if (form.error === null) return null
  const stale = form.error.code === 'request.stale'
  return (
    <>
      <ProblemNotice
        error={form.error}
        title="Chưa gửi được"
        actions={stale && <Button onClick={() => form.reload()}>Dùng bản hiện tại, giữ nội dung đã nhập</Button>}
      />
      {form.homeless.map((fault) => (
        <p key={fault.path}>
          {fault.path}: {fieldSentence({ code: fault.code, detail: { ...fault.detail } })}
        </p>
      ))}
    </>
  )
}

const DraftNotice = ({ onDrop }: { readonly onDrop: () => void }) => (
  <Notice
    title="Đã lấy lại nội dung đang nhập dở"
    actions={
      <Button small onClick={onDrop}>
        Bỏ bản nháp, nhập lại từ đầu
      </Button>
    }
  />
)
