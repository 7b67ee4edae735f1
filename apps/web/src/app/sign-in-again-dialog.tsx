import { accounts } from '@ket-nap/domain/accounts/contract'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { Dialog } from '../ui/dialog.tsx'
import { FormText } from '../ui/form/fields.tsx'
import { Form } from '../ui/form/form.tsx'
import { useContractForm } from '../ui/form/use-contract-form.ts'
import { messages } from './messages.ts'

interface SignInAgainDialogProps {
  readonly userName: string
  readonly onDone: (session: SessionView) => void
  readonly onGiveUp: () => void
}

/** Only the same person may go on: what waits to be sent was typed by them. */
export const SignInAgainDialog = ({ userName, onDone, onGiveUp }: SignInAgainDialogProps) => {
  const form = useContractForm({
    id: 'session.again',
    endpoint: accounts.signIn,
    defaults: { userName, password: '' },
    toInput: (values) => ({ body: values }),
    onDone,
    keepDraft: false,
  })
  return (
    <Dialog open onClose={onGiveUp} title={messages.signInAgain} description={messages.signInAgainWhy} mustAnswer>
      <Form form={form} submitLabel="Đăng nhập và tiếp tục" onCancel={onGiveUp} noRequired>
        <FormText form={form} name="userName" label="Tên đăng nhập" autoComplete="username" readOnly />
        <FormText
          form={form}
          name="password"
          label="Mật khẩu"
          type="password"
          autoComplete="current-password"
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
