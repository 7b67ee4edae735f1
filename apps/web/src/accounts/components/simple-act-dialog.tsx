import { accounts } from '@ket-nap/domain/accounts/contract'
import type { Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import { useAction } from '../../lib/query.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Confirm } from '../../ui/confirm.tsx'

interface SimpleActDialogProps<E extends Endpoint> {
  readonly endpoint: E
  readonly input: Sent<E>
  readonly title: string
  readonly why: string
  readonly done: string
  readonly onClose: () => void
}

/** An act on an account that needs a yes and nothing else. */
export const SimpleActDialog = <E extends Endpoint>({
  endpoint,
  input,
  title,
  why,
  done,
  onClose,
}: SimpleActDialogProps<E>) => {
  const action = useAction(endpoint, [accounts.get, accounts.list])
  const say = useAnnounce()
  const confirm = () =>
    action.mutate(input, {
      onSuccess: () => {
        say(done)
        onClose()
      },
    })
  return (
    <Confirm title={title} confirmLabel={title} onConfirm={confirm} onClose={onClose} action={action}>
      <p>{why}</p>
    </Confirm>
  )
}
