import type { ActivationLink as Link } from '@ket-nap/domain/accounts/schema'
import { formatInstant } from '../../lib/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { messages } from '../messages.ts'

/** The secret stands behind `#`, so that it never reaches a server's log. */
const addressOf = ({ token }: Link): string => `${window.location.origin}/activate#${token}`

/** A one-time link, shown once. It is not kept anywhere. */
export const ActivationLink = ({ link }: { readonly link: Link }) => (
  <Stack>
    <Notice tone="warn" title={messages.link.once}>
      <p>{messages.link.until(formatInstant(link.expiresAt))}</p>
    </Notice>
    <TextInput
      label={messages.link.title}
      value={addressOf(link)}
      readOnly
      onFocus={(event) => event.target.select()}
    />
    <Row>
      <CopyButton text={addressOf(link)} label={messages.link.copy} />
    </Row>
  </Stack>
)
