import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * With a Vietnamese input method Enter may only end a word. Inside `box` such an Enter does nothing; the answer says
 * whether a word is being composed just now.
 */
export const useImeSafe = (box: RefObject<HTMLElement | null>): (() => boolean) => {
  const composing = useRef(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const swallow = (event: KeyboardEvent) => {
      // 229: what older browsers report for every key that the input method takes.
      const ends = composing.current || event.isComposing || event.keyCode === 229
      if (event.key === 'Enter' && ends && event.target instanceof HTMLInputElement) event.preventDefault()
    }
    element.addEventListener('compositionstart', () => void (composing.current = true), { signal })
    element.addEventListener('compositionend', () => void (composing.current = false), { signal })
    element.addEventListener('keydown', swallow, { signal })
    return () => stop.abort()
  }, [box])
  return () => composing.current
}
