import { useNavigate } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { useTakeSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { FormPassword } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Page, Section } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { mustRepeat, NewPasswordFields } from '../components/new-password-fields.tsx'
import { messages } from '../messages.ts'

const text = messages.change

export const PasswordPage = () => {
  const takeSession = useTakeSession()
  const navigate = useNavigate()
  const say = useAnnounce()
  const form = useContractForm({
    id: 'session.password',
    endpoint: accounts.changePassword,
    defaults: { current: '', next: '', repeat: '' },
    toInput: ({ current, next }) => ({ body: { current, next } }),
    check: ({ next, repeat }) => mustRepeat(next, repeat),
    onDone: (session) => {
      takeSession(session)
      say(text.done)
      void navigate('/')
    },
    keepDraft: false,
    fieldOfCode: { 'accounts.password_wrong': 'current', 'accounts.password_weak': 'next' },
  })
  return (
    <Page>
      <PageHeader title={text.title} description={text.why} />
      <Section title={messages.newPassword}>
        <Form form={form} submitLabel={text.submit}>
          <FormPassword form={form} name="current" label={text.current} autoComplete="current-password" required />
          <NewPasswordFields form={form} name="next" repeatName="repeat" />
        </Form>
      </Section>
    </Page>
  )
}
