import { accounts } from '@ket-nap/domain/accounts/contract'
import { useTakeSession } from '../../lib/session.ts'
import { FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { mustRepeat, NewPasswordFields } from '../components/new-password-fields.tsx'
import { PublicFrame } from '../components/public-frame.tsx'
import { messages } from '../messages.ts'

const defaults = { code: '', committeeName: '', displayName: '', userName: '', password: '', repeat: '' }

/** The first visit. After it the gate leads to the first page, because the session no longer asks for a set-up. */
export const SetUpPage = () => {
  const form = useContractForm({
    id: 'set_up',
    endpoint: accounts.setUp,
    defaults,
    toInput: ({ code, committeeName, displayName, userName, password }) => ({
      body: { code, committeeName, displayName, userName, password },
    }),
    check: ({ password, repeat }) => mustRepeat(password, repeat),
    onDone: useTakeSession(),
    keepDraft: false,
    fieldOfCode: { 'accounts.set_up_code_wrong': 'code', 'accounts.password_weak': 'password' },
  })
  const text = messages.setUp
  return (
    <PublicFrame title={text.title} description={text.why}>
      <Form form={form} submitLabel={text.submit}>
        <FormText
          form={form}
          name="code"
          label={text.code}
          hint={text.codeHint}
          autoComplete="off"
          required
          autoFocus
        />
        <FormText form={form} name="committeeName" label={text.committee} hint={text.committeeHint} required />
        <h2>{text.person}</h2>
        <FormText form={form} name="displayName" label={messages.displayName} autoComplete="name" required />
        <FormText
          form={form}
          name="userName"
          label={messages.userName}
          hint={messages.userNameHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <NewPasswordFields form={form} name="password" repeatName="repeat" />
      </Form>
    </PublicFrame>
  )
}
