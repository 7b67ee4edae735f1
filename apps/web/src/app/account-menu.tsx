import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { useAction } from '../lib/query.ts'
import { problemSentence } from '../lib/problems.ts'
import { sessionQuery } from '../lib/session.ts'
import { useEscape } from '../lib/use-escape.ts'
import { dropAllDrafts } from '../lib/drafts.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { messages } from './messages.ts'
import styles from './account-menu.module.css'

interface AccountMenuProps {
  readonly account: NonNullable<SessionView['account']>
  readonly onSignOut: () => void
}

/** A plain disclosure: two entries do not deserve the keys of a real menu, nor its weight on the first page. */
export const AccountMenu = ({ account, onSignOut }: AccountMenuProps) => {
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === pathname
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEscape(open, () => {
    setOpenAt(null)
    button.current?.focus()
  })
  useEffect(() => {
    if (!open) return undefined
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpenAt(null)
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [open])
  return (
    <div ref={box} className={styles['box']}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls="account-menu"
        className={styles['button']}
        onClick={() => setOpenAt(open ? null : pathname)}
      >
        <span className={styles['name']}>{account.displayName}</span> <span aria-hidden="true">▾</span>
      </button>
      <ul id="account-menu" hidden={!open} className={styles['menu']}>
        <li>
          <Link to="/password">{messages.changePassword}</Link>
        </li>
        <li>
          <SignOut onSignOut={onSignOut} />
        </li>
      </ul>
    </div>
  )
}

const SignOut = ({ onSignOut }: { readonly onSignOut: () => void }) => {
  const client = useQueryClient()
  const say = useAnnounce()
  const { mutate, isPending } = useAction(accounts.signOut)
  const signOut = () =>
    mutate(
      {},
      {
        onSuccess: (session) => {
          onSignOut()
          dropAllDrafts()
          client.setQueryData(sessionQuery.queryKey, session)
          // What the last person read must not be there for the next one at this computer.
          client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
        },
        onError: (error) => say(problemSentence(error)),
      },
    )
  return (
    <button type="button" onClick={signOut} aria-disabled={isPending || undefined}>
      {messages.signOut}
    </button>
  )
}
