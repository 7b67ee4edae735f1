import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { call } from '../../lib/api.ts'
import { useTakeSession } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { mustRepeat, NewPasswordFields } from '../components/new-password-fields.tsx'
import { PublicFrame } from '../components/public-frame.tsx'
import { LinkFailure } from '../components/link-failure.tsx'
import { messages } from '../messages.ts'

const text = messages.activate

/** The secret comes behind `#`, which is sent to no server, and leaves the address at once: no history keeps it. */
const useTokenOfAddress = (): string => {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const [token] = useState(() => hash.slice(1))
  useEffect(() => {
    if (hash !== '') void navigate(pathname, { replace: true })
  }, [hash, navigate, pathname])
  return token
}

export const ActivatePage = () => {
  const token = useTokenOfAddress()
  return (
    <PublicFrame title={text.title}>
      {token === '' ? (
        <>
          <Notice tone="error" title="Chưa kích hoạt được">
            <p>{text.noToken}</p>
          </Notice>
          <LinkButton to="/sign-in">{text.toSignIn}</LinkButton>
        </>
      ) : (
        <ActivateByToken token={token} />
      )}
    </PublicFrame>
  )
}

const ActivateByToken = ({ token }: { readonly token: string }) => {
  const whose = useQuery({
    queryKey: [accounts.checkActivation.path, token],
    queryFn: ({ signal }) => call(accounts.checkActivation, { body: { token } }, { signal }),
    // A one-time secret must not stay in memory longer than the page.
    gcTime: 0,
    staleTime: Infinity,
  })
  if (whose.error) return <LinkFailure error={whose.error} onRetry={() => void whose.refetch()} />
  return (
    <Loaded query={whose} lines={4}>
      {({ displayName, userName }) => (
        <>
          <p>{text.hello(displayName, userName)}</p>
          <ChoosePassword token={token} userName={userName} />
        </>
      )}
    </Loaded>
  )
}

const ChoosePassword = ({ token, userName }: { readonly token: string; readonly userName: string }) => {
  const takeSession = useTakeSession()
  const navigate = useNavigate()
  const form = useContractForm({
    id: 'activation',
    endpoint: accounts.activate,
    defaults: { password: '', repeat: '' },
    toInput: ({ password }) => ({ body: { token, password } }),
    check: ({ password, repeat }) => mustRepeat(password, repeat),
    onDone: (session) => {
      takeSession(session)
      void navigate('/', { replace: true })
    },
    keepDraft: false,
    fieldOfCode: { 'accounts.password_weak': 'password' },
  })
  return (
    <Form form={form} submitLabel={text.submit}>
      {/* For password managers, which want to know whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <NewPasswordFields form={form} name="password" repeatName="repeat" />
    </Form>
  )
}
