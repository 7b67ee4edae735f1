import { useState } from 'react'
import type { FocusEvent } from 'react'
import { daySentences } from '../lib/day-sentences.ts'
import { formatDay, parseDay } from '../lib/format.ts'
import { TextInput } from './text-input.tsx'
import type { TextInputProps } from './text-input.tsx'

export interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  /** `'YYYY-MM-DD'`, with `partial` also `'YYYY-MM'` or `'YYYY'`; '' is empty; what cannot be read stays as typed. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** A year, or a month and year, is enough (birth dates in old files). */
  readonly partial?: boolean
}

/** What was typed as the stored form, or as typed with the reason why not. */
export const readTypedDay = (
  typed: string,
  partial: boolean,
): { readonly value: string; readonly fault: keyof typeof daySentences | null } => {
  if (typed.trim() === '') return { value: '', fault: null }
  const parsed = parseDay(typed)
  if (!parsed.ok) return { value: typed, fault: parsed.code }
  if (!partial && parsed.precision !== 'day') return { value: typed, fault: 'day_needed' }
  return { value: parsed.day, fault: null }
}

const shown = (value: string): string => (/^\d{4}(-\d\d){0,2}$/.test(value) ? formatDay(value) : value)

/**
 * A day typed as dd/mm/yyyy. While typing nothing is changed under the fingers; on leaving, what could be read is shown
 * in full and what could not stays there with the reason. A value that is no day is refused by the contract as well.
 */
export const DayInput = ({ value, onChange, onBlur, partial = false, error, hint, ...rest }: DayInputProps) => {
  const [typing, setTyping] = useState<string | null>(null)
  const fault = typing === null ? readTypedDay(value, partial).fault : null
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    onChange(readTypedDay(event.target.value, partial).value)
    setTyping(null)
    onBlur?.()
  }
  return (
    <TextInput
      short
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd/mm/yyyy"
      {...rest}
      hint={hint}
      error={fault === null ? error : daySentences[fault]}
      value={typing ?? shown(value)}
      onChange={(event) => {
        setTyping(event.target.value)
        onChange(readTypedDay(event.target.value, partial).value)
      }}
      onBlur={leave}
    />
  )
}
