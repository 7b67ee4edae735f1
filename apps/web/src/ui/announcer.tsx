import { createContext, use, useCallback, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import styles from './announcer.module.css'

const Say = createContext<(message: string) => void>(() => undefined)

/** Says something shortly, to eyes and to screen readers: `const say = useAnnounce(); say('Đã lưu.')`. */
export const useAnnounce = (): ((message: string) => void) => use(Say)

const shownFor = 6_000

/** One polite live region for the whole application. Nothing that needs an answer may be said here: it goes away. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [message, setMessage] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const say = useCallback((text: string) => {
    clearTimeout(timer.current)
    setMessage(text)
    timer.current = setTimeout(() => setMessage(''), shownFor)
  }, [])
  return (
    <Say value={say}>
      {children}
      <div role="status" aria-live="polite" className={`${styles['region']} no-print`}>
        {message !== '' && <p className={styles['toast']}>{message}</p>}
      </div>
    </Say>
  )
}
