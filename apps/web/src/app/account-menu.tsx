import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { useEscape } from '../lib/use-escape.ts'
import { AccountEntries } from './account-entries.tsx'
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
        <AccountEntries onSignOut={onSignOut} />
      </ul>
    </div>
  )
}
