import { LinkButton } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { toApiError } from '../../lib/api-error.ts'
import { messages } from '../messages.ts'

interface LinkFailureProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Why an activation link does not work. Trying again helps only when the line was the reason. */
export const LinkFailure = ({ error, onRetry }: LinkFailureProps) => {
  const used = toApiError(error).code === 'accounts.link_invalid'
  return (
    <ProblemNotice
      error={error}
      title="Chưa kích hoạt được"
      onRetry={used ? undefined : onRetry}
      actions={<LinkButton to="/sign-in">{messages.activate.toSignIn}</LinkButton>}
    />
  )
}
