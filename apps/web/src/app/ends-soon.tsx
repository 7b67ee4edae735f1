import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { serverNow, sessionEnd } from '../lib/session-state.ts'
import { sessionQuery } from '../lib/session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { messages } from './messages.ts'
import styles from './ends-soon.module.css'

const warnBefore = 2 * 60_000
const lookEvery = 5_000

interface Ending {
  readonly minutes: number
  readonly final: boolean
}

const ending = (): Ending | null => {
  const end = sessionEnd()
  const left = end === null ? Infinity : end.at - serverNow()
  if (end === null || left > warnBefore || left <= 0) return null
  return { minutes: Math.ceil(left / 60_000), final: end.final }
}

/** Warns two minutes before the session ends, in the page and not over it: nobody is stopped in the middle of a word. */
export const EndsSoon = () => {
  const client = useQueryClient()
  const [soon, setSoon] = useState<Ending | null>(null)
  useEffect(() => {
    const look = setInterval(() => {
      const next = ending()
      setSoon((now) => (now?.minutes === next?.minutes && now?.final === next?.final ? now : next))
    }, lookEvery)
    return () => clearInterval(look)
  }, [])
  if (soon === null) return null
  // Without an answer the warning stays.
  const goOn = () =>
    void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
      () => setSoon(null),
      () => undefined,
    )
  return (
    <div role="alert" className={`${styles['box']} no-print`}>
      <Notice
        tone="warn"
        title={messages.endsSoon(soon.minutes)}
        actions={
          !soon.final && (
            <Button kind="primary" onClick={goOn}>
              {messages.goOn}
            </Button>
          )
        }
      >
        <p>{soon.final ? messages.endsSoonFinal : messages.endsSoonIdle}</p>
      </Notice>
    </div>
  )
}
