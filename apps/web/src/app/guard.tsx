import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import type { Permission } from '@ket-nap/domain/access/permissions'
import { useAccount } from '../lib/session.ts'
import { Page } from '../ui/layout.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Forbidden } from '../ui/states.tsx'
import { navigationFor } from './navigation.ts'

interface GuardProps {
  readonly needs: readonly Permission[]
  readonly children: ReactNode
}

/** Shows a page to whoever holds one of the permissions. The server decides again about everything on it. */
export const Guard = ({ needs, children }: GuardProps) => {
  const account = useAccount()
  const { pathname } = useLocation()
  if (needs.length === 0 || needs.some((permission) => account.permissions.includes(permission))) return children
  // The first page is the board; whoever may not see it begins with the first page they have.
  const own = pathname === '/' ? navigationFor(account)[0] : undefined
  if (own) return <Navigate to={own.to} replace />
  return (
    <Page>
      <PageHeader title="Không có quyền xem" />
      <Forbidden />
    </Page>
  )
}
