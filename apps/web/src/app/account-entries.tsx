import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { dropAllDrafts } from '../lib/drafts.ts'
import { problemSentence } from '../lib/problems.ts'
import { useAction } from '../lib/query.ts'
import { sessionQuery } from '../lib/session.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { messages } from './messages.ts'

interface AccountEntriesProps {
  readonly onSignOut: () => void
}

/** What one does with one's own account: items of the list that stands around them. */
export const AccountEntries = ({ onSignOut }: AccountEntriesProps) => (
  <>
    <li>
      <Link to="/password">{messages.changePassword}</Link>
    </li>
    <li>
      <SignOut onSignOut={onSignOut} />
    </li>
  </>
)

const SignOut = ({ onSignOut }: AccountEntriesProps) => {
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
