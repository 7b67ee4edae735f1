import { Navigate, useSearchParams } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { useSession, useTakeSession } from '../../lib/session.ts'
import { FormPassword, FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { PublicFrame } from '../components/public-frame.tsx'
import { messages } from '../messages.ts'

/** Only a path of this application: an address in a link must not lead somebody elsewhere after signing in. */
export const safeReturn = (wanted: string | null): string =>
  wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/'

export const SignInPage = () => {
  const session = useSession()
  const takeSession = useTakeSession()
  const [params] = useSearchParams()
  const form = useContractForm({
    id: 'session.sign_in',
    endpoint: accounts.signIn,
    defaults: { userName: '', password: '' },
    toInput: (values) => ({ body: values }),
    onDone: takeSession,
    keepDraft: false,
    fieldOfCode: { 'accounts.sign_in_refused': 'password' },
  })
  if (session.account !== null) return <Navigate to={safeReturn(params.get('return'))} replace />
  return (
    <PublicFrame title={messages.signIn.title}>
      <Form form={form} submitLabel={messages.signIn.submit} noRequired>
        <FormText
          form={form}
          name="userName"
          label={messages.userName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <FormPassword form={form} name="password" label={messages.password} autoComplete="current-password" />
      </Form>
      <p>{messages.signIn.help}</p>
    </PublicFrame>
  )
}
