import { useQuery, useQueryClient } from '@tanstack/react-query'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import type { Permission } from '@ket-nap/domain/access/permissions'
import { query } from './query.ts'

/** Nothing a live event says changes who is signed in; it is read again when we say so. */
export const sessionQuery = { ...query(accounts.session), staleTime: Infinity }

/** The session. The shell shows pages only when it is known, so a page may rely on it. */
export const useSession = (): SessionView => {
  const { data } = useQuery(sessionQuery)
  if (data === undefined) throw new Error('useSession was called outside the shell')
  return data
}

/** Whoever is signed in; for pages inside the shell. */
export const useAccount = (): NonNullable<SessionView['account']> => {
  const { account } = useSession()
  if (account === null) throw new Error('useAccount was called while nobody is signed in')
  return account
}

/** Held somewhere today. Only to hide what would be refused: the server decides. */
export const useMay = (permission: Permission): boolean =>
  useSession().account?.permissions.includes(permission) ?? false

/** Takes over a session that a write answered with (signing in, setting up, changing the password). */
export const useTakeSession = (): ((session: SessionView) => void) => {
  const client = useQueryClient()
  return (session) => client.setQueryData(sessionQuery.queryKey, session)
}
