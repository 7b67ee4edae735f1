import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { offerSignInAgain } from '../lib/session-state.ts'
import { sessionQuery } from '../lib/session.ts'

const Dialog = lazy(async () => ({ default: (await import('./sign-in-again-dialog.tsx')).SignInAgainDialog }))

interface SignInAgainProps {
  readonly account: NonNullable<SessionView['account']>
}

/** Waits for a call that found the session ended, and then asks for the password over the page. */
export const SignInAgain = ({ account }: SignInAgainProps) => {
  const client = useQueryClient()
  const [answer, setAnswer] = useState<((signedIn: boolean) => void) | null>(null)
  useEffect(() => offerSignInAgain(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), [])
  if (answer === null) return null
  const close = (session: SessionView | null) => {
    setAnswer(null)
    if (session) client.setQueryData(sessionQuery.queryKey, session)
    answer(session !== null)
    // Given up: read who is signed in (nobody), which leads to the sign-in page.
    if (!session) void client.invalidateQueries(sessionQuery)
  }
  return (
    <Suspense>
      <Dialog userName={account.userName} onDone={close} onGiveUp={() => close(null)} />
    </Suspense>
  )
}
