import { useEffect, useRef, useState } from 'react'
import { TextInput } from './text-input.tsx'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  /** Called 300 ms after the last key, at once on Enter, never while an input method is composing. */
  readonly onSearch: (text: string) => void
  readonly hint?: string
}

/** A filter by text. With a Vietnamese input method Enter may only end a word; it must not filter twice. */
export const SearchField = ({ label, value, onSearch, hint }: SearchFieldProps) => {
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  const composing = useRef(false)
  const asked = useRef(value)
  // Cleared or changed from outside (the back button): the field follows.
  if (shown !== value) {
    setShown(value)
    setTyped(value)
  }
  useEffect(() => {
    asked.current = value
  }, [value])
  const ask = (text: string) => {
    if (composing.current || text === asked.current) return
    asked.current = text
    onSearch(text)
  }
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), 300)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      type="search"
      label={label}
      hint={hint}
      value={typed}
      autoComplete="off"
      enterKeyHint="search"
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        if (!event.nativeEvent.isComposing) ask(typed)
      }}
    />
  )
}
