import { useRef, useState } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { useLiveQueries } from '../lib/live-queries.ts'
import type { NavigationEntry } from '../lib/feature.ts'
import { useEscape } from '../lib/use-escape.ts'
import { AccountEntries } from './account-entries.tsx'
import { AccountMenu } from './account-menu.tsx'
import { LiveMark } from './live-mark.tsx'
import { messages } from './messages.ts'
import { navigationFor } from './navigation.ts'
import styles from './top-bar.module.css'

interface TopBarProps {
  readonly account: NonNullable<SessionView['account']>
  readonly onSignOut: () => void
}

/**
 * Product, place, live mark and account in one line, the navigation below it. On a phone one button opens navigation and
 * account together, so that the line stays one line.
 */
export const TopBar = ({ account, onSignOut }: TopBarProps) => {
  const live = useLiveQueries()
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Open on the page where it was opened; going to another page folds it.
  const open = openAt === pathname
  const entries = navigationFor(account)
  const place = account.grants[0]?.placeName
  useEscape(open, () => {
    setOpenAt(null)
    button.current?.focus()
  })
  return (
    <header className={`${styles['bar']} no-print`}>
      <div className={styles['line']}>
        <Link to="/" className={styles['product']}>
          {messages.product}
        </Link>
        <span className={styles['place']}>{place}</span>
        <LiveMark state={live} />
        <AccountMenu account={account} onSignOut={onSignOut} />
        <button
          ref={button}
          type="button"
          aria-expanded={open}
          aria-controls="navigation"
          className={styles['menu']}
          onClick={() => setOpenAt(open ? null : pathname)}
        >
          <span aria-hidden="true">☰</span> {messages.menu}
        </button>
      </div>
      <div id="navigation" className={open ? styles['open'] : styles['folded']}>
        {entries.length > 0 && (
          <nav aria-label={messages.navigation} className={styles['navigation']}>
            <Entries entries={entries.filter((entry) => entry.group === 'main')} />
            <Entries entries={entries.filter((entry) => entry.group === 'administration')} />
          </nav>
        )}
        {open && (
          <div className={styles['account']}>
            <p>
              {account.displayName}
              {place !== undefined && <span className={styles['own']}>{place}</span>}
            </p>
            <ul className={styles['entries']}>
              <AccountEntries onSignOut={onSignOut} />
            </ul>
          </div>
        )}
      </div>
    </header>
  )
}

const Entries = ({ entries }: { readonly entries: readonly NavigationEntry[] }) =>
  entries.length > 0 && (
    <ul className={styles['entries']}>
      {entries.map((entry) => (
        <li key={entry.to}>
          <NavLink to={entry.to} end={entry.to === '/'} className={styles['entry'] ?? ''}>
            {entry.label}
          </NavLink>
        </li>
      ))}
    </ul>
  )
