import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const isPrinting = (): boolean => printing

/** The tables must be there before the browser lays the paper out, so the page is drawn again at once. */
const watch = (notify: () => void): (() => void) => {
  const set = (value: boolean) => () => {
    printing = value
    flushSync(notify)
  }
  const [begin, end] = [set(true), set(false)]
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** Whether the page is being printed: what is folded away on the screen is then shown as well. */
export const usePrinting = (): boolean => useSyncExternalStore(watch, isPrinting)
