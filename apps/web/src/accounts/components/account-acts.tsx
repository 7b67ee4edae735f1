import { useState } from 'react'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { later } from '../../lib/later.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu.tsx'
import { messages } from '../messages.ts'
import { SimpleActDialog } from './simple-act-dialog.tsx'

const DeactivateDialog = later(async () => (await import('./deactivate-dialog.tsx')).DeactivateDialog)
const RenewLinkDialog = later(async () => (await import('./renew-link-dialog.tsx')).RenewLinkDialog)

type Act = 'renew' | 'sessions' | 'deactivate' | 'reactivate'
const text = messages.detail

const entriesOf = (account: AccountView, open: (act: Act) => void): readonly MenuEntry[] => {
  if (account.status === 'deactivated') return [{ label: text.reactivate, onSelect: () => open('reactivate') }]
  return [
    { label: text.renew, onSelect: () => open('renew') },
    { label: text.revokeSessions, onSelect: () => open('sessions'), disabled: account.openSessions === 0 },
    { label: text.deactivate, onSelect: () => open('deactivate'), danger: true },
  ]
}

/** What an administrator can do with an account, each after a question. */
export const AccountActs = ({ account }: { readonly account: AccountView }) => {
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const params = { id: account.id }
  return (
    <>
      <Menu label={text.more} entries={entriesOf(account, setAct)} />
      {act === 'renew' && <RenewLinkDialog account={account} onClose={close} />}
      {act === 'deactivate' && <DeactivateDialog account={account} onClose={close} />}
      {act === 'reactivate' && (
        <SimpleActDialog
          endpoint={accounts.reactivate}
          input={{ params, body: { version: account.version } }}
          title={text.reactivate}
          why={text.reactivateWhy}
          done={text.reactivated}
          onClose={close}
        />
      )}
      {act === 'sessions' && (
        <SimpleActDialog
          endpoint={accounts.revokeSessions}
          input={{ params }}
          title={text.revokeSessions}
          why={text.revokeSessionsWhy}
          done={text.sessionsRevoked}
          onClose={close}
        />
      )}
    </>
  )
}
