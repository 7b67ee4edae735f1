import { useEffect } from 'react'

/** Calls `onEscape` when Esc is pressed anywhere while `open`. */
export const useEscape = (open: boolean, onEscape: () => void): void => {
  useEffect(() => {
    if (!open) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}
