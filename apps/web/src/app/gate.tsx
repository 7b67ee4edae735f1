import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import { sessionQuery } from '../lib/session.ts'
import { Failure } from '../ui/states.tsx'
import styles from './bare.module.css'
import { Waiting } from './waiting.tsx'

/** Nothing is shown before the session is known; a new installation shows its set-up and nothing else. */
export const Gate = () => {
  const session = useQuery(sessionQuery)
  const { pathname } = useLocation()
  if (session.data === undefined) {
    if (!session.isError) return <Waiting />
    return (
      <main className={styles['bare']}>
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  if (session.data.setUpNeeded && pathname !== '/set-up') return <Navigate to="/set-up" replace />
  if (!session.data.setUpNeeded && pathname === '/set-up') return <Navigate to="/" replace />
  return <Outlet />
}
